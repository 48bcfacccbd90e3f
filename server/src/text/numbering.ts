import { isDigit } from './digit';
import { CHINESE_ORDINALS } from './ordinal';

/** The style in which a label or heading is numbered: `一、`, `（一）`, `1.`. */
export type NumberingStyle = 'chinese' | 'bracketed' | 'digit';

/** The numbering at the head of a folded label. */
export interface Numbering {
  readonly style: NumberingStyle;
  readonly value: number;
  /** Folded units that the numbering takes, its mark included. */
  readonly length: number;
}

/** 1. and 1、 are the same, （一） and 一、 are not. */
export function isSameNumbering(one: Numbering, other: Numbering | null): boolean {
  return one.style === other?.style && one.value === other.value;
}

const MARKS = '、.,．:)';

/**
 * The numbering at the head of a folded text, or null. A bare numeral counts only with a mark behind it
 * (一般 and 三安全 are words).
 */
export function numberingOf(folded: string): Numbering | null {
  const first = folded.charCodeAt(0);
  if (first === 0x28) return bracketed(folded);
  const chinese = CHINESE_ORDINALS.indexOf(folded[0] ?? ' ');
  if (chinese >= 0 && isMark(folded[1])) return { style: 'chinese', value: chinese + 1, length: 2 };
  if (isDigit(first)) return digits(folded);
  for (const { style, from, to } of IN_ONE_SIGN)
    if (first >= from && first <= to) return { style, value: first - from + 1, length: 1 };
  return null;
}

/** ①, ⑴, ⒈ and ㈠. */
const IN_ONE_SIGN = [
  { style: 'digit', from: 0x2460, to: 0x2473 },
  { style: 'bracketed', from: 0x2474, to: 0x2487 },
  { style: 'digit', from: 0x2488, to: 0x249b },
  { style: 'bracketed', from: 0x3220, to: 0x3229 },
] as const;

function bracketed(folded: string): Numbering | null {
  const close = folded.indexOf(')', 1);
  if (close < 2 || close > 3) return null;
  const inside = folded.slice(1, close);
  const chinese = inside.length === 1 ? CHINESE_ORDINALS.indexOf(inside) + 1 : 0;
  const value = chinese > 0 ? chinese : /^\d{1,2}$/.test(inside) ? Number(inside) : 0;
  if (value === 0) return null;
  const length = isMark(folded[close + 1]) ? close + 2 : close + 1;
  return { style: 'bracketed', value, length };
}

function digits(folded: string): Numbering | null {
  let end = 1;
  while (end < 3 && isDigit(folded.charCodeAt(end))) end++;
  if (end > 2) return null;
  const mark = folded[end];
  if (!isMark(mark)) return null;
  // 2.5 and 1,234 are figures, not numberings.
  if (isDigit(folded.charCodeAt(end + 1))) return null;
  return { style: 'digit', value: Number(folded.slice(0, end)), length: end + 1 };
}

function isMark(char: string | undefined): boolean {
  return char !== undefined && MARKS.includes(char);
}
