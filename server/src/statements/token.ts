import { isDigit } from '../text/digit';
import { once } from '../text/once';
import type { Word } from './lexicon';
import { beginWords, wordAt } from './lexicon';
import { NUMERALS, type Numeral, numeralAt, numeralEnd } from './number';
import { placeIn, type Sentence } from './sentence';
import { UnitMarks } from './unit-marks';
import { waysEnd } from './ways';

/**
 * The words of a sentence. `break` parts clauses; `list` is the 、 of enumerations; `other` is anything that is not known.
 * A `whole` date begins or ends a year. Places are folded units.
 */
export type Token =
  | { readonly kind: 'word'; readonly word: Word; readonly start: number; readonly end: number }
  | { readonly kind: 'count'; readonly count: Count; readonly start: number; readonly end: number }
  | {
      readonly kind: 'percent';
      readonly percent: Numeral;
      readonly approximate: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'year'; readonly year: number; readonly start: number; readonly end: number }
  | { readonly kind: 'date'; readonly whole: boolean; readonly start: number; readonly end: number }
  | { readonly kind: 'break' | 'list' | 'open' | 'close' | 'other'; readonly start: number; readonly end: number };

/** A number with its unit. */
export interface Count {
  readonly numeral: Numeral;
  /** What the words beside it make of it: 余 gives at least, 近 at most, 约 about that much. */
  readonly about: 'exactly' | 'atLeast' | 'atMost' | 'about';
  /** 件, 条, …; '' where none stands behind the number. */
  readonly unit: string;
}

/** Units in which requests, cases, documents and decisions are counted. */
const COUNT_UNITS = ['件次', '件', '条', '份', '个', '项', '宗', '起', '例', '部', '次'];

const BREAKS = ',;:。!?';

/**
 * Parts a sentence into words, from left to right, looking at every place once: what is known longest wins, nothing is tried
 * again. All that is not known up to the next known word is one `other`.
 */
export function tokensOf(sentence: Sentence): Token[] {
  const { folded } = sentence;
  const marks = begins();
  const tokens: Token[] = [];
  let known = 0;
  let noTitle = false;
  for (let at = 0; at < folded.length; ) {
    const may = marks.of(folded.charCodeAt(at));
    const token = may === 0 ? null : tokenAt(sentence, at, may, noTitle);
    if (token === null) {
      noTitle ||= may !== 0 && folded[at] === OPENS_TITLE;
      at++;
      continue;
    }
    if (known < at) tokens.push({ kind: 'other', start: known, end: at });
    tokens.push(token);
    at = token.end;
    known = at;
  }
  if (known < folded.length) tokens.push({ kind: 'other', start: known, end: folded.length });
  return tokens;
}

/** What may begin with a unit; most begin nothing that is known. */
const A_NUMBER = 1;
const A_WORD = 2;
const A_MARK = 4;
const A_WAY = 8;

const begins = once((): UnitMarks => {
  const marks = new UnitMarks();
  marks.mark(BEGIN_NUMBERS, A_NUMBER);
  marks.mark(beginWords(), A_WORD);
  marks.mark(`${BREAKS}${Object.keys(MARKS).join('')}${OPENS_TITLE}${HALF_STOP}`, A_MARK);
  marks.mark('通经以', A_WAY);
  return marks;
});

/** @param noTitle none can begin here, as no mark behind closes it */
function tokenAt(sentence: Sentence, at: number, may: number, noTitle: boolean): Token | null {
  const { folded } = sentence;
  const number = (may & A_NUMBER) === 0 ? null : numberToken(sentence, at);
  if (number !== null) return number;
  const word = (may & A_WORD) === 0 ? null : wordAt(folded, at);
  const ways = (may & A_WAY) === 0 ? -1 : waysEnd(folded, at);
  if (ways >= 0) return { kind: 'word', word: WAYS, start: at, end: ways };
  if (word !== null) return { kind: 'word', word, start: at, end: at + word.text.length };
  return (may & A_MARK) === 0 ? null : markToken(folded, at, noTitle);
}

