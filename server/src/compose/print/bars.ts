import { type Slot, textsIn } from '../grid';

/** Rows of a Markdown table, without the line of dashes under the first. */
export function barRows(rows: readonly (readonly Slot[])[]): string[] {
  return rows.map((row) => `| ${textsIn(row).join(' | ')} |`);
}

/** The line of dashes that makes the first row a header. */
export function delimiterRow(columns: number): string {
  return `|${' --- |'.repeat(columns)}`;
}
