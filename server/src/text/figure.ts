import { isDigit } from './digit';
import { FULL_WIDTH, foldUnit } from './fold';

/** A text that holds a figure, and all that departs from plain half-width digits. */
export interface Figure {
  /** Null past 15 digits. */
  readonly value: number | null;
  readonly negative: boolean;
  /** A plus stands before it: a figure only where a sign is lawful. */
  readonly plus: boolean;
  readonly decimals: number;
  readonly wide: boolean;
  readonly separated: boolean;
  readonly unit: string | null;
  readonly note: string | null;
  /** The figure in half-width digits without separators. */
  readonly plain: string;
}

/** What the engine counts exactly: a number of more digits is no figure. */
export const MOST_DIGITS = 15;
/** Twenty-five figures up to here are still added up exactly; what is greater is not known, and its sums undecided. */
export const GREATEST_TERM = 1e14;

const UNIT = /^(?:件次|件|条|项|个|份|人次|人|次|宗|起|部|例|亿元|万元|元)$/;
const PLAIN = /^\d+$/;
const MINUS = /^[-−–－]/;
const PLUS = /^[+＋]/;
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/;

/** Reads a trimmed text as a figure with its unit and note; null when it is something else. */
export function readFigure(text: string): Figure | null {
  if (text.length <= MOST_DIGITS && PLAIN.test(text)) return plainFigure(text);
  const first = foldUnit(text.charCodeAt(0));
  if (!isDigit(first) && !MINUS.test(text) && !PLUS.test(text)) return null;
  return longFigure(text);
}

function plainFigure(text: string): Figure {
  return {
    value: Number(text),
    negative: false,
    plus: false,
    decimals: 0,
    wide: false,
    separated: false,
    unit: null,
    note: null,
    plain: text,
  };
}

function longFigure(text: string): Figure | null {
  const negative = MINUS.test(text);
  const plus = PLUS.test(text);
  const half = halfWidth(negative || plus ? text.slice(1).trimStart() : text);
  const match = NUMBER.exec(half.text);
  if (!match) return null;
  const [printed, whole = '', decimals = ''] = match;
  const rest = half.text.slice(printed.length).trim();
  const tail = rest === '' ? { unit: null, note: null } : unitAndNote(rest);
  if (!tail) return null;
  const digits = whole.replaceAll(',', '');
  const plain = `${negative ? '-' : plus ? '+' : ''}${digits}${decimals && `.${decimals}`}`;
  const tooLong = digits.length + decimals.length > MOST_DIGITS;
  return {
    value: tooLong ? null : Number(plain),
    negative: negative && Number(plain) !== 0,
    plus,
    decimals: decimals.length,
    wide: half.wide.some((at) => at < printed.length) || /^[－＋]/.test(text),
    separated: whole.includes(','),
    plain,
    ...tail,
  };
}

/** From the wide comma to the wide nine. */
const WIDE = /[\uff0c-\uff19]/;
const NONE: readonly number[] = [];

/** The text with half-width digits, commas and points; `wide` tells which units were full width. */
function halfWidth(text: string): { text: string; wide: readonly number[] } {
  if (!WIDE.test(text)) return { text, wide: NONE };
  let out = '';
  const wide: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const half = code >= 0xff0c && code <= 0xff19 ? code - FULL_WIDTH : code;
    if (half !== code) wide.push(i);
    out += String.fromCharCode(half);
  }
  return { text: out, wide };
}

function unitAndNote(rest: string): { unit: string | null; note: string | null } | null {
  const open = rest.search(/[（(〔[【]/);
  const unit = (open < 0 ? rest : rest.slice(0, open)).trim();
  if (unit !== '' && !UNIT.test(unit)) return null;
  if (open < 0) return { unit, note: null };
  const note = rest.slice(open);
  if (!/[）)〕\]】][。；;]?$/.test(note)) return null;
  return { unit: unit || null, note };
}

/** No label of a form holds one of the words, so that no piece of a broken label is taken for it. */
const BLANK = /^(?:[-－–—―─/／\\]{1,4}|无|暂无|无此项|不适用|[不未]涉及|未发生|&nbsp;)$/;
const LONGEST_BLANK = 6;

/** Marks and words that stand for "nothing here": `/`, `—`, 无, 不适用. An empty text is blank as well. */
export function isBlankMark(text: string): boolean {
  return text === '' || (text.length <= LONGEST_BLANK && BLANK.test(text));
}

/** What the words among them begin with. */
const BEGIN_BLANKS = '无暂不未';

/** Words, by their first unit, which are neither a figure nor stand for nothing. False tells nothing. */
export function beginsWords(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= FIRST_IDEOGRAPH && first <= LAST_IDEOGRAPH && !BEGIN_BLANKS.includes(text.charAt(0));
}

const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

const FILLER = /^(?:nan|none|null|<na>|unnamed: ?\d{1,3}(?:_level_\d)?)$/i;
const SHORTEST_FILLER = 3;
const LONGEST_FILLER = 24;
/** A cell is merged with the one above it, or before it. */
const MERGED = /^(?:\^\^?|[↑←<])$/;

/**
 * What programs write into a cell that holds nothing, and over a column without a name: `NaN`, `None`, `Unnamed: 3`; and into what a
 * merged cell covers, where a grid has none: `^^`, `←`. No person writes it.
 */
export function isFiller(text: string): boolean {
  if (text.length < SHORTEST_FILLER) return MERGED.test(text);
  return text.length <= LONGEST_FILLER && FILLER.test(text);
}
