import { columnsOf } from './width';

/** Cells wider than this stand out of their column: one long label is no reason to make every row as wide. */
const WIDEST = 36;
/** A column of dashes is at least as wide. */
const NARROWEST = 3;

/** Rows of a Markdown table, the first its header, their bars one below the other in a font of one width. */
export function alignedBars(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(escaped));
  const widths: number[] = [];
  const all = cells.map((row) =>
    row.map((cell, i) => {
      const width = columnsOf(cell);
      if (width <= WIDEST) widths[i] = Math.max(widths[i] ?? NARROWEST, width);
      else widths[i] ??= NARROWEST;
      return width;
    }),
  );
  const lines = cells.map((row, r) => {
    const padded = row.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - (all[r]?.[i] ?? 0))));
    return `| ${padded.join(' | ')} |`;
  });
  const dashes = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [first, ...rest] = lines;
  return first === undefined ? [] : [first, dashes, ...rest];
}

/** A bar within a cell would end it. */
function escaped(cell: string): string {
  return cell.includes('|') ? cell.replace(/(?<!\\)\|/g, '\\|') : cell;
}
