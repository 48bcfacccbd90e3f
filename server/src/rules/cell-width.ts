import { editsOf } from './fixes/char-edits';
import { figureChars, isWide } from './fixes/figure-place';
import { eachOddCell } from './questions/odd';
import type { Fix, Rule } from './rule';
import { cellName } from './wording/cell-name';

export const cellWidth: Rule = {
  code: 'cell-width',
  category: 'cell',
  severity: 'warning',
  title: { zh: '数字用了全角字符', en: 'A figure is written in full-width characters' },
  basis: 'practice',
  check(report, tell, { text }) {
    eachOddCell(report, (place) => {
      const { form, span } = place.cell;
      if (!form?.wide) return;
      const chars = figureChars(text, place.cell);
      const wide = chars?.filter(({ char, plain }) => plain !== '' && isWide(char));
      // A full-width comma alone is a separator, which has a rule of its own.
      if (wide?.length === 0) return;
      const name = cellName(place);
      const fix: Fix = {
        title: { zh: `将全角数字改为半角：${form.plain}`, en: `Write the figure in half-width digits: ${form.plain}` },
        edits: wide ? editsOf(wide, ({ plain }) => plain) : [],
        preferred: true,
        certain: true,
      };
      tell({
        span,
        message: {
          zh: `${name.zh}的数字是全角字符，查找、求和和汇总时会被当作文字漏掉。请改为半角数字${form.plain}。`,
          en: `The figure in ${name.en} is written in full-width characters, which searches and sums take for text. Write it as ${form.plain}.`,
        },
        fixes: wide ? [fix] : [],
      });
    });
  },
};
