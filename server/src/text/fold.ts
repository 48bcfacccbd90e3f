import { RADICALS } from './radicals';

/**
 * Folding makes two spellings of one label equal: full and half width, radicals that only look like their
 * characters, brackets and quotes of every kind, and white space anywhere. It works on copies for comparison;
 * the document is never touched.
 */

const DROPPED = 0;
/** By how much a full-width form, `！` to `～`, is greater than its half-width one. */
export const FULL_WIDTH = 0xfee0;

const OPENING = '（〔［【｛{[';
const CLOSING = '）〕］】｝}]';
const QUOTES = '“”‘’"\'「」『』〝〞＂＇`';
/** U+20E3 draws a key around the digit before it. */
const INVISIBLE = '\u00ad\u00a0\u20e3\u3000\ufeff';
/** Spaces, zero-width and direction marks, variation selectors: first and last of each run. */
const INVISIBLE_RUNS: readonly (readonly [first: number, last: number])[] = [
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0xfe00, 0xfe0f],
];
/** Half-width and small forms of 「、」. */
const ENUMERATION = '\uff64\ufe51';

/** Ideographs, most of every report, stand between these and are never changed: tables of all units would be waste. */
const LOW_END = 0x3100;
const HIGH_START = 0xfe00;

/** One entry a UTF-16 unit: the folded unit, or 0 for what makes no difference. */
const LOW = identity(0, LOW_END);
const HIGH = identity(HIGH_START, 0x10000);
fillTables();

function identity(start: number, end: number): Uint16Array {
  const table = new Uint16Array(end - start);
  for (let i = 0; i < table.length; i++) table[i] = start + i;
  return table;
}

function fillTables(): void {
  for (let code = 0; code <= 0x20; code++) set(code, DROPPED);
  for (const [first, last] of INVISIBLE_RUNS) for (let code = first; code <= last; code++) set(code, DROPPED);
  for (let code = 0xff01; code <= 0xff5e; code++) set(code, code - FULL_WIDTH);
  for (const [code, unified] of RADICALS) if (code < 0x10000 && unified.length === 1) set(code, unified.charCodeAt(0));
  for (const char of INVISIBLE + QUOTES) set(char.charCodeAt(0), DROPPED);
  for (const char of OPENING) set(char.charCodeAt(0), 0x28);
  for (const char of CLOSING) set(char.charCodeAt(0), 0x29);
  for (const char of ENUMERATION) set(char.charCodeAt(0), 0x3001);
  set(0x7f, DROPPED);
}

function set(code: number, folded: number): void {
  if (code < LOW_END) LOW[code] = folded;
  else if (code >= HIGH_START) HIGH[code - HIGH_START] = folded;
  else throw new Error(`no table holds U+${code.toString(16)}`);
}

/** The folded form of one UTF-16 unit; 0 when it makes no difference. */
export function foldUnit(code: number): number {
  if (code < LOW_END) return LOW[code] as number;
  return code < HIGH_START ? code : (HIGH[code - HIGH_START] as number);
}

/**
 * The text as compared: see above. What stays as it is between two units that change is taken over in one piece, and a text that
 * is folded already given back as it is.
 */
export function fold(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // As `foldUnit`, without a call for every unit of a report.
    const folded =
      code < LOW_END ? (LOW[code] as number) : code < HIGH_START ? code : (HIGH[code - HIGH_START] as number);
    // NUL stands for what is dropped, and is dropped itself.
    if (folded === code && code !== DROPPED) continue;
    if (i > from) out += text.slice(from, i);
    if (folded !== DROPPED) out += String.fromCharCode(folded);
    from = i + 1;
  }
  if (from === 0) return text;
  return from === text.length ? out : out + text.slice(from);
}

/** True when nothing but white space, quotes and invisible characters stands in the text. */
export function foldsToNothing(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (foldUnit(text.charCodeAt(i)) !== DROPPED) return false;
  return true;
}

/** True when so many or fewer units make a difference. Counts no further than it must. */
export function foldsToAtMost(text: string, most: number): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (foldUnit(text.charCodeAt(i)) !== DROPPED && ++count > most) return false;
  }
  return true;
}

/** The place in the original just behind its first `count` folded units. */
export function unfoldedIndex(text: string, count: number): number {
  let seen = 0;
  let i = 0;
  for (; i < text.length && seen < count; i++) if (foldUnit(text.charCodeAt(i)) !== DROPPED) seen++;
  while (i < text.length && foldUnit(text.charCodeAt(i)) === DROPPED) i++;
  return i;
}
