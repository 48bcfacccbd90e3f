import type { TableKey } from '../forms/form';

/** What the statutory tables are called on the page, whose language is Chinese. */
export const TABLE_NAMES: Readonly<Record<TableKey, string>> = {
  disclosure: '主动公开政府信息情况表',
  requests: '收到和处理政府信息公开申请情况表',
  litigation: '政府信息公开行政复议、行政诉讼情况表',
};
