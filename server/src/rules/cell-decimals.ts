import { MOST_DECIMALS } from './questions/amount';
import { columnOf } from './questions/columns';
import { eachOddCell } from './questions/odd';
import type { Rule } from './rule';
import { cellName } from './wording/cell-name';
import { capital } from './wording/row-name';

export const cellDecimals: Rule = {
  code: 'cell-decimals',
  category: 'cell',
  severity: 'warning',
  title: { zh: '收费金额的小数超过四位', en: 'The fee has more than four decimals' },
  basis: 'practice',
  check(report, tell) {
    eachOddCell(report, (place) => {
      const { cell } = place;
      if (cell.form === null || cell.value === null || cell.form.decimals <= MOST_DECIMALS) return;
      const column = columnOf(place);
      // Where the cell names its own unit, the header's 万元 and its four decimals say nothing.
      if (column?.kind !== 'amount' || column.unitInCell || cell.form.unit === '元') return;
      const name = cellName(place);
      tell({
        span: cell.span,
        message: {
          zh: `${name.zh}以万元为单位，最多四位小数（精确到元），现在是${cell.form.decimals}位：${cell.form.plain}。请核对是否把元当成了万元，或者四舍五入到四位。`,
          en: `${capital(name.en)}, is in 万元 and takes four decimals at most (one 元); ${cell.form.plain} has ${cell.form.decimals}. Check the unit, or round to four decimals.`,
        },
      });
    });
  },
};
