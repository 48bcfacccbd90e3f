import { cellName } from './cell-name';
import type { CellPlace } from './cells';
import { columnsDue } from './columns';
import { eachOddCell } from './odd';
import { capital } from './row-name';
import type { Rule } from './rule';

export const cellFraction: Rule = {
  code: 'cell-fraction',
  category: 'cell',
  severity: 'error',
  title: { zh: '件数不是整数', en: 'A count is not a whole number' },
  basis: 'law',
  check(report, tell) {
    eachOddCell(report, (place) => {
      if (!isFraction(place)) return;
      const { cell } = place;
      const name = cellName(place);
      tell({
        span: cell.span,
        message: {
          zh: `${name.zh}是${cell.text}。这一列统计件数，只能是整数，含有这个数的勾稽关系暂不核算。请核对原始数据。`,
          en: `${capital(name.en)}, is ${cell.text}. Counts are whole numbers; sums that include it are left undecided. Check the source.`,
        },
      });
    });
  },
};

function isFraction({ table, row, cell }: CellPlace): boolean {
  if (cell.state === 'fraction') return true;
  // Without a column the cell is a count only where every cell of the row is one.
  if (cell.column !== null || cell.state !== 'number' || !cell.form?.decimals) return false;
  return columnsDue(table, row).every(({ kind }) => kind !== 'amount');
}
