import type { Cell, Row } from '../model/report';
import { readFigure } from '../text/figure';
import { shortened } from '../text/shortened';
import type { Words } from '../text/words';
import type { CellPlace } from './questions/cells';
import { tellCellsAlike } from './remarks/cells-alike';
import { changeInWords, changeTold } from './remarks/change-cell';
import { isParted, partedTogether, partedTold } from './remarks/parted-cell';
import { signedTogether, signedTold, signsAbout, unsigned, withoutSigns } from './remarks/signed-cell';
import type { Rule } from './rule';
import { cellName } from './wording/cell-name';
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
        const signs = signsAbout(place);
        if (signs !== null) return `signs ${signs}`;
        if (place.cell.state !== 'text') return null;
        const words = wordsOf(place.row);
        // They stand in no column, and row-cell-count says so once.
        if (!place.row.fits && words.length > 1) return null;
        // No table has more than four of them.
        if (changeInWords(place) !== null) return 'change';
        if (isParted(place)) return 'parted';
        return words.length < MANY || place.cell === words[0] ? 'words' : null;
      },
      one(place) {
        if (signsAbout(place) !== null) return signedTold(place, text, report);
        const change = changeInWords(place);
        if (change !== null) return changeTold(place, change, text);
        if (isParted(place)) return partedTold(place, text);
        return { span: place.cell.span, message: message(place, heldBy(place, wordsOf) - 1) };
      },
      many(places, table) {
        const [first] = places as readonly [CellPlace];
        if (signsAbout(first) !== null) return signedTogether(first, places.length, table);
        if (isParted(first)) return partedTogether(first, places.length, table);
        return together(places, table, wordsOf);
      },
      title: unsigned,
      mending: (place) => (signsAbout(place) === null ? undefined : withoutSigns(place, text)),
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
  const shown = shortened(first.cell.text, SHOWN);
  return {
    zh: `${table.zh}有${count}格填的不是数字，这是第一格：“${shown}”。统计表只填阿拉伯数字，没有发生的填0${sums.zh}。请逐格改为数字。`,
    en: `In the ${table.en}, ${count} cells hold something other than a number; this is the first: “${shown}”. The table takes figures alone, and 0 where nothing happened${sums.en}. Put the figures there.`,
  };
}

/** So many in one row have one cause, such as a header that has slipped in, and are told once. */
const MANY = 4;

/** Longer contents are cut off in the message. */
const SHOWN = 20;

function message(place: CellPlace, more: number): Words {
  const { text } = place.cell;
  const name = cellName(place);
  const en = capital(name.en);
  const sums = sumsLeftOpen(place.table);
  const shown = shortened(text, SHOWN);
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
