import type { LineIndex } from '../text/lines';
import { scanHtml } from './html';
import type { Line } from './line';
import { type LinesBelow, scanPlain } from './plain';

/** What plain text and Markdown without HTML never hold: these element names between angle brackets, and comments. */
const ELEMENT =
  /^<(?:\/?(?:table|tr|td|th|p|div|span|html|body|h[1-6]|br|b|strong|i|em|u|s|font|center|a|sup|sub|small|big|mark|ins|del|ul|ol|li|section|article|hr|img|o:p)[\s/>]|!--)/i;
const LONGEST_ELEMENT = 10;

/**
 * Cuts a text into lines and table rows. Lossless in that every piece knows its place; never fails.
 *
 * @param known see `scanPlain`, as for `below`
 */
export function scan(
  text: string,
  index: LineIndex,
  known?: readonly Line[],
  below?: LinesBelow | null,
): { lines: Line[]; html: boolean } {
  const html = holdsHtml(text);
  return { lines: html ? scanHtml(text) : scanPlain(text, index, known, below), html };
}

/** Spaces, quotation marks and dashes as web pages write them; others stand in addresses. */
const ENTITY = /&(?:nbsp|ensp|emsp|[lr][sd]quo|quot|mdash|middot|#\d{2,5}|#x[\da-f]{2,4});/i;

/**
 * True when some element of a web page, or a sign written as an entity, stands in the text. Linear: each `<` is
 * looked at once.
 */
export function holdsHtml(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (ELEMENT.test(text.slice(at, at + LONGEST_ELEMENT))) return true;
  }
  return text.includes('&') && ENTITY.test(text);
}
