import type { TableKey } from '../../forms/form';
import type { Report } from '../../model/report';

/** Figures of a report's tables by their keys, as far as they can be told. */
export class Figures {
  private readonly known = new Map<string, number>();

  constructor({ tables }: Report) {
    for (const { key, rows, unreadable } of tables) {
      if (unreadable) continue;
      for (const row of rows) {
        if (row.key === null || !row.fits || row.outsideSums) continue;
        for (const { column, value, state } of row.cells) {
          const name = `${key} ${row.key} ${column}`;
          if (state === 'number' && value !== null && !this.known.has(name)) this.known.set(name, value);
        }
      }
    }
  }

  /** Null where nothing can be told. */
  at(table: TableKey, row: string, column: string): number | null {
    return this.known.get(`${table} ${row} ${column}`) ?? null;
  }

  /** The 总计 of a row of the second table. */
  total(row: string): number | null {
    return this.at('requests', row, 'total');
  }

  /** The 总计 of all rows under one heading, or of the heading itself where it holds figures; null when one is unknown. */
  group(key: string, rows: readonly string[]): number | null {
    const own = this.total(key);
    if (own !== null) return own;
    let sum = 0;
    for (const row of rows) {
      const one = this.total(row);
      if (one === null) return null;
      sum += one;
    }
    return rows.length > 0 ? sum : null;
  }
}
