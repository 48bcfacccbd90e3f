import type { FormCell, FormGrid } from '../compose/grid';
import { formOf } from '../forms/form';
import type { Cell, Row, Table } from '../model/report';
import { closedCell, isLoneBar } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { isAside } from '../tables/aside';
import { tokensOf } from '../tables/tokens';
import { type Term, vocabularyOf } from '../tables/vocabulary';
import { fold } from '../text/fold';
import { isPageNumber } from '../text/page-mark';
import { remembered } from '../text/remembered';
import { firstWhere } from '../text/sorted';
import type { Span } from '../text/span';
import { Accounts, settles } from './accounts';
import { gridOf } from './grid';
import { plainWords } from './words';

/** A table as the form prints it, with its own words and figures, and the lines among its own that are no part of it. */
export interface Laid {
  readonly grid: FormGrid;
  readonly above: readonly Line[];
  readonly below: readonly Line[];
}

/**
 * Lays a table out as the form prints it, where that is certain: every row is one of the form's, in its order and with the
 * figures due, and every character that stands in the table is accounted for. Null otherwise.
 */
export function laidOut(table: Table, lines: readonly Line[]): Laid | null {
  // On the form the header would say what it does not say here.
  if (table.unreadable || table.headerOrder || table.rows.length === 0) return null;
  const blank = gridOf(table);
  if (!blank) return null;
  const above: Line[] = [];
  const below: Line[] = [];
  const words: GridCell[] = [];
  const open = new Accounts();
  const taken = new Taken(table);
  const known = charactersIn(termsOf(table));
  const first = table.rows[0]?.span.start ?? table.span.end;
  for (const line of lines) {
    if (line.blank || isLoneBar(line)) continue;
    const tokens = tokensIn(line, table);
    const free = tokens.filter((token) => token.text !== '' && !taken.holds(token));
    if (free.length === tokens.filter(({ text }) => text !== '').length && isForeign(line, free, known)) {
      if (line.cells && free.length > 1) return null;
      (line.start < first ? above : below).push(line);
      continue;
    }
    for (const token of tokens) open.add(token.text);
    words.push(...free);
  }
  const grid = filled(blank, table, printedWords(words));
  if (!grid) return null;
  for (const { cells } of grid.rows) for (const { text } of cells) open.add(text, -1);
  return settles(open, grid) ? { grid, above, below } : null;
}

/** The line's cells as the table was read: its own where it is a grid, all of it where a line is a cell, else its words. */
function tokensIn(line: Line, { layout }: Table): readonly GridCell[] {
  if (line.cells && (layout !== 'spaces' || line.grid === 'bars')) return line.cells;
  return layout === 'spaces' ? tokensOf(line) : [closedCell(line)];
}

/** The stretches of a table that its rows' labels and figures take up. */
class Taken {
  private readonly spans: Span[];

  constructor(table: Table) {
    this.spans = table.rows
      .flatMap(({ label, cells }) => [...(label?.pieces ?? []), ...cells.map(({ span }) => span)])
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start);
  }

  /** Some of the token belongs to a row. A label may reach over several lines, so the spans before count too. */
  holds({ start, end }: Span): boolean {
    const behind = firstWhere(this.spans.length, (k) => (this.spans[k] as Span).start >= end);
    for (let i = behind - 1; i >= 0 && i >= behind - REACH; i--) if ((this.spans[i] as Span).end > start) return true;
    return false;
  }
}

/** So many pieces of a table may begin within the longest of them. */
const REACH = 4;

/** All characters of these words. */
const charactersIn = remembered((terms: readonly Term[]): ReadonlySet<number> => {
  const codes = new Set<number>();
  for (const { statutory, body } of terms) {
    for (const word of [statutory, body]) for (const unit of fold(word)) codes.add(unit.charCodeAt(0));
  }
  return codes;
});

/** A line that holds no figure of the table and is none of its headers and groups: a note, a page mark, a running title. */
function isForeign(line: Line, words: readonly GridCell[], known: ReadonlySet<number>): boolean {
  if (isAside(line) || (words.length === 1 && isPageNumber((words[0] as GridCell).text))) return true;
  for (const { text } of words) for (const unit of fold(text)) if (!known.has(unit.charCodeAt(0))) return true;
  return false;
}

/** The words beside the rows, by what they say: how they are printed. */
function printedWords(words: readonly GridCell[]): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (const { text } of words) {
    const folded = fold(text);
    if (!printed.has(folded)) printed.set(folded, plainWords(text));
  }
  return printed;
}

/** The grid with the table's own words and figures; null where a row has not the figures due. */
function filled(grid: FormGrid, table: Table, printed: ReadonlyMap<string, string>): FormGrid | null {
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  const variants = variantsOf(table);
  const laid = grid.rows.map(({ key, cells }) => {
    const row = key === null ? undefined : rows.get(key);
    const figures = cells.filter(({ role }) => role === 'figure').length;
    if (row && row.cells.length !== figures) return null;
    let next = 0;
    return {
      key,
      cells: cells.map((cell): FormCell => {
        if (cell.role === 'figure') return { ...cell, text: figureText(row?.cells[next++]) };
        if (cell.role === 'label') return { ...cell, text: labelText(row) };
        return { ...cell, text: wordText(cell.text, variants, printed) };
      }),
    };
  });
  return laid.includes(null) ? null : { ...grid, rows: laid.filter((row) => row !== null) };
}

/** A figure in half-width digits without separators; anything else as it stands. */
export function figureText(cell: Cell | undefined): string {
  if (!cell) return '';
  const { form, state, text } = cell;
  if (state === 'number' && form && (form.wide || form.separated) && form.unit === null && form.note === null) {
    return form.plain;
  }
  return plainWords(text);
}

function labelText(row: Row | undefined): string {
  return row?.label ? plainWords(row.label.text) : '';
}

/** The words that the table's form prints in it. */
function termsOf({ form, key }: Table): readonly Term[] {
  return vocabularyOf(formOf(form)).of[key];
}

type Variants = ReadonlyMap<string, readonly string[]>;

const variantsIn = remembered(
  (terms: readonly Term[]): Variants =>
    withVariants(
      new Map(),
      terms.map(({ statutory, body }) => [statutory, body]),
    ),
);

/** Other wordings of each header and group that may be printed in its place, folded. */
function variantsOf(table: Table): Variants {
  const { alteredHeaders } = table;
  const known = variantsIn(termsOf(table));
  if (alteredHeaders.length === 0) return known;
  return withVariants(
    known,
    alteredHeaders.map(({ statutory, text }) => [statutory, fold(text)]),
  );
}

function withVariants(known: Variants, more: readonly (readonly [statutory: string, folded: string])[]): Variants {
  const variants = new Map(known);
  for (const [statutory, folded] of more) variants.set(statutory, [...(variants.get(statutory) ?? []), folded]);
  return variants;
}

/** The word as the table prints it, in the form's own wording or another; the form's where it cannot be told. */
function wordText(word: string, variants: Variants, printed: ReadonlyMap<string, string>): string {
  const own = printed.get(fold(word));
  if (own !== undefined) return own;
  for (const variant of variants.get(word) ?? []) {
    const found = printed.get(variant);
    if (found !== undefined) return found;
  }
  return word;
}
