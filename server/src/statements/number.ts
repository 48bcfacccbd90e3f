import { isDigit } from '../text/digit';
import { MOST_DIGITS } from '../text/figure';

/** A number as a sentence writes it. Places are folded units of the sentence. */
export interface Numeral {
  /** Null for a number with more digits than a count can have. */
  readonly value: number | null;
  /** Digits behind the decimal point. */
  readonly decimals: number;
  /** 1, or what 万 and 亿 make of it. */
  readonly scale: number;
  /** The numeral alone, without 万, 余 or unit. */
  readonly start: number;
  readonly end: number;
  /** In Chinese numerals. */
  readonly chinese: boolean;
}

/** No Chinese numeral that anybody counts with is longer. */
const LONGEST_CHINESE = 15;
const CHINESE_DIGITS = '零〇一二三四五六七八九';
const CHINESE_ONLY = '零〇○一二两三四五六七八九十百千';
/** A number begins with one of these. */
export const NUMERALS = `0123456789${CHINESE_ONLY}`;

/** The number that starts at this place of a folded text, 万 and 亿 included; null for none. Every unit is looked at once. */
export function numeralAt(folded: string, at: number): Numeral | null {
  const found = isDigit(folded.charCodeAt(at)) ? arabicAt(folded, at) : chineseAt(folded, at);
  if (!found) return null;
  const mark = folded[found.end];
  const scale = mark === '万' ? 1e4 : mark === '亿' ? 1e8 : 1;
  if (scale === 1 || found.value === null) return found;
  return { ...found, value: found.value * scale, scale };
}

/** One past the numeral and its 万 or 亿. */
export function numeralEnd({ end, scale }: Numeral): number {
  return scale === 1 ? end : end + 1;
}

/** Amounts of money that a folded text names in 元, in digits: 3940元, 1.2万元. */
export function amountsIn(folded: string): (Numeral & { readonly value: number })[] {
  const found: (Numeral & { readonly value: number })[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!isDigit(folded.charCodeAt(at))) continue;
    const numeral = numeralAt(folded, at);
    if (!numeral) continue;
    const end = numeralEnd(numeral);
    const { value } = numeral;
    if (folded[end] === '元' && value !== null) found.push({ ...numeral, value });
    at = end - 1;
  }
  return found;
}

function arabicAt(folded: string, start: number): Numeral {
  let end = start;
  let digits = 0;
  let whole = 0;
  for (; end < folded.length; end++) {
    const code = folded.charCodeAt(end);
    if (isDigit(code)) {
      digits++;
      // Of a number of three hundred digits no more is kept than tells that it is one.
      if (digits <= MOST_DIGITS) whole = whole * 10 + code - 0x30;
      continue;
    }
    if (!(code === 0x2c && isGroup(folded, start, end))) break;
  }
  if (!(folded[end] === '.' && isDigit(folded.charCodeAt(end + 1)))) {
    return { value: digits > MOST_DIGITS ? null : whole, decimals: 0, scale: 1, start, end, chinese: false };
  }
  const point = end;
  end++;
  while (end < folded.length && isDigit(folded.charCodeAt(end))) end++;
  const decimals = end - point - 1;
  const value = digits + decimals > MOST_DIGITS ? null : Number(`${whole}${folded.slice(point, end)}`);
  return { value, decimals, scale: 1, start, end, chinese: false };
}

/** 1,234: a comma between one to three digits before it and exactly three behind. */
function isGroup(folded: string, start: number, comma: number): boolean {
  let before = 0;
  while (before < 4 && comma - before > start && isDigit(folded.charCodeAt(comma - before - 1))) before++;
  if (before === 0 || before > 3) return false;
  for (let k = 1; k <= 3; k++) if (!isDigit(folded.charCodeAt(comma + k))) return false;
  return !isDigit(folded.charCodeAt(comma + 4));
}

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 两, 十二, 三百零五, 一千二百; a row of bare digits (二〇二四) is no count. */
function chineseAt(folded: string, start: number): Numeral | null {
  let end = start;
  while (end - start < LONGEST_CHINESE && end < folded.length && CHINESE_ONLY.includes(folded[end] as string)) end++;
  if (end === start || isBlank(folded, start, end)) return null;
  return { value: chineseValue(folded.slice(start, end)), decimals: 0, scale: 1, start, end, chinese: true };
}

/** ○○件: circles alone are a blank to be filled in. */
function isBlank(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (folded[at] !== '○') return false;
  return true;
}

function chineseValue(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let place = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const next = PLACES[char];
    if (next !== undefined) {
      if (next >= place || (digit === null && !(char === '十' && total === 0))) return null;
      total += (digit ?? 1) * next;
      place = next;
      digit = null;
    } else {
      const value = char === '两' ? 2 : char === '○' ? 0 : Math.max(0, CHINESE_DIGITS.indexOf(char) - 1);
      if (digit !== null && digit !== 0) return null;
      digit = value;
    }
  }
  if (digit === null) return total;
  // 一百二 is said for 120: too loose to count with.
  if (place > 10 && Number.isFinite(place) && !/[零〇○]/.test(text)) return null;
  return total + digit;
}

const CHINESE_NAMES = '零一二三四五六七八九';

/** A count below ten thousand in Chinese numerals; null for others. */
export function inChinese(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= 10_000) return null;
  if (value < 10) return CHINESE_NAMES[value] as string;
  const digits = [...String(value)].map(Number);
  let out = '';
  let gap = false;
  digits.forEach((digit, k) => {
    const place = ['', '十', '百', '千'][digits.length - 1 - k] as string;
    if (digit === 0) gap = true;
    else {
      out += `${gap ? '零' : ''}${CHINESE_NAMES[digit]}${place}`;
      gap = false;
    }
  });
  return value < 20 ? out.slice(1) : out;
}
