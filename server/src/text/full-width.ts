import { FULL_WIDTH } from './fold';

/** The digits of a text in full width: ２０２５; whatever else it holds stays as it is. */
export function inFullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH));
}
