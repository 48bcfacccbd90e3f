import type { LineIndex } from '../text/lines';
import { scanHtml } from './html';
import type { Line } from './line';
import { scanPlain } from './plain';

/** Element names that plain text and Markdown without HTML never hold between angle brackets. */
const ELEMENT = /^<\/?(?:table|tr|td|th|p|div|span|html|body|h[1-6]|br)[\s/>]/i;

/** Cuts a text into lines and table rows. Lossless in that every piece knows its place; never fails. */
export function scan(text: string, index: LineIndex): { lines: Line[]; html: boolean } {
  const html = holdsHtml(text);
  return { lines: html ? scanHtml(text) : scanPlain(text, index), html };
}

/** True when some element of a web page stands in the text. Linear: each `<` is looked at once. */
export function holdsHtml(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (ELEMENT.test(text.slice(at, at + 8))) return true;
  }
  return false;
}
