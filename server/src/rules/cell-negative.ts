import type { CellPlace } from './questions/cells';
import { columnsDue } from './questions/columns';
import { eachOddCell } from './questions/odd';
import type { Rule } from './rule';
import { cellName } from './wording/cell-name';
import { capital } from './wording/row-name';
import { sumsLeftOpen } from './wording/undecided-words';

export const cellNegative: Rule = {
  code: 'cell-negative',
  category: 'cell',
  severity: 'error',
  title: { zh: '数字为负数', en: 'A figure is negative' },
  basis: 'law',
  check(report, tell) {
    eachOddCell(report, (place) => {
      const { cell } = place;
      if (cell.state !== 'negative' || mayBeSigned(place)) return;
      const name = cellName(place);
      const sums = sumsLeftOpen(place.table);
      tell({
        span: cell.span,
        message: {
          zh: `${name.zh}是负数${cell.text}。件数和金额不会小于0${sums.zh}。请核对原始数据；若为冲减，应直接填冲减后的数。`,
          en: `${capital(name.en)}, is negative: ${cell.text}. Neither counts nor amounts fall below 0${sums.en}. Check the source; where something was set off, write what is left.`,
        },
      });
    });
  },
};

/** In a row whose cells have no column, a sign may stand where the form wants one (本年增/减). */
function mayBeSigned({ table, row, cell }: CellPlace): boolean {
  return cell.column === null && columnsDue(table, row).some(({ signed }) => signed);
}
