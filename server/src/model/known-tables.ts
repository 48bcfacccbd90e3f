import type { FormId, TableKey } from '../forms/form';
import type { Table } from './report';
import type { Source } from './reuse';
import { shiftedTable } from './shift';

/** A table as it was read. */
interface Known {
  readonly table: Table;
  /** Where its lines start there. */
  readonly start: number;
}

/** So many tables are known, and as many from before them. */
const GENERATION = 512;
/** So many sketches are remembered at most. */
const SKETCHES = 8192;

/** Longer tables, in UTF-16 units, are no statutory ones that two offices hand in alike. */
const LONGEST = 0x4000;

/**
 * Tables that several reports have letter for letter: those in which nothing happened, mostly. What stands in a table depends on its
 * own lines and on the form alone (see `reuse.ts`), so one that comes again and again is read twice and no third time. Of what was met
 * once a number is kept, as most tables never come again. Memory stays bounded, and what is in use stays known.
 */
export class KnownTables {
  private sketches = new Set<number>();
  /** By form and lines. */
  private recent = new Map<string, Known>();
  private older = new Map<string, Known>();

  /** The table of these lines; `read` reads it where it is not known. No two texts get the same object: notes are made in it. */
  tableOf(source: Source, key: TableKey, form: FormId, read: () => Table): Table {
    const { start, end } = source.span;
    if (end - start > LONGEST || !this.mayBeMet(source)) return read();
    const lines = `${key} ${form} ${source.grids} ${source.text.slice(start, end)}`;
    const known = this.recent.get(lines) ?? this.fromBefore(lines);
    if (known) return shiftedTable(known.table, start - known.start);
    const table = read();
    this.remember(lines, { table, start });
    return table;
  }

  /** Lines with the same sketch were met before. */
  private mayBeMet(source: Source): boolean {
    const sketch = sketchOf(source);
    if (this.sketches.has(sketch)) return true;
    if (this.sketches.size >= SKETCHES) this.sketches = new Set();
    this.sketches.add(sketch);
    return false;
  }

  private fromBefore(lines: string): Known | undefined {
    const known = this.older.get(lines);
    if (known) this.remember(lines, known);
    return known;
  }

  private remember(lines: string, known: Known): void {
    if (this.recent.size >= GENERATION) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(lines, known);
  }
}

/** About so many of a table's units make its sketch. */
const SKETCHED = 64;

/** How long the lines are, and what stands at some places in them, as a small number: what differs in it is another table. */
function sketchOf({ text, span: { start, end } }: Source): number {
  const step = Math.ceil((end - start) / SKETCHED) || 1;
  let sketch = end - start;
  for (let at = start; at < end; at += step) sketch = (Math.imul(sketch, 31) + text.charCodeAt(at)) | 0;
  // V8 keeps numbers of so many bits without an object for each.
  return sketch & 0x3fffffff;
}
