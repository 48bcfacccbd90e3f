import { detached } from './detached';
import { beginsWords, type Figure, isBlankMark, isFiller, readFigure } from './figure';
import { type Folded, folded } from './folded';

/** What the text of a cell is, wherever it stands. */
export interface Content {
  /** `mark`: a printed sign for nothing (`/`, 无); `empty`: nothing printed, or what a program prints for nothing. */
  readonly kind: 'figure' | 'mark' | 'empty' | 'text';
  readonly figure: Figure | null;
  readonly folded: Folded;
  /** Digits alone, and no more of them than the engine counts exactly. */
  readonly isCount: boolean;
}

const NOTHING: Folded = { whole: '', body: '', numbering: null, bodyAt: 0 };

/** What a cell is in which nothing is printed. */
export const EMPTY: Content = { kind: 'empty', figure: null, folded: NOTHING, isCount: false };

/** Cells hold the same few hundred texts on every keystroke. The memory is bounded: past the limit it starts anew. */
const memory = new Map<string, Content>();
const LIMIT = 8192;
const LONGEST = 80;

const ZERO = 0x30;
/** Most cells hold a figure of one to three digits. */
const MOST_DIGITS = 3;
const small: (Content | undefined)[] = new Array(1000).fill(undefined);

/** The figure in so few digits without a leading zero; null for any other text. */
function smallFigure(text: string): Content | null {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9 || (value === 0 && i > 0)) return null;
    value = value * 10 + digit;
  }
  small[value] ??= contentNow(String(value));
  return small[value] as Content;
}

/** What one digit alone is; null for any other character. Most cells hold nothing else. */
export function digitContent(code: number): Content | null {
  const digit = code - ZERO;
  if (digit < 0 || digit > 9) return null;
  small[digit] ??= contentNow(String(digit));
  return small[digit] as Content;
}

/** What the trimmed text of a cell is; texts that come again are read once. */
export function contentOf(text: string): Content {
  if (text.length <= 1) {
    const one = text === '' ? EMPTY : digitContent(text.charCodeAt(0));
    if (one) return one;
  }
  const figure = text.length <= MOST_DIGITS ? smallFigure(text) : null;
  if (figure) return figure;
  if (text.length > LONGEST) return contentNow(text);
  let content = memory.get(text);
  if (content) return content;
  const own = detached(text);
  content = contentNow(own);
  if (memory.size >= LIMIT) memory.clear();
  memory.set(own, content);
  return content;
}

function contentNow(text: string): Content {
  const figure = readFigure(text);
  if (figure) return { kind: 'figure', figure, folded: NOTHING, isCount: isCount(figure, text) };
  if (isBlankMark(text)) return { kind: 'mark', figure: null, folded: NOTHING, isCount: false };
  if (isFiller(text)) return EMPTY;
  return { kind: 'text', figure: null, folded: folded(text), isCount: false };
}

function isCount({ value, negative, plus, decimals, plain }: Figure, text: string): boolean {
  return value !== null && !negative && !plus && decimals === 0 && plain === text;
}

/** True of a text that is a figure, in whatever manner. */
export function isFigure(text: string): boolean {
  return contentOf(text).kind === 'figure';
}

/** A figure, or a mark or nothing in the place of one. */
export function isFigureText(text: string): boolean {
  return !beginsWords(text) && contentOf(text).kind !== 'text';
}
