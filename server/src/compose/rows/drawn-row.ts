import type { Reading, Row } from '../../model/report';
import { LINE_BREAK } from '../../text/lines';
import { displayWidth } from '../../text/width';
import { segmentsOf } from './drawing';
import { ownStart, type Unit } from './unit';

/** A row between two rules, cell by cell: the words of groups that stand before its label, and the rest of it; a line each, white space included. */
export interface DrawnRow {
  /** The rule above it, with its line break. */
  readonly rule: string;
  readonly words: readonly (readonly string[])[];
  readonly rest: readonly (readonly string[])[];
}

/** A printed row cut before its label; null where its lines have not all as many cells, or the label shares its cell. */
export function drawnRow({ text, lines }: Reading, unit: Unit, { label }: Row, bar: string): DrawnRow | null {
  const at = label?.pieces[0]?.start;
  if (at === undefined) return null;
  const before = text.slice(lines.startOfLine(lines.lineAt(at)), at);
  const led = segmentsOf(before + bar).length - 1;
  return cut(text.slice(unit.start, ownStart(unit)), text.slice(ownStart(unit), unit.end), led);
}

/** The same of a row as it is to be written, behind its rule. */
export function cutAt(row: string, led: number): DrawnRow | null {
  const rule = /^[^\r\n]*(?:\r\n|\r|\n)/.exec(row)?.[0] ?? '';
  return cut(rule, row.slice(rule.length), led);
}

function cut(rule: string, row: string, led: number): DrawnRow | null {
  const cells = row.split(LINE_BREAK).map(segmentsOf);
  const count = cells[0]?.length ?? 0;
  if (led < 0 || !cells.every(({ length }) => length === count && length > led)) return null;
  return { rule, words: cells.map((line) => line.slice(0, led)), rest: cells.map((line) => line.slice(led)) };
}

/** Words of groups and the rest of a row beside each other; without words blanks as wide stand in their place. */
export function drawnBeside(
  { rule }: Pick<DrawnRow, 'rule'>,
  words: DrawnRow['words'],
  rest: DrawnRow['rest'],
  bar: string,
  lineBreak: string,
): string {
  const height = Math.max(heightOf(words), heightOf(rest), 1);
  const lines = Array.from({ length: height }, (_, i) => {
    const cells = [...(words[i] ?? blanks(words[0])), ...(rest[i] ?? blanks(rest[0]))];
    return bar + cells.map((cell) => cell + bar).join('');
  });
  return rule + lines.join(lineBreak);
}

/** Cells as wide, with nothing in them. */
export function blanks(cells: readonly string[] = []): string[] {
  return cells.map((cell) => ' '.repeat(displayWidth(cell)));
}

function heightOf(lines: readonly (readonly string[])[]): number {
  return lines.findLastIndex((cells) => cells.some((cell) => cell.trim() !== '')) + 1;
}
