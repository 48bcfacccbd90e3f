import type { Cell, Row } from '../model/report';
import { readFigure } from '../text/figure';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import type { CellPlace } from './questions/cells';
import { type Fix, type Remark, type Rule, replacement } from './rule';
import { cellName } from './wording/cell-name';
import { tellCellsAlike } from './wording/cells-alike';
import { changeInWords } from './wording/change-cell';
import { capital } from './wording/row-name';
import { sumsLeftOpen } from './wording/undecided-words';

export const cellNotNumber: Rule = {
  code: 'cell-not-number',
  category: 'cell',
  severity: 'error',
  title: { zh: '单元格里不是数字', en: 'A cell holds something other than a number' },
  basis: 'law',
  check(report, tell, { text }) {
    const wordsOf = inRowBefore();
    tellCellsAlike(report, tell, {
      kindOf(place) {
        if (place.cell.state !== 'text') return null;
        const words = wordsOf(place.row);
        // They stand in no column, and row-cell-count says so once.
        if (!place.row.fits && words.length > 1) return null;
        // No table has more than four of them.
        if (changeInWords(place) !== null) return 'change';
        if (PARTED.test(place.cell.text)) return 'parted';
        return words.length < MANY || place.cell === words[0] ? 'words' : null;
      },
      one(place) {
        const change = changeInWords(place);
        if (change !== null) return changeTold(place, change, text);
        if (PARTED.test(place.cell.text)) return partedTold(place, text);
        return { span: place.cell.span, message: message(place, heldBy(place, wordsOf) - 1) };
      },
      many(places, table) {
        const [first] = places as readonly [CellPlace];
        if (PARTED.test(first.cell.text)) return partedTogether(first, places.length, table);
        return together(places, table, wordsOf);
      },
    });
  },
};

type WordsOf = (row: Row) => readonly Cell[];

/** The cells of a row that hold words. The cells of a row are asked of one after another, and there may be thousands. */
function inRowBefore(): WordsOf {
  let before: Row | null = null;
  let words: readonly Cell[] = [];
  return (row) => {
    if (row !== before) words = row.cells.filter(({ state }) => state === 'text');
    before = row;
    return words;
  };
}

/** For how many cells of its row the place is told. */
function heldBy({ row }: CellPlace, wordsOf: WordsOf): number {
  const { length } = wordsOf(row);
  return length < MANY ? 1 : length;
}

function together(places: readonly CellPlace[], table: Words, wordsOf: WordsOf): Words {
  const first = places[0] as CellPlace;
  const sums = sumsLeftOpen(first.table);
  const count = places.reduce((sum, place) => sum + heldBy(place, wordsOf), 0);
  const shown = shortened(first.cell.text);
  return {
    zh: `${table.zh}有${count}格填的不是数字，这是第一格：“${shown}”。统计表只填阿拉伯数字，没有发生的填0${sums.zh}。请逐格改为数字。`,
    en: `In the ${table.en}, ${count} cells hold something other than a number; this is the first: “${shown}”. The table takes figures alone, and 0 where nothing happened${sums.en}. Put the figures there.`,
  };
}

/** So many in one row have one cause, such as a header that has slipped in, and are told once. */
const MANY = 4;

/** Longer contents are cut off in the message. */
const SHOWN = 20;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function message(place: CellPlace, more: number): Words {
  const { text } = place.cell;
  const name = cellName(place);
  const en = capital(name.en);
  const sums = sumsLeftOpen(place.table);
  const shown = shortened(text);
  if (readFigure(text)?.value === null) {
    return {
      zh: `${name.zh}的数字超过15位（${shown}），不可能是件数，多半是几个数连在了一起${sums.zh}。请核对原始数据。`,
      en: `${en}, has more than 15 digits (${shown}): no count is so large, several figures have probably run together${sums.en}. Check the source.`,
    };
  }
  return {
    zh: `${name.zh}是“${shown}”，不是数字${more > 0 ? `，本行另有${more}格也不是` : ''}。统计表只填阿拉伯数字，没有发生的填0${sums.zh}。请改为数字。`,
    en: `${en}, holds “${shown}”, which is no number${more > 0 ? `; ${more} other cells of the row hold none either` : ''}. The table takes figures alone, and 0 where nothing happened${sums.en}. Put the figure there.`,
  };
}

/** Digits, and white space among them. */
const PARTED = /^\d{1,7}[ \u00a0\u2009\u202f\u3000]\d{1,7}$/;

/** 「12 345」: one figure with a space in it, as a rule. */
function partedTold(place: CellPlace, text: string): Remark {
  const { span, text: shown } = place.cell;
  const name = cellName(place);
  const sums = sumsLeftOpen(place.table);
  const figure = joined(shown);
  return {
    span,
    message: {
      zh: `${name.zh}是“${shown}”，数字中间有空白，多半是${figure}，也可能是两个数写进了一格${sums.zh}。请核对后改正。`,
      en: `${capital(name.en)}, holds “${shown}”, digits with white space among them: probably ${figure}, perhaps two figures in one cell${sums.en}. Check it and put the figure there.`,
    },
    fixes: changedTo(figure, span, text),
  };
}

function partedTogether({ cell: { text }, table }: CellPlace, count: number, name: Words): Words {
  const sums = sumsLeftOpen(table);
  const figure = joined(text);
  return {
    zh: `${name.zh}有${count}格的数字中间有空白，这是第一格：“${text}”，多半是${figure}，也可能是两个数写进了一格${sums.zh}。请逐格核对后改正。`,
    en: `In the ${name.en}, ${count} cells hold digits with white space among them; this is the first: “${text}”, probably ${figure}, perhaps two figures in one cell${sums.en}. Check them and put the figures there.`,
  };
}

function joined(parted: string): string {
  return parted.replace(/\s/g, '').replace(/^0+(?=\d)/, '');
}

/** Words say by how much there are more or fewer: the form asks for the figure, and the words hold it. */
function changeTold(place: CellPlace, figure: string, text: string): Remark {
  const { span, text: shown } = place.cell;
  const name = cellName(place);
  return {
    span,
    message: {
      zh: `${name.zh}是“${shown}”，不是数字。本年增/减只填数：增加的直接填数，减少的填负数，没有变化填0；这里应为${figure}。`,
      en: `${capital(name.en)}, holds “${shown}”, which is no number. 本年增/减 takes a figure: what was added, less than 0 for what was taken away, 0 for no change; here ${figure}.`,
    },
    fixes: changedTo(figure, span, text, { preferred: true }),
  };
}

function changedTo(figure: string, span: Span, text: string, is: { preferred?: boolean } = {}): Fix[] {
  if (text.slice(span.start, span.end).includes('<')) return [];
  return [replacement({ zh: `改为${figure}`, en: `Change to ${figure}` }, span, figure, is)];
}
