import type { Placed } from '../../statements/narrative';
import type { Span } from '../../text/span';
import type { Fix } from '../rule';
import { obviousFix, possibleFix } from './fix';
import { numberEdit } from './number-fix';

/** Puts the report's year in the place of four digits. */
export function yearFix(text: string, place: Placed, at: Span, year: number): Fix[] {
  const numeral = { value: null, decimals: 0, scale: 1, start: at.start, end: at.end, chinese: false };
  const edit = numberEdit(text, place, numeral, String(year));
  if (!edit) return [];
  const title = { zh: `改为${year}年`, en: `Change to ${year}` };
  return [obviousFix(title, [edit])];
}

/** Puts another year into the title; nothing where the title does not write its year in plain digits, once. */
export function titleFix(text: string, title: Span | undefined, year: number, value: number): Fix[] {
  if (!title) return [];
  const [before = '', ...behind] = text.slice(title.start, title.end).split(String(year));
  if (behind.length !== 1) return [];
  const start = title.start + before.length;
  const words = { zh: `将标题改为${value}年`, en: `Change the title to ${value}` };
  return [possibleFix(words, [{ span: { start, end: start + String(year).length }, newText: String(value) }])];
}
