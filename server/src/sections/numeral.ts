import { type NumberingStyle, numberingOf } from '../text/numbering';
import { ordinalValue } from '../text/ordinal';

/** How a heading is numbered. Beyond the ways of labels: 第一部分, 壹、, Ⅱ., and 一 with nothing but a space behind it. */
export type NumeralStyle = NumberingStyle | 'part' | 'formal' | 'roman' | 'bare';

/** A numeral at the head of a folded heading. */
export interface HeadingNumeral {
  readonly style: NumeralStyle;
  readonly value: number;
  /** Folded units that the numeral takes, with all that belongs to it. */
  readonly length: number;
  /** Where in the folded text the number itself stands: 一 of 「（一）」 and of 「第一部分」. */
  readonly from: number;
  readonly to: number;
}

const PART = /^第([一二三四五六七八九十]|\d{1,2})(?:大?部分|章|节|编|篇)[、.,:。-]?/;
const OTHER_MARK = /^([一二三四五六七八九十])[。丶・·;-]/;
const FORMAL_MARK = /^([壹贰叁肆伍陆柒捌玖拾])[、.,:。)]/;
const ROMAN_MARK = /^([ivx]{1,4}|[\u2160-\u2169])[、.,:。)]/i;
const BARE = /^(?:[一二三四五六七八九十]|\d{1,2}(?!\d))/;

/** The numeral at the head of a folded heading, its mark included; null for none. */
export function numeralOf(whole: string): HeadingNumeral | null {
  const known = numberingOf(whole);
  if (known) {
    const { style, value, length } = known;
    const { from, to } = numberIn(whole, style, length);
    return { style, value, length, from, to };
  }
  const part = PART.exec(whole);
  if (part) return counted('part', numberOf(part[1] as string), part[0].length, 1, 1 + (part[1] as string).length);
  const other = OTHER_MARK.exec(whole);
  if (other) return counted('chinese', numberOf(other[1] as string), 2, 0, 1);
  const formal = FORMAL_MARK.exec(whole);
  if (formal) return counted('formal', numberOf(formal[1] as string), 2, 0, 1);
  const roman = ROMAN_MARK.exec(whole);
  if (!roman) return null;
  const number = roman[1] as string;
  return counted('roman', numberOf(number), roman[0].length, 0, number.length);
}

/** A numeral with no mark behind it, which is one only before a statutory title: 「一总体情况」. */
export function bareNumeralOf(whole: string): HeadingNumeral | null {
  const number = BARE.exec(whole)?.[0];
  return number ? counted('bare', numberOf(number), number.length, 0, number.length) : null;
}

function counted(style: NumeralStyle, value: number, length: number, from: number, to: number): HeadingNumeral | null {
  return value > 0 ? { style, value, length, from, to } : null;
}

/** Where the number stands in a numbering of labels. */
function numberIn(whole: string, style: NumberingStyle, length: number): { from: number; to: number } {
  if (length === 1) return { from: 0, to: 1 };
  if (style === 'bracketed') return { from: 1, to: whole.indexOf(')') };
  return { from: 0, to: length - 1 };
}

/** 0 for letters that are no Roman number. */
function numberOf(number: string): number {
  return ordinalValue(number.toUpperCase()) ?? (/^\d+$/.test(number) ? Number(number) : 0);
}
