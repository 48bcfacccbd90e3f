import type { FormId, TableKey } from '../forms/form';
import type { Table } from './report';
import type { Source } from './reuse';
import { shiftedTable } from './shift';

/** A table as it was read where it was met for the second time. */
interface Known {
  readonly table: Table;
  /** Where its lines start there. */
  readonly start: number;
}

/** The lines of so many tables are remembered, and of as many before them. */
const GENERATION = 512;

/** Longer tables, in UTF-16 units, are no statutory ones that two offices hand in alike. */
const LONGEST = 0x4000;

/**
 * Tables that several reports have letter for letter: those in which nothing happened, mostly. What stands in a table depends on its
 * own lines and on the form alone (see `reuse.ts`), so what was met twice is read no third time. What was met but once is not kept,
 * as most tables never come again. Memory stays bounded, and what is in use stays known.
 */
export class KnownTables {
  /** By form and lines; null for what was met once. */
  private recent = new Map<string, Known | null>();
  private older = new Map<string, Known | null>();

  /** The table of these lines; `read` reads it where it is not known. No two texts get the same object: notes are made in it. */
  tableOf(source: Source, key: TableKey, form: FormId, read: () => Table): Table {
    const { start, end } = source.span;
    if (end - start > LONGEST) return read();
    const lines = `${key} ${form} ${source.grids} ${source.text.slice(start, end)}`;
    const met = this.metBefore(lines);
    if (met) return shiftedTable(met.table, start - met.start);
    const table = read();
    this.remember(lines, met === null ? { table, start } : null);
    return table;
  }

  private metBefore(lines: string): Known | null | undefined {
    const recent = this.recent.get(lines);
    if (recent !== undefined) return recent;
    const older = this.older.get(lines);
    if (older) this.remember(lines, older);
    return older;
  }

  private remember(lines: string, known: Known | null): void {
    if (this.recent.size >= GENERATION) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(lines, known);
  }
}
