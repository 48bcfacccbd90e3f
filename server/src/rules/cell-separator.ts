import { editsOf } from './fixes/char-edits';
import { figureChars } from './fixes/figure-place';
import { eachOddCell } from './questions/odd';
import type { Fix, Rule } from './rule';
import { cellName } from './wording/cell-name';

export const cellSeparator: Rule = {
  code: 'cell-separator',
  category: 'cell',
  severity: 'warning',
  title: { zh: '数字中有千位分隔符', en: 'A figure has thousands separators' },
  basis: 'practice',
  check(report, tell, { text }) {
    eachOddCell(report, (place) => {
      const { form, span } = place.cell;
      if (!form?.separated) return;
      const separators = figureChars(text, place.cell)?.filter(({ plain }) => plain === '') ?? [];
      const name = cellName(place);
      const fix: Fix = {
        title: { zh: `去掉千位分隔符：${form.plain}`, en: `Remove the thousands separators: ${form.plain}` },
        edits: editsOf(separators, () => ''),
        preferred: true,
        certain: true,
      };
      tell({
        span,
        message: {
          zh: `${name.zh}的数字带有千位分隔符，汇总时会被拆成几个数。表内数字应连续书写：${form.plain}。`,
          en: `The figure in ${name.en} has thousands separators, at which it falls apart when tables are merged. Write it in one piece: ${form.plain}.`,
        },
        fixes: separators.length > 0 ? [fix] : [],
      });
    });
  },
};
