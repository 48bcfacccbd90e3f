import type { FormRow } from '../compose/grid';
import { groupWords, statutoryRows } from '../compose/statute/rows';
import { statutoryGrid } from '../compose/statute/table';
import { formOf, parentsOf, tableForm } from '../forms/form';
import type { Row, Table } from '../model/report';

/** A row of the table as it is published. */
export type Line = HeaderLine | FigureLine;

/** A row of the header, as the form prints it. */
export interface HeaderLine {
  readonly kind: 'header';
  readonly form: FormRow;
}

/** A row of figures. */
export interface FigureLine {
  readonly kind: 'figures';
  /** Key of the statutory row; null for a row that no form knows. */
  readonly key: string | null;
  /** Words of the form; '' where it has none. */
  readonly label: string;
  /** Keys of the groups that it stands in, the outermost first. */
  readonly groups: readonly string[];
  /** As the form prints the row; null for one that it does not print in this place. */
  readonly form: FormRow | null;
  /** The row in the report; null for one that is missing. */
  readonly row: Row | null;
}

/**
 * The rows of a table in the order of its form: each statutory row with what the report has for it, and where the report
 * has more (a row once more, one that nobody knows, a heading with figures) that behind the row that it was printed behind.
 */
export function linesOf(table: Table): Line[] {
  const { form, key } = table;
  const grid = statutoryGrid(form, key);
  const places = new Map(statutoryRows(form, key).map((place) => [place.key, place]));
  const own = new Map<string, Row>();
  for (const row of table.rows) if (row.key !== null && places.has(row.key) && !own.has(row.key)) own.set(row.key, row);
  const further = furtherRows(table, own);
  const missing = new Set(table.missing.map((row) => row.key));
  const lines: Line[] = [];
  const add = (after: string | null, around: readonly string[]) => {
    for (const row of further.get(after) ?? []) lines.push(furtherLine(table, row, around));
  };
  for (const printed of grid.rows) {
    const place = printed.key === null ? undefined : places.get(printed.key);
    if (!place) {
      lines.push({ kind: 'header', form: printed });
      continue;
    }
    const { key: name, label, groups } = place;
    // What was printed before every statutory row comes behind the header.
    if (place.index === 0) add(null, key === 'disclosure' ? groups : []);
    const row = own.get(name) ?? null;
    if (row || missing.has(name)) lines.push({ kind: 'figures', key: name, label, groups, form: printed, row });
    add(name, groups);
  }
  return lines;
}

/** Rows that have no line of the form to themselves, by the key of the row before them. */
function furtherRows(table: Table, own: ReadonlyMap<string, Row>): Map<string | null, Row[]> {
  const further = new Map<string | null, Row[]>();
  let last: string | null = null;
  for (const row of table.rows) {
    if (row.key !== null && own.get(row.key) === row) last = row.key;
    else further.set(last, [...(further.get(last) ?? []), row]);
  }
  return further;
}

function furtherLine({ form, key }: Table, row: Row, around: readonly string[]): FigureLine {
  const { rows = [] } = tableForm(formOf(form), key);
  const statutory = rows.find((one) => one.key === row.key);
  // The heading of a group stands beside the group, not in it.
  const groups = statutory ? parentsOf(statutory, rows).map((parent) => parent.key) : around;
  return { kind: 'figures', key: row.key, label: row.label?.statutory ?? '', groups, form: null, row };
}

/** A group's cell and the lines that it reaches over. */
export interface GroupCell {
  readonly key: string;
  readonly words: string;
  readonly first: number;
  readonly rows: number;
}

/** The group cells that begin in each line, the outermost first. The first table's blocks are headers, not groups. */
export function groupCells(table: Table, lines: readonly Line[]): GroupCell[][] {
  return lines.map((line, i) => {
    if (line.kind === 'header' || table.key !== 'requests') return [];
    return line.groups.flatMap((key, depth) => {
      if (isIn(lines[i - 1], key, depth)) return [];
      let rows = 1;
      while (isIn(lines[i + rows], key, depth)) rows++;
      return [{ key, words: groupWords(table.form, table.key, key), first: i, rows }];
    });
  });
}

function isIn(line: Line | undefined, key: string, depth: number): boolean {
  return line?.kind === 'figures' && line.groups[depth] === key;
}
