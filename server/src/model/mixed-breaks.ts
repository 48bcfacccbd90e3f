import { titleNamed } from '../sections/wording';
import { isTableWord } from '../tables/telling';
import { folded } from '../text/folded';
import { EACH_OTHER_BREAK, holdsOtherBreak } from '../text/other-breaks';

/**
 * The text with LF in the place of each vertical tab, form feed, NEL or separator of Unicode's that ends a line among lines which end in
 * LF or CR; null where none does. One within a cell or a sentence is white space: what ends a line has the end of a row, of a sentence or
 * of a heading before it, or the beginning of one behind it. For editors the line goes on, and places count so.
 */
export function withMixedBreaks(text: string): string | null {
  if (!holdsOtherBreak(text)) return null;
  const breaks = [...text.matchAll(EACH_BREAK)];
  let broken = '';
  let from = 0;
  breaks.forEach(({ 0: mark, index }, i) => {
    if (mark === '\n' || mark === '\r') return;
    const before = text.slice((breaks[i - 1]?.index ?? -1) + 1, index);
    const behind = text.slice(index + 1, breaks[i + 1]?.index);
    // Beside another break it ends a blank line; a form feed begins a page there.
    const alone = !isBlank(before) && !isBlank(behind);
    if (alone ? NUMBERED.test(behind) || !(endsLine(before) || beginsLine(behind)) : mark === '\f') return;
    broken += `${text.slice(from, index)}\n`;
    from = index + 1;
  });
  return from === 0 ? null : broken + text.slice(from);
}

const EACH_BREAK = new RegExp(`[\\r\\n]|${EACH_OTHER_BREAK.source}`, 'g');

/** The mark behind a number. */
const NUMBERED = /^\s*[.．、)）]/;

function isBlank(piece: string): boolean {
  return piece.length <= LONGEST_BLANK && /^[^\S\t]*$/.test(piece);
}

const LONGEST_BLANK = 256;
/** Longer pieces are prose. */
const LONGEST_CELL = 80;

/** A blank last cell, a figure or a mark for one, the end of a sentence; or a whole word of a table, or a title. */
function endsLine(piece: string): boolean {
  if (/[\t|│\d０-９/／—。！？；：!?;:]\s*$/.test(piece.slice(-LONGEST_CELL))) return true;
  const cell = piece.slice(Math.max(piece.lastIndexOf('\t'), piece.lastIndexOf('|')) + 1);
  return isWords(cell);
}

/** A blank first cell, a numbering or a mark of Markdown's; or a whole word of a table, or a title. */
function beginsLine(piece: string): boolean {
  if (BEGINS.test(piece)) return true;
  const end = piece.search(/[\t|]|\s\d/);
  return isWords(end < 0 ? piece : piece.slice(0, end));
}

const BEGINS = /^(?:[\t|│]|#{1,6}\s|[（(]?[一二三四五六七八九十]{1,2}[、）)．.]|第[一二三四五六]部分|\d{1,2}[、.．]\D)/;

function isWords(piece: string): boolean {
  const words = piece.replace(/^[\s#*>]+|[\s*]+$/g, '');
  if (words.length < 2 || words.length > LONGEST_CELL) return false;
  const { body } = folded(words);
  return isTableWord(body) || titleNamed(body) !== null;
}
