import { isBar, isEscaped } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { isGap } from '../scan/white';
import { EMPTY } from '../text/content';

/** At which ends of a table's rows a bar parts a blank cell from the next one; at the others it is the table's wall. */
interface Margins {
  readonly head: boolean;
  readonly end: boolean;
}

/** A row as its bars show it: its cells without any blank at the ends, and the bars outside them. */
interface Shape {
  readonly width: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * The cells of bar rows. Where rows have no bar at one end, a row that has one there may begin or end with a blank cell: its
 * width tells, together with the blank it is as wide as the others. Both ends are decided at once, and for the table as a
 * whole: header rows that end in blanks are as wide as a row that begins with one, and neither shows anything of the other.
 */
export class OuterBars {
  private readonly margins: Margins;
  private readonly unopened: ReadonlySet<number>;
  private readonly unclosed: ReadonlySet<number>;

  constructor(
    lines: readonly Line[],
    private readonly text: string,
  ) {
    const shapes = lines.filter(isRow).map(shapeOf);
    this.margins = marginsOf(shapes);
    const widthsOf = (rows: readonly Shape[]) => new Set(rows.map((row) => widthIn(row, this.margins)));
    this.unopened = widthsOf(shapes.filter(({ opens }) => !opens));
    this.unclosed = widthsOf(shapes.filter(({ closes }) => !closes));
  }

  cellsOf(line: Line): readonly GridCell[] {
    const { cells } = line;
    if (!cells || cells.length === 0 || line.grid !== 'bars') return cells ?? [];
    const atHead = this.margins.head && opens(line);
    const atEnd = this.margins.end && closes(line);
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
    return { text: '', start: from, end: start, map: null, column: 0, content: EMPTY };
  }

  private blankBehind({ end, outerEnd }: Line, column: number): GridCell {
    let to = end;
    while (to < outerEnd && isGap(this.text.charCodeAt(to))) to++;
    return { text: '', start: end, end: to, map: null, column, content: EMPTY };
  }
}

function movedOn(cell: GridCell): GridCell {
  return { ...cell, column: cell.column + 1 };
}

function isRow({ grid, cells }: Line): boolean {
  return grid === 'bars' && cells !== null && cells.length > 0;
}

function shapeOf(line: Line): Shape {
  return { width: line.cells?.length ?? 0, opens: opens(line), closes: closes(line) };
}

/** The margins under which most rows are as wide as others; where they tell nothing, the bars are walls. */
function marginsOf(shapes: readonly Shape[]): Margins {
  const heads = areMixed(shapes, ({ opens }) => opens) ? [false, true] : [false];
  const ends = areMixed(shapes, ({ closes }) => closes) ? [false, true] : [false];
  let best: Margins = { head: false, end: false };
  if (heads.length + ends.length === 2) return best;
  let most = 0;
  // Walls come first, and only what shows more takes their place.
  for (const end of ends) {
    for (const head of heads) {
      const margins = { head, end };
      const alike = alikeUnder(shapes, margins);
      if (alike <= most) continue;
      best = margins;
      most = alike;
    }
  }
  return best;
}

/** Some rows have the bar and some do not; a bar that all have, or none, is no blank's. */
function areMixed(shapes: readonly Shape[], has: (row: Shape) => boolean): boolean {
  return shapes.some(has) && !shapes.every(has);
}

/** For each row the rows that are as wide, all together. */
function alikeUnder(shapes: readonly Shape[], margins: Margins): number {
  const counts = new Map<number, number>();
  for (const shape of shapes) {
    const width = widthIn(shape, margins);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let alike = 0;
  for (const count of counts.values()) alike += count * count;
  return alike;
}

function widthIn({ width, opens, closes }: Shape, { head, end }: Margins): number {
  return width + (head && opens ? 1 : 0) + (end && closes ? 1 : 0);
}

function opens({ text }: Line): boolean {
  return isBar(text.charCodeAt(0));
}

function closes({ text }: Line): boolean {
  const last = text.length - 1;
  return isBar(text.charCodeAt(last)) && !isEscaped(text, last);
}
