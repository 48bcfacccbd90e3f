import type { Line } from '../scan/line';
import { figuresAlone } from './edges';
import type { Lines, Region } from './region';
import type { Table } from './table';

/** A number alone on its line may be a page's. */
const LEAST = 2;

/**
 * The table, or the same as one that nobody can read, where its rows lack figures and what stands around it tells why. Nothing is asked of
 * a table whose rows are whole.
 */
export function inContext(table: Table, lines: readonly Line[], regions: readonly Region[], report: Lines): Table {
  const { layout, rows, missing, unreadable } = table;
  const isWhole = rows.every(({ fits }) => fits);
  if (unreadable || layout === 'html' || layout === 'tabs' || (isWhole && missing.length === 0)) return table;
  const mixed =
    layout === 'bars' ? standInCell(lines, report) : !isWhole && standElsewhere(lines, regions, report.endLine);
  if (!mixed) return table;
  return {
    ...table,
    unreadable: true,
    rows: [],
    missing: [],
    alteredHeaders: [],
    headerOrder: null,
    halfHeader: null,
    lackingWord: null,
    otherUndivided: false,
  };
}

/**
 * In running text: behind the last table figures alone stand together. Whoever took the text out of a PDF block by block put some of
 * them behind all else on their page.
 */
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

/** Rules of dashes with white space between them, or the piece of a rule with crossings, and bars around that. */
const RULE_IN_CELL = /^\| +(?:-{3,}(?: +-{3,})+|\+[-=+]*[-=]|[-=][-=+]*\+|[-=]+\+[-=+]*[-=]) +\|$/;

/** The page is laid out by a table, whose cell was written line by line: the tables in it are drawn within its bars, and broken where it ends. */
function standInCell(lines: readonly Line[], { firstLine, endLine }: Lines): boolean {
  for (let i = firstLine; i < endLine; i++) {
    const { text, grid } = lines[i] as Line;
    if (grid === 'bars' && RULE_IN_CELL.test(text)) return true;
  }
  return false;
}
