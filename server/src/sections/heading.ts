import type { Line } from '../scan/line';
import { type Folded, folded } from '../text/folded';
import { LONGEST_HEADING, startsTitle, type TitleMatch, titleNamed, titleResembled } from './wording';

/** A line, or two that belong together, which heads a statutory section. */
export interface Heading {
  readonly match: TitleMatch;
  /** Index of the line, and of the last line where the heading is broken. */
  readonly line: number;
  readonly lastLine: number;
  readonly folded: Folded;
}

/**
 * The heading that starts at this line, if any. A section is known by its title on a line of its own; the
 * numeral alone never makes one, （一） never opens one, and run-in headings are sentences.
 */
export function headingAt(lines: readonly Line[], at: number): Heading | null {
  const line = lines[at] as Line;
  if (line.blank || line.cells !== null || line.text.length > LONGEST_HEADING + 8) return null;
  const text = folded(line.text);
  if (text.whole.length > LONGEST_HEADING || text.numbering?.style === 'bracketed') return null;
  const named = titleNamed(text.body);
  if (named) return admitted(named, text) ? { match: named, line: at, lastLine: at, folded: text } : null;
  if (text.numbering?.style !== 'chinese') return null;
  return brokenHeading(lines, at, text) ?? resembling(at, text);
}

/** Arabic numerals number inner headings as well: only the statutory title in its statutory place counts. */
function admitted(match: TitleMatch, text: Folded): boolean {
  if (text.numbering?.style !== 'digit') return true;
  return match.wording === 'label' && text.numbering.value === match.order;
}

function resembling(at: number, text: Folded): Heading | null {
  const match = titleResembled(text.body);
  return match ? { match, line: at, lastLine: at, folded: text } : null;
}

/** PDF text breaks long headings: the next line completes the title. */
function brokenHeading(lines: readonly Line[], at: number, text: Folded): Heading | null {
  if (!startsTitle(text.body)) return null;
  let next = at + 1;
  while (lines[next]?.blank && next < at + 3) next++;
  const rest = lines[next];
  if (!rest || rest.blank || rest.cells || rest.text.length > LONGEST_HEADING) return null;
  const match = titleNamed(text.body + folded(rest.text).whole);
  return match ? { match, line: at, lastLine: next, folded: text } : null;
}
