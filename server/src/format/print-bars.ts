import { displayWidth } from '../text/width';

/** Cells wider than this stand out of their column: one long label is no reason to make every row as wide. */
const WIDEST = 28;
/** A column of dashes is at least as wide. */
const NARROWEST = 3;

/** Rows of a Markdown table, the first its header, their bars one below the other in a font of one width. */
export function alignedBars(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(escaped));
  const widths = widthsOf(cells);
  const dashes = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [first, ...rest] = cells.map((row) => alignedRow(row, widths));
  return first === undefined ? [] : [first, dashes, ...rest];
}

/** A cell with a blank one behind it may reach into that, as it does in the printed form, and makes no column wider. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      const width = row[i + 1] === '' ? 0 : displayWidth(cell);
      widths[i] = Math.max(widths[i] ?? NARROWEST, width <= WIDEST ? width : 0);
    });
  }
  return widths;
}

/** What a cell is too wide, the cells behind it are narrower, as far as they can be. */
function alignedRow(row: readonly string[], widths: readonly number[]): string {
  let over = 0;
  const padded = row.map((cell, i) => {
    const [own, due] = [displayWidth(cell), widths[i] ?? 0];
    const width = Math.max(own, due - over);
    over += width - due;
    return cell + ' '.repeat(width - own);
  });
  return `| ${padded.join(' | ')} |`;
}

/** A bar within a cell would end it. */
function escaped(cell: string): string {
  return cell.includes('|') ? cell.replace(/(?<!\\)\|/g, '\\|') : cell;
}
