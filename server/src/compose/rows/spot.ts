import { formOf, tableForm } from '../../forms/form';
import type { Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import type { Span } from '../../text/span';
import { groupWords, type StatutoryRow } from '../statute/rows';
import { wordsBeside } from './group-pieces';
import { wordsAlone } from './residue';
import { type Unit, unitAt } from './unit';

/**
 * Where rows are inserted: behind or before a printed row, or inside the one that carries the words of their
 * group, which then go to the first new row. `opens`: the group's words are printed nowhere.
 */
export interface Spot {
  readonly at: 'behind' | 'before' | 'inside';
  readonly unit: Unit;
  readonly next: Row | null;
  readonly opens: boolean;
}

/** The place of rows that stand together in one group or block; null where the table gives no hold. */
export function spotFor(
  reading: Reading,
  table: Table,
  rows: readonly StatutoryRow[],
  due: readonly StatutoryRow[],
): Spot | null {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  const indexOf = (row: Row): number => due.findIndex(({ key }) => key === row.key);
  const printed = table.rows.filter((row) => row.place === 'in-order' && indexOf(row) >= 0);
  const previous = printed.filter((row) => indexOf(row) < first.index).at(-1) ?? null;
  const next = printed.find((row) => indexOf(row) > last.index) ?? null;
  const group = first.groups.at(-1);
  const inGroup = (row: Row | null): boolean =>
    row !== null && (group === undefined || (due[indexOf(row)]?.groups.includes(group) ?? false));
  const behind = previous && unitAt(reading, table, previous.span);
  if (behind && inGroup(previous)) return { at: 'behind', unit: behind, next, opens: false };
  const before = next && unitAt(reading, table, next.span);
  if (before && inGroup(next)) return beforeRow(reading, table, before, next, first, due);
  const heading = group === undefined ? null : headingBetween(reading, table, group, previous, next);
  if (heading) return { at: 'behind', unit: heading, next, opens: false };
  if (behind) return { at: 'behind', unit: behind, next, opens: true };
  if (before) return { at: 'before', unit: before, next, opens: true };
  const end = unitAt(reading, table, { start: table.span.end, end: table.span.end });
  return table.rows.length === 0 && end ? { at: 'behind', unit: end, next, opens: group !== undefined } : null;
}

/** Before the group's first printed row; inside it where words of a group that the new row is in stand in the same line. */
function beforeRow(
  reading: Reading,
  table: Table,
  unit: Unit,
  next: Row,
  row: StatutoryRow,
  due: readonly StatutoryRow[],
): Spot {
  let words = next.label === null || isBelowFigures(reading, next) ? '' : wordsBeside(reading, table, unit, next);
  for (const group of due.find(({ key }) => key === next.key)?.groups ?? [])
    if (!row.groups.includes(group)) words = words.replace(wordsAlone(groupWords(table.form, table.key, group)), '');
  return { at: words === '' ? 'before' : 'inside', unit, next, opens: false };
}

/** In running text a label may stand below its figures: what went in between would take them from it. */
function isBelowFigures({ text }: Reading, { label, figuresSpan }: Row): boolean {
  return (
    label !== null && figuresSpan.end < label.span.start && /[\r\n]/.test(text.slice(figuresSpan.end, label.span.start))
  );
}

/** The printed words of a group or block without rows, with the header line below them. */
function headingBetween(
  reading: Reading,
  table: Table,
  group: string,
  previous: Row | null,
  next: Row | null,
): Unit | null {
  const from = previous?.span.end ?? table.span.start;
  const to = next?.span.start ?? table.span.end;
  const heading = find(reading.text, groupWords(table.form, table.key, group), from, to);
  const header = headerWords(reading.text, table, group, heading?.end ?? from, to, heading !== null);
  if (header) return unitAt(reading, table, header);
  if (!heading) return null;
  const words = unitAt(reading, table, heading);
  const { firstColumn } = tableForm(formOf(table.form), table.key);
  if (!words || firstColumn === undefined) return words;
  const line = unitAt(reading, table, { start: words.next, end: words.next });
  // The table's span ends with its last word, before the blank cells behind it.
  return line && line.start < to && find(reading.text, firstColumn, line.start, line.end) ? line : words;
}

/** What parts the cells of a header, or its block's words from it: tags, bars, a rule. */
const PARTING = `(?:[\\s${BARS}:-]|<[^<>]*>|&nbsp;)*`;

/** The header right below the words of its block; the first block's stands for itself where the words are lost, as its columns are no other's. */
function headerWords(
  text: string,
  { form, key }: Table,
  group: string,
  from: number,
  to: number,
  headed: boolean,
): Span | null {
  const { blocks, firstColumn = '' } = tableForm(formOf(form), key);
  const block = blocks.findIndex((one) => one.key === group);
  if (block < 0 || to <= from || (block > 0 && !headed)) return null;
  const words = [firstColumn, ...(blocks[block]?.columns ?? []).map(({ label }) => label)].map(pattern);
  const found = new RegExp(`^(${PARTING})${words.join(PARTING)}`).exec(text.slice(from, to));
  return found ? { start: from + (found[1] as string).length, end: from + found[0].length } : null;
}

/** Where the words stand, white space, tags and the width of brackets aside. */
function find(text: string, words: string, from: number, to: number): Span | null {
  if (words === '' || to <= from) return null;
  const found = new RegExp(pattern(words)).exec(text.slice(from, to));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : null;
}

function pattern(words: string): string {
  const units = [...words].map((char) => (char === '（' ? '[（(]' : char === '）' ? '[）)]' : escaped(char)));
  return units.join('(?:\\s|<[^<>]*>)*');
}

function escaped(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
}
