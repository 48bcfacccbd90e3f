import type { Line } from '../scan/line';
import { figuresAlone } from './edges';
import type { Region } from './region';
import type { Table } from './table';

/** A number alone on its line may be a page's. */
const LEAST = 2;

/**
 * The table, or the same as one that nobody can read: in running text whose rows lack figures, where figures alone stand together outside
 * all tables. Whoever took the text out of a PDF block by block put some of them behind all else on their page.
 */
export function unlessElsewhere(table: Table, lines: readonly Line[], regions: readonly Region[], to: number): Table {
  const { layout, rows } = table;
  if ((layout !== 'spaces' && layout !== 'cell-lines') || rows.every(({ fits }) => fits)) return table;
  if (!standElsewhere(lines, regions, to)) return table;
  return {
    ...table,
    unreadable: true,
    rows: [],
    missing: [],
    alteredHeaders: [],
    halfHeader: null,
    otherUndivided: false,
  };
}

/** Behind the last table, as on the page that ends with it. */
function standElsewhere(lines: readonly Line[], regions: readonly Region[], to: number): boolean {
  const from = regions.reduce((last, { endLine }) => Math.max(last, endLine), 0);
  let together = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const figures = figuresAlone(line);
    together = figures > 0 ? together + figures : 0;
    if (together >= LEAST) return true;
  }
  return false;
}
