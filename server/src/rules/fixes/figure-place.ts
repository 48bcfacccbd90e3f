import type { Cell } from '../../model/report';
import { FULL_WIDTH } from '../../text/fold';
import { behindSpace } from '../../text/folded-span';
import { holdsTag } from '../../text/plain';
import type { Span } from '../../text/span';
import type { Edit } from '../finding';
import { editsOf } from './char-edits';

/** One character of a cell's figure where it stands in the original. */
export interface FigureChar {
  readonly at: number;
  readonly char: string;
  /** What it is in a plain figure; '' for a separator. */
  readonly plain: string;
}

/**
 * The characters of the figure one by one, tags and white space between them left out. Null where the source cannot be
 * followed, as with character references (`&#51;`): then nobody may edit a part of the cell.
 */
export function figureChars(text: string, cell: Cell): readonly FigureChar[] | null {
  const figure = cell.form?.plain ?? cell.text;
  const chars: FigureChar[] = [];
  let done = 0;
  for (let at = cell.span.start; at < cell.span.end && done < figure.length; at++) {
    const char = text[at] as string;
    if (char === '<') {
      const close = text.indexOf('>', at);
      if (close < 0) return null;
      at = close;
    } else if (char === '&') {
      const behind = behindSpace(text, at);
      if (behind === null) return null;
      at = behind - 1;
    } else if (/\S/.test(char)) {
      const plain = plainChar(char, done);
      if (plain !== '' && plain !== figure[done]) return null;
      chars.push({ at, char, plain });
      done += plain.length;
    }
  }
  return done === figure.length && done > 0 ? chars : null;
}

function plainChar(char: string, index: number): string {
  if (index === 0 && /[-−–－]/.test(char)) return '-';
  if (char === ',' || char === '，') return '';
  return isWide(char) ? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH) : char;
}

/** Full-width digits, points and signs. */
export function isWide(char: string): boolean {
  return char >= '！' && char <= '～';
}

/** Puts another figure in the place of the cell's; unit and note stay. Null where it cannot be done without harm. */
export function replaceFigure(text: string, cell: Cell, figure: string): Edit[] | null {
  const chars = figureChars(text, cell);
  if (chars) return editsOf(chars, (char) => (char === chars[0] ? figure : ''));
  return holdsTag(text, cell.span) || isBegun(text, cell) ? null : [{ span: cell.span, newText: figure }];
}

/** The figure's other digits stand on the lines below, among other cells: see `withFiguresWhole`. */
export function isBegun(text: string, cell: Cell): boolean {
  const { start, end } = cell.span;
  return start < end && end - start < cell.text.length && cell.text.startsWith(text.slice(start, end));
}

/** What stands in the cell behind its figure. */
export function behindFigure(text: string, cell: Cell): Span | null {
  const last = figureChars(text, cell)?.at(-1);
  return last ? { start: last.at + 1, end: cell.span.end } : null;
}
