import { cellsIn, type Slot } from '../grid';
import type { BarredManner } from '../rows/barred-manner';
import { BLANK_MARK } from './spaces';

/** Rows whose cells take a line or more each, between bars; what merged cells cover is left out, and bars at the end stand for it. */
export function barredRows(rows: readonly (readonly Slot[])[], manner: BarredManner, lineBreak: string): string[] {
  return rows.map((row) => barredRow(row, manner, lineBreak));
}

function barredRow(row: readonly Slot[], manner: BarredManner, lineBreak: string): string {
  const { led, between, bar, closed } = manner;
  // Nobody would see a blank behind the last bar.
  const texts = cellsIn(row).map(({ text }) => text || (closed ? '' : BLANK_MARK));
  let written = led ? bar + lineBreak : '';
  for (const [i, text] of texts.entries()) {
    const last = i === texts.length - 1;
    const behind = last ? (closed ? between.trimEnd() : '') : between;
    // A blank is its bar alone.
    written += text + (text === '' ? behind.trimStart() : behind);
  }
  return written + fillers(manner, row.length - texts.length);
}

/** The bars for so many columns that other cells cover. */
export function fillers({ filling, bar }: BarredManner, count: number): string {
  return filling === null || count <= 0 ? '' : filling + bar.repeat(count);
}
