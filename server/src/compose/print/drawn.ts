import { displayWidth } from '../../text/width';
import type { Slot } from '../grid';
import { type Drawing, padded } from '../rows/drawing';
import { BLANK_MARK } from './spaces';

/** Rows of a table drawn with rules, each with the rule above it; null where the table has not a column for each of the form's. */
export function drawnRows(
  rows: readonly (readonly Slot[])[],
  drawing: Drawing,
  wrapped: boolean,
  lineBreak: string,
): string[] | null {
  const { widths, rule } = drawing;
  if (widths && rows.some((row) => row.length !== widths.length)) return null;
  const above = rule === null ? '' : rule + lineBreak;
  return rows.map((row) => {
    const texts = row.map(({ cell, from }) => {
      // Where cells run over several lines a blank in one of them is none.
      const blank = wrapped && cell.role === 'figure' ? BLANK_MARK : '';
      return from === 'here' ? cell.text || blank : '';
    });
    return above + drawnLines(texts, drawing, wrapped).join(lineBreak);
  });
}

/** A row's lines: one, or as many as its longest cell needs in a grid whose cells run over several. */
function drawnLines(texts: readonly string[], { widths, bar, gap }: Drawing, wrapped: boolean): string[] {
  const cells = texts.map((text, i) => {
    const room = (widths?.[i] ?? Number.POSITIVE_INFINITY) - 2 * gap.length;
    return wrapped && text !== '' ? broken(text, room) : [text];
  });
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => {
    const own = cells.map((lines, i) => {
      const words = gap + (lines[line] ?? '');
      const width = widths?.[i];
      return width === undefined ? words + gap : padded(words, width);
    });
    return bar + own.join(bar) + bar;
  });
}

/** So much of the text a line as there is room for, one character at least. */
function broken(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (line !== '' && displayWidth(line + char) > room) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return [...lines, line];
}
