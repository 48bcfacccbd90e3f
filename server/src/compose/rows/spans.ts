import type { Reading, Row, Table } from '../../model/report';
import { Memo } from '../../text/memo';
import type { Span } from '../../text/span';
import type { Change } from '../change';
import type { StatutoryRow } from '../statute/rows';
import { areFramed } from './framed';
import { unitAt } from './unit';

/**
 * In HTML the words of a group reach down over its rows by `rowspan`; when rows come or go the number has to
 * follow, or every row below would shift. Gives the changes of those numbers.
 */
export function groupSpans(
  reading: Reading,
  table: Table,
  due: readonly StatutoryRow[],
  added: readonly StatutoryRow[],
  removed: readonly Row[],
): Change[] {
  const touched = [...added.flatMap(({ groups }) => groups), ...removed.flatMap((row) => groupsOf(row, due))];
  const changes: Change[] = [];
  for (const group of new Set(touched)) {
    const known = printedGroup(reading, table, due, group);
    if (!known) continue;
    const less = removed.filter(({ span }) => known.start <= span.start && span.start < known.end).length;
    const count = known.rows + added.filter(({ groups }) => groups.includes(group)).length - less;
    const newText = String(count);
    const { start, end } = known.number;
    // Where tags were lost two groups may seem to have one number: it is the outer one's, which comes first.
    if (changes.some(({ span }) => span.start === start)) continue;
    if (reading.text.slice(start, end) !== newText) changes.push({ span: known.number, newText });
  }
  return changes;
}

/** Words of groups may reach down over their rows. */
export function hasSpans({ layout, wrapped }: Table): boolean {
  return layout === 'html' || wrapped === 'marks';
}

/** A group's `rowspan` and the rows that it has to reach over. */
interface PrintedGroup extends Span {
  readonly number: Span;
  readonly rows: number;
}

/** Many rows of one table may be repeated, and each asks for the same groups. */
const seen = new Memo<Table, Map<string, PrintedGroup | null>>();

function printedGroup(
  reading: Reading,
  table: Table,
  due: readonly StatutoryRow[],
  group: string,
): PrintedGroup | null {
  const groups = seen.get(table) ?? new Map<string, PrintedGroup | null>();
  seen.set(table, groups);
  const known = groups.get(group);
  if (known !== undefined) return known;
  const found = findGroup(reading, table, due, group);
  groups.set(group, found);
  return found;
}

function findGroup(reading: Reading, table: Table, due: readonly StatutoryRow[], group: string): PrintedGroup | null {
  // A row that was pasted again, wherever it stands, is none that its group reaches over.
  const within = (one: string) => (row: Row) => row.place !== 'repeated' && groupsOf(row, due).includes(one);
  const first = table.rows.find(within(group));
  const last = table.rows.findLast(within(group));
  const top = first && unitAt(reading, table, first.span);
  const bottom = last && unitAt(reading, table, last.span);
  if (!first || !top || !bottom) return null;
  const opened = groupsOf(first, due).filter((one) => table.rows.find(within(one)) === first);
  const numbers = spanNumbers(reading.text, top.start, first.label?.span.start ?? top.end);
  const number = numbers[opened.indexOf(group)];
  if (numbers.length !== opened.length || !number) return null;
  const between = reading.text.slice(top.start, bottom.end);
  // A frame is a row of its own.
  const frames = areFramed(table, reading) ? countOf(between, /<table\b/gi) : 0;
  const rows = table.wrapped === 'marks' ? countOf(between, /^\|-/gm) : countOf(between, /<tr\b/gi) - frames;
  return { start: top.start, end: bottom.end, number, rows };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function groupsOf(row: Row, due: readonly StatutoryRow[]): readonly string[] {
  return due.find(({ key }) => key === row.key)?.groups ?? [];
}

/** The numbers of the `rowspan`s of the tags between two places. */
function spanNumbers(text: string, start: number, end: number): Span[] {
  const numbers: Span[] = [];
  for (const found of text
    .slice(start, end)
    .matchAll(/(?:<t[dh]\b[^<>]*?\s|^[|!][^|\r\n]*?\b)rowspan\s*=\s*["']?(\d+)/gim)) {
    const digits = found[1] as string;
    const at = start + found.index + found[0].length - digits.length;
    numbers.push({ start: at, end: at + digits.length });
  }
  return numbers;
}
