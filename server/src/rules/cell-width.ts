import type { Words } from '../text/words';
import { editsOf } from './fixes/char-edits';
import { type FigureChar, figureChars, isWide } from './fixes/figure-place';
import { certainFix } from './fixes/fix';
import type { CellPlace } from './questions/cells';
import { tellCellsAlike } from './remarks/cells-alike';
import type { Remark, Rule } from './rule';
import { cellName } from './wording/cell-name';

export const cellWidth: Rule = {
  code: 'cell-width',
  category: 'cell',
  severity: 'warning',
  title: { zh: '数字用了全角字符', en: 'A figure is written in full-width characters' },
  basis: 'practice',
  check(report, tell, { text }) {
    tellCellsAlike(report, tell, {
      // A full-width comma alone is a separator, which has a rule of its own.
      kindOf: (place) => (place.cell.form?.wide && wideIn(place, text)?.length !== 0 ? 'wide' : null),
      one: (place) => single(place, text),
      many: ({ length }, table) => together(length, table),
      title: narrowed,
    });
  },
};

function wideIn({ cell }: CellPlace, text: string): FigureChar[] | undefined {
  return figureChars(text, cell)?.filter(({ char, plain }) => plain !== '' && isWide(char));
}

function single(place: CellPlace, text: string): Remark {
  const { form, span } = place.cell;
  const plain = form?.plain ?? '';
  const wide = wideIn(place, text);
  const name = cellName(place);
  const fix = certainFix(
    { zh: `将全角数字改为半角：${plain}`, en: `Write the figure in half-width digits: ${plain}` },
    wide ? editsOf(wide, (char) => char.plain) : [],
  );
  return {
    span,
    message: {
      zh: `${name.zh}的数字是全角字符，查找、求和和汇总时会被当作文字漏掉。请改为半角数字${plain}。`,
      en: `The figure in ${name.en} is written in full-width characters, which searches and sums take for text. Write it as ${plain}.`,
    },
    fixes: wide ? [fix] : [],
  };
}

function together(count: number, table: Words): Words {
  return {
    zh: `${table.zh}有${count}格的数字是全角字符，这是第一格。全角数字在查找、求和和汇总时会被当作文字漏掉，请一并改为半角数字。`,
    en: `In the ${table.en}, ${count} figures are written in full-width characters, which searches and sums take for text; this is the first. Write them all in half-width digits.`,
  };
}

function narrowed(count: number): Words {
  return { zh: `将全角数字改为半角（${count}格）`, en: `Write ${count} figures in half-width digits` };
}
