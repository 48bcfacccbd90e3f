import { isBar } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { isGap } from '../scan/white';

/**
 * The cells of bar rows. Where rows have no bar at one end, a row that has one there begins or ends with a blank cell: its
 * width tells, together with the blank it is as wide as the others. Where rows with and without that bar are equally wide, the
 * bar says nothing.
 */
export class OuterBars {
  private readonly opened: boolean;
  private readonly closed: boolean;
  private readonly unopened: ReadonlySet<number>;
  private readonly unclosed: ReadonlySet<number>;

  constructor(
    lines: readonly Line[],
    private readonly text: string,
  ) {
    const rows = lines.filter(isRow);
    this.unopened = widthsOf(rows, (row) => !opens(row));
    this.unclosed = widthsOf(rows, (row) => !closes(row));
    this.opened = this.unopened.size > 0 && !rows.some((row) => opens(row) && this.unopened.has(widthOf(row)));
    this.closed = this.unclosed.size > 0 && !rows.some((row) => closes(row) && this.unclosed.has(widthOf(row)));
  }

  cellsOf(line: Line): readonly GridCell[] {
    const { cells } = line;
    if (!cells || cells.length === 0 || line.grid !== 'bars') return cells ?? [];
    const atHead = this.opened && opens(line);
    const atEnd = this.closed && closes(line);
    if (!atHead && !atEnd) return cells;
    const both = atHead && atEnd && this.unopened.has(cells.length + 2);
    const before = both || (atHead && this.unopened.has(cells.length + 1));
    const behind = both || (!before && atEnd && this.unclosed.has(cells.length + 1));
    const all = before ? [this.blankBefore(line), ...cells.map(movedOn)] : [...cells];
    if (behind) all.push(this.blankBehind(line, all.length));
    return all;
  }

  /** A blank is the white space that stands in its place. */
  private blankBefore({ start, outerStart }: Line): GridCell {
    let from = start;
    while (from > outerStart && isGap(this.text.charCodeAt(from - 1))) from--;
    return { text: '', start: from, end: start, map: null, column: 0 };
  }

  private blankBehind({ end, outerEnd }: Line, column: number): GridCell {
    let to = end;
    while (to < outerEnd && isGap(this.text.charCodeAt(to))) to++;
    return { text: '', start: end, end: to, map: null, column };
  }
}

function movedOn(cell: GridCell): GridCell {
  return { ...cell, column: cell.column + 1 };
}

function isRow({ grid, cells }: Line): boolean {
  return grid === 'bars' && cells !== null && cells.length > 0;
}

function widthOf({ cells }: Line): number {
  return cells?.length ?? 0;
}

function widthsOf(rows: readonly Line[], which: (row: Line) => boolean): ReadonlySet<number> {
  return new Set(rows.filter(which).map(widthOf));
}

function opens({ text }: Line): boolean {
  return isBar(text.charCodeAt(0));
}

function closes({ text }: Line): boolean {
  return isBar(text.charCodeAt(text.length - 1)) && text.at(-2) !== '\\';
}
