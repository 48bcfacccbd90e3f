import type { CharMap, GridCell, Line, Piece } from './line';

/** The same line in a text where it stands `by` units further on. Written out: a spread costs ten times as much. */
export function movedLine(line: Line, by: number): Line {
  if (by === 0) return line;
  const { text, start, end, map, cells, grid, level, element, tableId, outerStart, outerEnd, blank } = line;
  return {
    text,
    start: start + by,
    end: end + by,
    map: map && movedMap(map, by),
    cells: cells && movedCells(cells, by),
    grid,
    level,
    element,
    tableId,
    outerStart: outerStart + by,
    outerEnd: outerEnd + by,
    blank,
  };
}

function movedCells(cells: readonly GridCell[], by: number): GridCell[] {
  const moved: GridCell[] = [];
  for (let i = 0; i < cells.length; i++) {
    const { text, start, end, map, column, content } = cells[i] as GridCell;
    moved.push({ text, start: start + by, end: end + by, map: map && movedMap(map, by), column, content });
  }
  return moved;
}

/** The same piece so many units further on. */
export function movedPiece({ text, start, end, map }: Piece, by: number): Piece {
  return { text, start: start + by, end: end + by, map: map && movedMap(map, by) };
}

function movedMap({ from, to, lengths }: CharMap, by: number): CharMap {
  return { from, to: to.map((at) => at + by), lengths };
}
