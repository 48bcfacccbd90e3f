import type { Words } from '../text/words';
import { editsOf } from './fixes/char-edits';
import { figureChars } from './fixes/figure-place';
import { obviousFix } from './fixes/fix';
import type { CellPlace } from './questions/cells';
import { columnsDue } from './questions/columns';
import { tellCellsAlike } from './remarks/cells-alike';
import type { Fix, Remark, Rule } from './rule';
import { cellName } from './wording/cell-name';
import { capital } from './wording/row-name';
import { sumsLeftOpen } from './wording/undecided-words';

export const cellFraction: Rule = {
  code: 'cell-fraction',
  category: 'cell',
  severity: 'error',
  title: { zh: '件数不是整数', en: 'A count is not a whole number' },
  basis: 'law',
  check(report, tell, { text }) {
    tellCellsAlike(report, tell, {
      kindOf: (place) => (isFraction(place) ? (wholeOf(place) === null ? 'part' : 'whole') : null),
      one: (place) => single(place, text),
      many: (places, table) => together(places, table),
      title: (count) => ({
        zh: `去掉小数点和后面的零（${count}格）`,
        en: `Remove the zeros behind the point of ${count} figures`,
      }),
    });
  },
};

function single(place: CellPlace, text: string): Remark {
  const { cell } = place;
  const name = cellName(place);
  const sums = sumsLeftOpen(place.table);
  const whole = wholeOf(place);
  return {
    span: cell.span,
    message: {
      zh: `${name.zh}是${cell.text}。这一列统计件数，只能是整数${sums.zh}。${whole === null ? '请核对原始数据。' : `请改为${whole}。`}`,
      en: `${capital(name.en)}, is ${cell.text}. Counts are whole numbers${sums.en}. ${whole === null ? 'Check the source.' : `Write ${whole}.`}`,
    },
    fixes: whole === null ? [] : withoutZeros(place, whole, text),
  };
}

function together(places: readonly CellPlace[], table: Words): Words {
  const first = places[0] as CellPlace;
  const sums = sumsLeftOpen(first.table);
  const { text } = first.cell;
  const { length: count } = places;
  return wholeOf(first) === null
    ? {
        zh: `${table.zh}有${count}格不是整数，这是第一格：${text}。表中统计件数，只能是整数${sums.zh}。请核对原始数据。`,
        en: `In the ${table.en}, ${count} figures are no whole numbers; this is the first: ${text}. Counts are whole numbers${sums.en}. Check the source.`,
      }
    : {
        zh: `${table.zh}有${count}格的件数带着小数，这是第一格：${text}。件数只能是整数${sums.zh}。多半是电子表格的显示格式，请去掉小数点和后面的零。`,
        en: `In the ${table.en}, ${count} counts have decimals; this is the first: ${text}. Counts are whole numbers${sums.en}. A spreadsheet’s number format is the likely cause: remove the point and the zeros behind it.`,
      };
}

function isFraction({ table, row, cell }: CellPlace): boolean {
  if (cell.state === 'fraction') return true;
  // Without a column the cell is a count only where every cell of the row is one.
  if (cell.column !== null || cell.state !== 'number' || !cell.form?.decimals) return false;
  return columnsDue(table, row).every(({ kind }) => kind !== 'amount');
}

/** The count itself where nothing but zeros stands behind the point, as spreadsheets write it: 12.00. */
function wholeOf({ cell }: CellPlace): string | null {
  const [whole = '', decimals] = (cell.form?.plain ?? cell.text).split('.');
  return decimals !== undefined && /^0+$/.test(decimals) && whole !== '' ? whole : null;
}

/** Not certain: the point may stand where a separator should, or a digit may be lost behind it. */
function withoutZeros({ cell }: CellPlace, whole: string, text: string): Fix[] {
  const chars = figureChars(text, cell)
    ?.filter(({ plain }) => plain !== '')
    .slice(whole.length);
  if (!chars) return [];
  const title = { zh: `去掉小数点和后面的零：${whole}`, en: `Remove the zeros behind the point: ${whole}` };
  const edits = editsOf(chars, () => '');
  return [obviousFix(title, edits)];
}
