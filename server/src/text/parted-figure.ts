import { isDigit } from './digit';

/** What may stand between the digits of one figure: a space of any width that does not part columns. */
const GAP = '[ \\u00a0\\u2009\\u202f\\u3000]';

/** Digits, and white space among them, be it slipped in: 「92 895」. */
const PARTED = new RegExp(`^\\d{1,7}${GAP}\\d{1,7}$`);

/** The same by thousands: 「1 234 567.5」. */
const BY_THOUSANDS = new RegExp(`^[1-9]\\d{0,2}(?:${GAP}\\d{3})+(?:\\.\\d{1,6})?$`);

/** 「12 043」: digits parted by thousands, as some programs and styles write great figures. */
export function isByThousands(text: string): boolean {
  return text.length >= SHORTEST && isDigit(text.charCodeAt(0)) && BY_THOUSANDS.test(text);
}

const SHORTEST = '1 000'.length;

/** One figure with white space among its digits, as a rule; it may be two figures. */
export function isPartedFigure(text: string): boolean {
  return PARTED.test(text) || isByThousands(text);
}
