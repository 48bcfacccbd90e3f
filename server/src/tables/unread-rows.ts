import { FORM_IN_FORCE, FORMS, type TableKey, tableForm } from '../forms/form';
import type { Line } from '../scan/line';
import { fold } from '../text/fold';
import { countsColumns } from './counting';
import { dueRows } from './due';
import { headerAbove } from './edges';
import type { Region, Stretch } from './region';
import { isLong, tellingTermsIn } from './telling';

/** Fewer of a table's rows or words are named in passing. */
const LEAST_NAMED = 4;
/** A sentence ends so, and counts its figures with a measure word; a table has its own in the header. One with several ； may part cells by them. */
const PROSE = /。|\d\s*[件条项个份人宗起]|^[^；]+；(?:[^；]+；)?[^；]*$/;
/** A whole table may stand in one line. */
const LONGEST = 4096;

/**
 * Where a table stands whose cells nothing parts that we read: commas, quotes, words in a list, or nothing at all. Asked only
 * under the heading of a table that is found nowhere.
 */
export function unreadRegion(lines: readonly Line[], table: TableKey, stretches: readonly Stretch[]): Region | null {
  for (const { firstLine, endLine, home } of stretches) {
    if (home !== table) continue;
    const at = unreadRows(lines, table, firstLine, endLine);
    if (at) return { table, firstLine: headerAbove(lines, at.first, firstLine), endLine: at.last + 1, unread: true };
  }
  return null;
}

interface Place {
  readonly first: number;
  readonly last: number;
}

/** From the first to the last of the lines that say what the rows of a table say, label and figures; null where too few do. */
export function unreadRows(lines: readonly Line[], table: TableKey, from: number, to: number): Place | null {
  const named = new Set<string>();
  let figures = 0;
  let first = -1;
  let last = -1;
  for (let i = from; i < to; i++) {
    const text = printedIn(lines[i] as Line);
    if (text === '') continue;
    const count = table === 'litigation' ? figuresOfGroups(text, named) : figuresOfRows(text, table, named);
    if (count === 0) continue;
    figures += count;
    if (first < 0) first = i;
    last = i;
  }
  return named.size >= LEAST_NAMED && figures >= leastFigures(table) ? { first, last } : null;
}

/** Folded, so that whatever parts two figures but a comma is gone; nothing of prose. */
function printedIn({ text, cells, blank }: Line): string {
  if (
    blank ||
    (cells !== null && countsColumns(cells)) ||
    (cells === null && isLong(text, LONGEST)) ||
    PROSE.test(text)
  )
    return '';
  return fold(cells ? cells.map((cell) => cell.text).join(',') : text);
}

/** One row at least is due several figures: a list of one for each row is what prose gives as well. */
function leastFigures(table: TableKey): number {
  if (table === 'litigation') return tableForm(FORM_IN_FORCE, table).columns.length;
  return LEAST_NAMED + 1;
}

/** How many figures stand behind labels of rows that are due no more than stand there. */
function figuresOfRows(text: string, table: TableKey, named: Set<string>): number {
  if (!/\d/.test(text)) return 0;
  const places: { readonly at: number; readonly row: RowNamed }[] = [];
  for (const row of rowsNamed(table)) {
    const at = text.indexOf(row.label);
    if (at >= 0) places.push({ at, row });
  }
  places.sort((a, b) => a.at - b.at);
  let figures = 0;
  for (const [k, { at, row }] of places.entries()) {
    const behind = text.slice(at + row.label.length, places[k + 1]?.at);
    if (figuresIn(behind, row.due) < row.due) continue;
    named.add(row.label);
    figures += row.due;
  }
  return figures;
}

/** The third table has no rows to name: the figures beside its header's words, or in a line of nothing else. */
function figuresOfGroups(text: string, named: Set<string>): number {
  const words = tellingTermsIn(text).filter((term) => term.table === 'litigation');
  for (const { body } of words) named.add(body);
  if (words.length === 0 && /\p{L}/u.test(text)) return 0;
  return figuresIn(text, leastFigures('litigation'));
}

/** Where nothing parts the figures each has a digit at least. */
function figuresIn(text: string, due: number): number {
  const figures = text.match(/\d+(?:\.\d+)?/g) ?? [];
  return figures.some((figure) => figure.length >= due) ? Math.max(due, figures.length) : figures.length;
}

interface RowNamed {
  /** Folded, with its numbering: without it prose names the outcome as well. */
  readonly label: string;
  readonly due: number;
}

const known = new Map<TableKey, readonly RowNamed[]>();

function rowsNamed(table: TableKey): readonly RowNamed[] {
  const before = known.get(table);
  if (before) return before;
  const rows = new Map<string, RowNamed>();
  for (const { statutory, columns } of FORMS.flatMap((form) => dueRows(form, table))) {
    const label = fold(statutory);
    if (!rows.has(label)) rows.set(label, { label, due: columns.length });
  }
  const all = [...rows.values()];
  known.set(table, all);
  return all;
}