const OPENS_TITLE = '《';
/** The title of a document says nothing about figures, whatever it says. */
const TITLE: Word = { text: '《》', kind: 'filler', is: '' };

/** Nor do all the ways in which requests come in. */
const WAYS: Word = { text: '通过等渠道', kind: 'filler', is: '' };
/** A full stop of half width behind a character ends a clause. */
const HALF_STOP = '.';
const FIRST_WIDE = 0x2e80;

const MARKS: Readonly<Record<string, 'list' | 'open' | 'close'>> = { '、': 'list', '(': 'open', ')': 'close' };

function markToken(folded: string, at: number, noTitle: boolean): Token | null {
  const char = folded[at] as string;
  if (char === OPENS_TITLE) {
    const close = noTitle ? -1 : folded.indexOf('》', at);
    return close < 0 ? null : { kind: 'word', word: TITLE, start: at, end: close + 1 };
  }
  if (char === HALF_STOP)
    return folded.charCodeAt(at - 1) < FIRST_WIDE ? null : { kind: 'break', start: at, end: at + 1 };
  const kind = BREAKS.includes(char) ? 'break' : MARKS[char];
  return kind === undefined ? null : { kind, start: at, end: at + 1 };
}

const BEFORE: Readonly<Record<string, Count['about']>> = {
  近: 'atMost',
  不足: 'atMost',
  不到: 'atMost',
  约: 'about',
  大约: 'about',
  超: 'atLeast',
  超过: 'atLeast',
  逾: 'atLeast',
  至少: 'atLeast',
};
const BEHIND: Readonly<Record<string, Count['about']>> = {
  余: 'atLeast',
  多: 'atLeast',
  左右: 'about',
  以上: 'atLeast',
};

/** 数量为0 needs no unit, as 0 is as many of anything. */
const NOTHING_OF = '为[0零](?=[,;。、)]|$)';

/**
 * What every count in some unit and every percentage has in it, as the source of an expression that is only tested for: 5件, 三百余件, 3%,
 * 百分之三, 为0. It looks for a unit (件次 has 件 in it) and then at what stands before it: with so many numerals to look for, each
 * character costs twice as much.
 */
export const NUMBER = `百分之|${NOTHING_OF}|[${COUNT_UNITS.filter((unit) => unit.length === 1).join('')}](?<=[${NUMERALS}][万亿]?(?:${Object.keys(BEHIND).join('|')})?.)|%(?<=[${NUMERALS}][万亿]?%)`;

const WORDS_BEFORE = byFirstUnit(Object.keys(BEFORE));
const WORDS_BEHIND = byFirstUnit(Object.keys(BEHIND));
const BEGIN_NUMBERS = `${NUMERALS}${Object.keys(BEFORE)
  .map((word) => word.charAt(0))
  .join('')}`;

function numberToken(sentence: Sentence, at: number): Token | null {
  const { folded } = sentence;
  const before = wordOf(WORDS_BEFORE, folded, at);
  const start = before ? at + before.length : at;
  if (folded.startsWith('百分之', start)) {
    const percent = numeralAt(folded, start + 3);
    return percent && percentToken(sentence, at, percent, numeralEnd(percent), before !== null);
  }
  const first = folded.charCodeAt(start);
  if (!isDigit(first) && wordAt(folded, at) !== null) return null;
  const numeral = numeralAt(folded, start);
  if (!numeral) return null;
  const end = numeralEnd(numeral);
  if (folded[end] === '%') {
    if (folded.startsWith('个百分点', end + 1)) return null;
    return percentToken(sentence, at, numeral, end + 1, before !== null);
  }
  if (!before && numeral.scale === 1) {
    const dated = dateToken(folded, at, numeral);
    if (dated) return dated;
  }
  return countToken(sentence, at, before, numeral, end);
}

function percentToken(sentence: Sentence, start: number, numeral: Numeral, end: number, approximate: boolean): Token {
  return { kind: 'percent', percent: intact(sentence, numeral), approximate, start, end };
}

