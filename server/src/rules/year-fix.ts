import type { Placed } from '../statements/narrative';
import { numberEdit } from './number-fix';
import type { Fix } from './rule';

/** Puts the report's year in the place of four digits. */
export function yearFix(text: string, place: Placed, at: { start: number; end: number }, year: number): Fix[] {
  const numeral = { value: null, decimals: 0, scale: 1, start: at.start, end: at.end, chinese: false };
  const edit = numberEdit(text, place, numeral, String(year));
  if (!edit) return [];
  const title = { zh: `改为${year}年`, en: `Write ${year}` };
  return [{ title, edits: [edit], preferred: true, certain: false }];
}
