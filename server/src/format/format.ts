import type { Change } from '../compose/change';
import { type ReadOptions, read } from '../model/read';
import type { Reading, Table } from '../model/report';
import { scan } from '../scan/scan';
import { applied, composed } from '../text/edits';
import type { Span } from '../text/span';
import type { TableChoice } from './choice';
import type { Draft } from './draft';
import { formatHtml } from './format-html';
import { formatText } from './format-text';
import { type Left, leftTables } from './left';
import { compare } from './same';

/** How a text is to be set in order. */
export interface FormatOptions extends ReadOptions {
  readonly tables: TableChoice;
  /** Only blocks that this touches are formatted. */
  readonly within?: Span;
}

/** A report set in order. */
export interface Formatted {
  /** In order of place; none overlaps another. Empty where there is nothing to do. */
  readonly changes: readonly Change[];
  /** Tables that are as they were, and why. */
  readonly left: readonly Left[];
}

/** One round for each of the three tables that may turn out not to be read as before, and one more. */
const MOST_ROUNDS = 4;
/** Where lines that are no part of a table have left it, what stands around them may be set in order as well. */
const MOST_PASSES = 4;

/**
 * Sets a report in order without changing a word or a figure's value. The outcome is read again: a table that would not be
 * read as before stays as it is, and if anything else would not be, all does. Done again, it finds nothing to do.
 */
export function formatted(reading: Reading, options: FormatOptions): Formatted {
  const passes: (readonly Change[])[] = [];
  let left: readonly Left[] = [];
  let now = reading;
  const most = options.within ? 1 : MOST_PASSES;
  while (passes.length < most) {
    const pass = onePass(now, options);
    if (passes.length === 0) left = leftTables(pass.left, now);
    if (pass.changes.length === 0) break;
    passes.push(pass.changes);
    now = pass.after;
  }
  // Each pass would go on from the last: in what is damaged it may never end.
  if (passes.length === MOST_PASSES && onePass(now, options).changes.length > 0) return { changes: [], left };
  const [only = [], ...others] = passes;
  if (others.length === 0) return { changes: only, left };
  const changes = composed(reading.text.length, passes);
  // What one pass does the next may undo, where two tables share a line.
  return { changes: changes.filter(({ span, newText }) => reading.text.slice(span.start, span.end) !== newText), left };
}

interface Pass extends Draft {
  /** The text with the changes, read. */
  readonly after: Reading;
}

function onePass(reading: Reading, options: FormatOptions): Pass {
  const nothing = { changes: [], left: [], after: reading };
  if (reading.reports.length === 0) return nothing;
  const { lines, html } = scan(reading.text, reading.lines);
  const page = isPage(reading);
  const { within } = options;
  const wanted = (start: number, end: number): boolean => !within || (start <= within.end && end >= within.start);
  const untouched = new Set<Table>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { changes, left }: Draft = page
      ? formatHtml(reading, wanted)
      : formatText({ reading, lines, html }, options.tables, untouched, wanted);
    if (changes.length === 0) return { ...nothing, left };
    const after = read(applied(reading.text, changes), options);
    const { text, tables } = compare(reading, after);
    if (text && tables.length === 0) return { changes, left, after };
    const more = tables.filter((table) => !untouched.has(table));
    if (page || more.length === 0) return nothing;
    for (const table of more) untouched.add(table);
  }
  return nothing;
}

/** Tables of elements make a page; Markdown may hold an entity here and there and is text all the same. */
function isPage({ reports }: Reading): boolean {
  return reports.some(({ manner }) => manner.layout === 'html');
}
