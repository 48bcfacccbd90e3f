import { finder } from '../../statements/finder';
import { withoutTitles } from './years';

/** How a preface names the report that follows it: 现公布云溪县水利局2025年政府信息公开工作年度报告. Places are folded units. */
export interface NamedReport {
  /** The body before the year; null where none is named. */
  readonly agency: { readonly name: string; readonly start: number; readonly end: number } | null;
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** What is done with the report that is meant, and not with one that is compared or with a notice on how to write one. */
const DONE = '(?:公布|编制|发布|公开|形成|制作|撰写|编写|完成|提交|将)(?:了|完成)?(?:本)?';
const NAME = '([^,。;:()《》、"“”\\d]{4,30}?)?';
const REPORT = '(20\\d\\d)年度?(?:的?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|情况|年报|报告))';
/** 2025年政府信息公开工作年度报告格式, 年度报告编制工作的通知: other papers. */
const OTHER_PAPER = '(?!的?(?:格式|编制|编写|模板|样式|通知|要求|有关要求|部署|相比|所列|反馈|发现|中))';

const NAMED = new RegExp(`${DONE}${NAME}${REPORT}${OTHER_PAPER}`);

/** Finds the first such place of a sentence, outside the titles of papers. */
export const namedReport = finder(({ folded }): NamedReport | null => {
  const found = folded.includes('信息公开') ? NAMED.exec(withoutTitles(folded)) : null;
  if (!found) return null;
  const [words, name, year = ''] = found;
  const start = found.index + words.lastIndexOf(`${year}年`);
  const agency = name ? { name, start: start - name.length, end: start } : null;
  return { agency, year: Number(year), start, end: start + 4 };
}, '报情');
