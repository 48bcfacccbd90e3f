import type { GridCell } from '../scan/line';
import { contentOf, EMPTY } from '../text/content';
import { displayWidth } from '../text/width';
import { holdsPlace } from './record';
import { isTableWord } from './telling';

type Row = readonly GridCell[];

/**
 * The rows between rules, each figure whole that runs over several lines of its cell: a narrow column breaks one where it is full. What
 * stands whole begins where the first of its digits do; the others stand below, among other cells.
 */
export function withFiguresWhole(groups: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  const widths = widthsOf(groups);
  return groups.map((rows) => (rows.length > 1 ? wholeIn(rows, widths) : rows));
}

/** How wide the widest line is that stands in each column. */
function widthsOf(groups: readonly (readonly Row[])[]): readonly number[] {
  const widths: number[] = [];
  for (const rows of groups)
    for (const row of rows)
      row.forEach(({ text }, column) => {
        widths[column] = Math.max(widths[column] ?? 0, displayWidth(text));
      });
  return widths;
}

function wholeIn(rows: readonly Row[], widths: readonly number[]): readonly Row[] {
  let whole: GridCell[][] | null = null;
  const most = rows.reduce((so, row) => Math.max(so, row.filter(holdsPlace).length), 0);
  for (let i = rows.length - 1; i > 0; i--) {
    const [above, row] = [rows[i - 1] as Row, (whole?.[i] ?? rows[i]) as Row];
    if (!goesOn(above, row, most, widths)) continue;
    whole ??= rows.map((one) => [...one]);
    for (let column = 0; column < row.length; column++) {
      const [first, rest] = [above[column], row[column] as GridCell];
      if (!first || !isDigits(rest) || !isFull(first, column, widths)) continue;
      const text = first.text + rest.text;
      (whole[i - 1] as GridCell[])[column] = { ...first, text, content: contentOf(text) };
      (whole[i] as GridCell[])[column] = { ...rest, text: '', content: EMPTY };
    }
  }
  return whole ?? rows;
}

/** Each figure of the line is the rest of one above it, where not all are so broken; and no words in it are a label of their own. */
function goesOn(above: Row, row: Row, most: number, widths: readonly number[]): boolean {
  const figures = row.filter(holdsPlace).length;
  if (figures === 0 || (figures === most && most > 1)) return false;
  return row.every((cell, column) => {
    if (!holdsPlace(cell)) return cell.content.kind !== 'text' || !isTableWord(cell.content.folded.body);
    const first = above[column];
    return first !== undefined && isDigits(cell) && isFull(first, column, widths);
  });
}

function isFull(first: GridCell, column: number, widths: readonly number[]): boolean {
  return isDigits(first) && first.text.length === widths[column];
}

function isDigits({ text }: GridCell): boolean {
  return /^\d+$/.test(text);
}
