import { displayWidth } from '../../text/width';
import type { Slot } from '../grid';
import { bottomOf, type Drawing, topOf } from '../rows/drawing';
import { drawnRows } from './drawn';

/** A whole table drawn as another is: its columns as wide as their cells, rules where that has them. */
export function drawnTable(rows: readonly (readonly Slot[])[], like: Drawing, lineBreak: string): string {
  const { gap, sample } = like;
  const widths = columnWidths(rows).map((width) => width + 2 * gap.length);
  const between = ruleOf(sample ?? '', widths);
  // A narrow column keeps its cells on one line each.
  const ruled = like.rule !== null;
  const drawing = { ...like, rule: ruled ? between : null, widths: like.widths && widths };
  const printed = drawnRows(rows, drawing, false, lineBreak) ?? [];
  const [first = '', ...others] = ruled ? printed.map((row) => row.slice(between.length + lineBreak.length)) : printed;
  const rest = ruled ? others.flatMap((row) => [between, row]) : [between, ...others];
  return [topOf(between), first, ...rest, bottomOf(between)].join(lineBreak);
}

/** A cell that reaches over those behind it makes no column wider. */
function columnWidths(rows: readonly (readonly Slot[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, { cell, from }] of row.entries()) {
      const own = from === 'here' && row[i + 1]?.from !== 'left' ? displayWidth(cell.text) : 1;
      widths[i] = Math.max(widths[i] ?? 1, own);
    }
  }
  return widths;
}

/** The rule of another table, drawn as wide as these columns. */
function ruleOf(sample: string, widths: readonly number[]): string {
  const indent = /^\s*/.exec(sample)?.[0] ?? '';
  const drawn = sample.trim();
  const line = /[-=─━═]/.exec(drawn)?.[0] ?? '-';
  const cross = /(?<=[-=─━═:\s])[^-=─━═:\s](?=[-=─━═:\s])/.exec(drawn)?.[0] ?? drawn[0] ?? '+';
  return `${indent}${drawn[0] ?? '+'}${widths.map((width) => line.repeat(width)).join(cross)}${drawn.at(-1) ?? '+'}`;
}
