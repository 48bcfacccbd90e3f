import { LAST_PLACE, TABLE_PLACES } from '../forms/common';
import type { TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import { fold } from '../text/fold';
import { type Heading, headingOf } from './heading';
import { headingText } from './heading-text';
import { numberedLines, type TableLines } from './numbered-lines';
import { matchAt, sharesMost, sharesWords } from './shared-words';

/** Lines of a statutory table. */
interface StatutoryLines extends TableLines {
  readonly table: TableKey;
}

/** Where the sections that were not recognised may stand: behind the title, and before the report's end. */
interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** Sections recognised by their titles; with fewer, what is missing between them has no sure place. */
const LEAST_KNOWN = 3;
const LONGEST = 32;
/** A heading is no sentence, and has no words behind a colon. */
const SENTENCE = /[,。；;！？!?:]/;
/** Marks of Markdown before a heading's words. */
const BOLD = /^[*_\s]+/;
/** A table's caption or unit may stand between it and its heading. */
const MOST_ABOVE = 3;

/**
 * The headings with those of sections that nothing but their place tells: a heading in other words with the number of the section
 * that is missing, between the sections before and behind it, and over its table. Only reports that lack a section are asked.
 */
export function withReworded(
  headings: readonly Heading[],
  lines: readonly Line[],
  tables: readonly StatutoryLines[],
  bounds: Bounds,
): readonly Heading[] {
  if (headings.length < LEAST_KNOWN || headings.length >= LAST_PLACE || !areInPlace(headings)) return headings;
  const all: Heading[] = [];
  let before: Heading | null = null;
  for (const next of [...headings, null]) {
    const gap = { before, next, from: before ? before.lastLine + 1 : bounds.from, to: next?.line ?? bounds.to };
    all.push(...foundIn(gap, lines, tables));
    if (next) all.push(next);
    before = next;
  }
  return all;
}

/** Each has its section's number in the same manner, one that inner headings have not, and they stand in order. */
function areInPlace(headings: readonly Heading[]): boolean {
  return headings.every(
    ({ match, numeral, weak }, k) =>
      !weak &&
      numeral?.style === 'chinese' &&
      numeral.value === match.order &&
      match.order > (headings[k - 1]?.match.order ?? 0),
  );
}

/** Lines between two recognised headings that have sections missing between them. */
interface Gap extends Bounds {
  readonly before: Heading | null;
  readonly next: Heading | null;
}

function foundIn(gap: Gap, lines: readonly Line[], tables: readonly StatutoryLines[]): Heading[] {
  const first = (gap.before?.match.order ?? 0) + 1;
  const last = (gap.next?.match.order ?? LAST_PLACE + 1) - 1;
  if (first > last) return [];
  const numbered = numberedLines(lines, gap.from, gap.to, tables, beginning);
  // A numbering that goes on from the section before, or up to the one behind, is an inner one.
  const isInner = numbered.some(({ value }) => value === first - 1 || (gap.next && value === last + 1));
  const found: Heading[] = [];
  for (let order = first; order <= last; order++) {
    const place = TABLE_PLACES.find((one) => one.order === order);
    const table = place && tables.find((one) => one.table === place.key);
    if (place && !table) continue;
    const own = numbered.filter(({ value }) => value === order);
    const over = table && own.find(({ line }) => isRightAbove(line, table.firstLine, lines));
    const one = over ?? (isInner || own.length !== 1 ? undefined : own[0]);
    if (!one || one.line <= (found.at(-1)?.line ?? -1)) continue;
    if (table ? one.line >= table.firstLine || table.firstLine >= gap.to : isBlank(one.line + 1, gap.to, lines))
      continue;
    const heading = rewordedAt(one.line, order, lines, gap.before ?? gap.next, table !== undefined);
    if (heading) found.push(heading);
  }
  return found;
}

/** Sentences are looked at too: a numbering that goes on in them is an inner one. */
function beginning(text: string): string {
  return fold(text.slice(0, LONGEST).replace(BOLD, ''));
}

/** Under a heading that is being typed there is nothing yet. */
function isBlank(from: number, to: number, lines: readonly Line[]): boolean {
  for (let i = from; i < to; i++) if (!(lines[i] as Line).blank) return false;
  return true;
}

function isRightAbove(at: number, table: number, lines: readonly Line[]): boolean {
  let between = 0;
  for (let i = at + 1; i < table; i++) {
    const { blank, text } = lines[i] as Line;
    if (blank) continue;
    if (++between > MOST_ABOVE || text.length > LONGEST || SENTENCE.test(fold(text))) return false;
  }
  return at < table;
}

function rewordedAt(
  at: number,
  order: number,
  lines: readonly Line[],
  beside: Heading | null,
  overTable: boolean,
): Heading | null {
  const line = lines[at] as Line;
  if (line.text.length > LONGEST) return null;
  const text = headingText(line.text);
  if (text.listed || text.numeral?.style !== 'chinese' || SENTENCE.test(text.body)) return null;
  // A line of text among marked headings is none, and a marked one among lines of text is another.
  if (beside && line.level > 0 !== (lines[beside.line] as Line).level > 0) return null;
  if (!(overTable ? sharesWords(text.body, order) : sharesMost(text.body, order))) return null;
  return headingOf(matchAt(order), at, line, text);
}
