import type { Table } from '../model/report';
import type { Words } from '../text/words';
import type { Rule } from './rule';
import { tableName } from './wording/statutory-names';

export const tableUnreadable: Rule = {
  code: 'table-unreadable',
  category: 'structure',
  severity: 'warning',
  title: { zh: '表格无法识读', en: 'A table that cannot be read' },
  basis: 'inference',
  check(report, tell) {
    for (const table of report.tables) {
      if (table.unreadable) tell({ span: table.firstSpan, message: message(table) });
    }
  },
};

function message({ key }: Table): Words {
  const name = tableName(key);
  return {
    zh: `${name.zh}的数字与行名对不上，无法识读，勾稽关系无法判断。多半是转换时按列导出、打乱了行列的次序、略去了空着的格、把一个数断成几行、把相邻的数连在一起，或只用逗号等隔开各格；也可能各格填的都不是数字。请从原文件重新粘贴这张表。`,
    en: `The figures of the ${name.en} cannot be matched to its rows, so its sums are undecided. A conversion has probably dumped it column by column, mixed its rows or columns, left blank cells out, broken figures over lines, run them together or parted the cells by commas only, or no cell holds a number: paste the table from the source again.`,
  };
}