const WHOLE_DAYS = [1, 31];
/** 1月1日, 1月至; 至12月, 12月31日, 12月底: the month alone is but one of twelve. */
const FROM_JANUARY = /^(?:1日|初|份?[至到\-—~])/;
const TO_DECEMBER = /^(?:31日|底|末)/;
const REACHES = /[至到止\-—~]$/;

/** Whether a year begins or ends with this month. */
function isEnd(folded: string, start: number, end: number, month: number | null): boolean {
  const behind = folded.slice(end, end + 3);
  if (month === 1) return FROM_JANUARY.test(behind);
  return month === 12 && (TO_DECEMBER.test(behind) || REACHES.test(folded.slice(0, start).slice(-1)));
}

/** 2024年, 12月, 31日; 2024年度 too. */
function dateToken(folded: string, start: number, { value, chinese, end }: Numeral): Token | null {
  const mark = folded[end];
  if (mark === '年' && !chinese && end - start === 4 && value !== null && value >= 1949 && value <= 2100) {
    return { kind: 'year', year: value, start, end: folded[end + 1] === '度' ? end + 2 : end + 1 };
  }
  if (mark === '日') return { kind: 'date', whole: value !== null && WHOLE_DAYS.includes(value), start, end: end + 1 };
  if (mark === '月') return { kind: 'date', whole: isEnd(folded, start, end + 1, value), start, end: end + 1 };
  return null;
}

function countToken(
  sentence: Sentence,
  start: number,
  before: string | null,
  numeral: Numeral,
  numeralEnds: number,
): Token | null {
  const { folded } = sentence;
  let end = numeralEnds;
  const behind = wordOf(WORDS_BEHIND, folded, end);
  if (behind) end += behind.length;
  // 1200余万: the 万 counts as well, and too much is left open.
  const loose = behind !== null && /[万亿]/.test(folded[end] ?? '');
  const named = unitAt(folded, end);
  const unit = named === '' && isNothingOf(folded, start, end) ? ANY_UNIT : named;
  end += named.length;
  const later = wordOf(WORDS_BEHIND, folded, end);
  if (later && !behind) end += later.length;
  // 一个 and 三人 are words of other sentences; only what is counted in these units is a count.
  if (numeral.chinese && unit === '') return null;
  const about = before ? (BEFORE[before] as Count['about']) : (BEHIND[behind ?? later ?? ''] ?? 'exactly');
  const whole = loose ? { ...numeral, value: null } : intact(sentence, numeral);
  return { kind: 'count', count: { numeral: whole, about, unit }, start, end };
}

const ANY_UNIT = '件';
const NOTHING_HERE = new RegExp(NOTHING_OF, 'y');

/** A 0 without a unit behind 为, and nothing but it. */
function isNothingOf(folded: string, start: number, end: number): boolean {
  NOTHING_HERE.lastIndex = start - 1;
  return end === start + 1 && start > 0 && NOTHING_HERE.test(folded);
}

function unitAt(folded: string, at: number): string {
  for (let i = 0; i < COUNT_UNITS.length; i++) {
    const unit = COUNT_UNITS[i] as string;
    if (folded.startsWith(unit, at)) return unit;
  }
  return '';
}

/** A number printed with room between its digits may be two numbers. */
function intact(sentence: Sentence, numeral: Numeral): Numeral {
  const last = numeral.end - 1;
  const room = placeIn(sentence, last) - placeIn(sentence, numeral.start) !== last - numeral.start;
  return room ? { ...numeral, value: null } : numeral;
}

/** Words by their first unit, the longest first: most units of a sentence begin none. */
function byFirstUnit(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const index = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    index.set(first, [...(index.get(first) ?? []), word]);
  }
  return index;
}

/** The longest of the words that stands at this place. */
function wordOf(words: ReadonlyMap<number, readonly string[]>, folded: string, at: number): string | null {
  const alike = words.get(folded.charCodeAt(at));
  return alike?.find((word) => folded.startsWith(word, at)) ?? null;
}
