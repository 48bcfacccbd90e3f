import { BARS } from '../scan/cell';
import { fold } from '../text/fold';
import { type Draft, plain } from './draft';

/** Bars, rules and white space part words and are none. */
const PARTING = new RegExp(`[${BARS}\\s]|:?-{3,}:?`, 'g');
/** A numeral alone, or two characters, begin too much. */
const LEAST = 3;
/** A header is no longer. */
const LONGEST = 512;

/**
 * Whether a text is the beginning of what is to be written where it stands, to the letter: somebody is about to write it. Then it is written
 * in its place, and not once more behind it.
 */
export function isBegun(text: string, draft: Draft): boolean {
  if (text.length > LONGEST) return false;
  const printed = bare(text);
  return printed.length >= LEAST && bare(plain(draft)).startsWith(printed);
}

function bare(text: string): string {
  return fold(text.replace(PARTING, ''));
}
