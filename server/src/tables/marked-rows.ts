import { cellBetween, isBar } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { contentOf } from '../text/content';
import { inColumns, type Printed } from './record';

/** A row of a wiki's table begins; the table begins or ends, or a caption follows. */
const ROW = /^\|-[^|]*$/;
const AROUND = /^(?:\{\||\|\}|\|\+)/;

/** How wide and high a cell is, and how it is to look, before the bar that its words follow. */
const LOOKS = /^(?:[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[\w%.#-]+)\s*)+$/i;

/** Fewer may be blanks of another table. */
const LEAST_MARKS = 3;

/**
 * The rows of a table in the source of a wiki, each behind its `|-`: a cell behind each bar that leads a line or is doubled; null for any
 * other table.
 */
export function markedRows(lines: readonly Line[]): Printed[] | null {
  let marks = 0;
  for (let i = 0; i < lines.length; i++) if (ROW.test((lines[i] as Line).text)) marks++;
  if (marks < LEAST_MARKS) return null;
  const rows: Printed[] = [];
  let row: GridCell[] = [];
  const close = () => {
    if (row.length > 0) rows.push({ tokens: inColumns(row), grid: 'columns' });
    row = [];
  };
  for (const line of lines) {
    const { text } = line;
    // What stands behind the end of the table goes on with no cell of it.
    if (ROW.test(text) || text.startsWith('|}')) close();
    else if (text === '' || AROUND.test(text)) continue;
    else if (isBar(text.charCodeAt(0)) || text.startsWith('!')) row.push(...cellsOf(line));
    else if (row.length > 0) row.push(goneOn(row.pop() as GridCell, cellBetween(line, 0, text.length, 0)));
  }
  close();
  return rows;
}

function cellsOf(line: Line): GridCell[] {
  const { text } = line;
  const cells: GridCell[] = [];
  let from = 1;
  for (let at = 1; at <= text.length; at++) {
    const doubled = /^(?:\|\||!!)$/.test(text.slice(at, at + 2));
    if (at < text.length && !doubled) continue;
    cells.push(behindLooks(line, from, at));
    from = at + 2;
    at++;
  }
  return cells;
}

function behindLooks(line: Line, from: number, to: number): GridCell {
  const bar = line.text.indexOf('|', from);
  const own = bar >= 0 && bar < to && LOOKS.test(line.text.slice(from, bar).trim()) ? bar + 1 : from;
  return cellBetween(line, own, to, 0);
}

/** The cell with what stands on the next line. */
function goneOn(cell: GridCell, rest: GridCell): GridCell {
  if (cell.text === '') return rest;
  const text = `${cell.text}\n${rest.text}`;
  return { text, start: cell.start, end: rest.end, map: null, column: 0, content: contentOf(text) };
}
