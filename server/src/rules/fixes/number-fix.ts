import type { Placed } from '../../statements/narrative';
import { spanIn } from '../../statements/narrative';
import { inChinese, type Numeral } from '../../statements/number';
import { inFullWidth } from '../../text/full-width';
import type { Edit } from '../rule';

/**
 * Puts another number in the place of one in a sentence, written in the same manner: Chinese, full width, with separators.
 * Null where it cannot be written so, or where something else stands between the digits (a page mark, a tag).
 */
export function numberEdit(text: string, place: Placed, numeral: Numeral, value: string): Edit | null {
  const span = spanIn(place, numeral.start, numeral.end);
  const printed = text.slice(span.start, span.end);
  if (numeral.chinese) {
    const written = inChinese(Number(value));
    return written === null || /[^零〇○一二两三四五六七八九十百千\s]/.test(printed) ? null : { span, newText: written };
  }
  if (/[^0-9０-９.．,，\s]/.test(printed)) return null;
  const grouped = /[,，]/.test(printed) ? value.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',') : value;
  return { span, newText: /[０-９]/.test(printed) ? inFullWidth(grouped) : grouped };
}
