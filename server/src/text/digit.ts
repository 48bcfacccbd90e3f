/** Half-width 0 to 9, by its UTF-16 unit; false for NaN, which stands behind a text. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
