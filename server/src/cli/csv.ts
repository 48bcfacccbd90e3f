/** What a spreadsheet would take for a formula at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]./s;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** For programs that would else take UTF-8 for the encoding of their country, as spreadsheets do. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * One record of a CSV file (RFC 4180): line break CRLF, cells in quotes where they need them. What a spreadsheet would work out as
 * a formula gets an apostrophe before it: files and their names are anybody's.
 */
export function csvRecord(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(String(cell))).join(',')}\r\n`;
}

function quoted(cell: string): string {
  const safe = FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
