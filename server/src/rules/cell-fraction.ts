import type { CellPlace } from './questions/cells';
import { columnsDue } from './questions/columns';
import { eachOddCell } from './questions/odd';
import type { Rule } from './rule';
import { cellName } from './wording/cell-name';
import { capital } from './wording/row-name';
import { sumsLeftOpen } from './wording/undecided-words';

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
      const sums = sumsLeftOpen(place.table);
      tell({
        span: cell.span,
        message: {
          zh: `${name.zh}是${cell.text}。这一列统计件数，只能是整数${sums.zh}。请核对原始数据。`,
          en: `${capital(name.en)}, is ${cell.text}. Counts are whole numbers${sums.en}. Check the source.`,
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
