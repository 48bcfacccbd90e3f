import type { Words } from '../text/words';
import { editsOf } from './fixes/char-edits';
import { figureChars } from './fixes/figure-place';
import { certainFix } from './fixes/fix';
import type { CellPlace } from './questions/cells';
import { tellCellsAlike } from './remarks/cells-alike';
import type { Remark, Rule } from './rule';
import { cellName } from './wording/cell-name';

export const cellSeparator: Rule = {
  code: 'cell-separator',
  category: 'cell',
  severity: 'warning',
  title: { zh: '数字中有千位分隔符', en: 'A figure has thousands separators' },
  basis: 'practice',
  check(report, tell, { text }) {
    tellCellsAlike(report, tell, {
      kindOf: ({ cell }) => (cell.form?.separated ? 'separated' : null),
      one: (place) => single(place, text),
      many: ({ length }, table) => together(length, table),
      title: joined,
    });
  },
};

function single(place: CellPlace, text: string): Remark {
  const { form, span } = place.cell;
  const plain = form?.plain ?? '';
  const separators = figureChars(text, place.cell)?.filter((char) => char.plain === '') ?? [];
  const name = cellName(place);
  const fix = certainFix(
    { zh: `去掉千位分隔符：${plain}`, en: `Remove the thousands separators: ${plain}` },
    editsOf(separators, () => ''),
  );
  return {
    span,
    message: {
      zh: `${name.zh}的数字带有千位分隔符，汇总时会被拆成几个数。表内数字应连续书写：${plain}。`,
      en: `The figure in ${name.en} has thousands separators, at which it falls apart when tables are merged. Write it in one piece: ${plain}.`,
    },
    fixes: separators.length > 0 ? [fix] : [],
  };
}

function together(count: number, table: Words): Words {
  return {
    zh: `${table.zh}有${count}格的数字带有千位分隔符，这是第一格。汇总时这些数字会被拆成几个数，表内数字应连续书写。`,
    en: `In the ${table.en}, ${count} figures have thousands separators, at which they fall apart when tables are merged; this is the first. Write each in one piece.`,
  };
}

function joined(count: number): Words {
  return { zh: `去掉千位分隔符（${count}格）`, en: `Remove the thousands separators of ${count} figures` };
}
