import type { Reading, Table } from '../../model/report';
import { isRule } from '../../scan/bars';
import { isBar, isEscaped } from '../../scan/cell';
import { ANY_BAR } from '../../scan/line-of';
import { remembered } from '../../text/remembered';
import { displayWidth } from '../../text/width';

/** What the rows of bars of a table are drawn with besides their bars. */
export interface Drawing {
  /** The line between two rows, where one stands between any two; null for other tables. */
  readonly rule: string | null;
  /** A rule as it is drawn between two rows, or under the header alone; null where there is none. */
  readonly sample: string | null;
  /** How wide each column is from bar to bar, where bars stand one below the other; null where they do not. */
  readonly widths: readonly number[] | null;
  /** The sign that parts cells. */
  readonly bar: string;
  /** What stands between a bar and the words behind it. */
  readonly gap: string;
}

const NONE: Drawing = { rule: null, sample: null, widths: null, bar: '|', gap: ' ' };

/** Each row of a large table may ask; so many tell. */
const MOST_ROWS = 40;
/** No cell of a wrapped grid has more lines. */
const MOST_LINES = 40;
/** Of its rules the first, drawn above all rows, has other corners. */
const TOP = /^[┌╔┏╭┍┎╒╓]/;

/** How a table is drawn; NONE for one that is not written in bars by the line. */
export const drawingOf = remembered((table: Table, reading: Reading): Drawing => {
  if (table.layout !== 'bars' || (table.wrapped !== null && table.wrapped !== 'rules')) return NONE;
  const rows = table.rows.slice(0, MOST_ROWS);
  const lines = rows.map(({ span }) => reading.lines.textOf(reading.lines.lineAt(span.start)));
  // Without a wall at either end, the first or last cell of a line is not between two bars.
  if (!lines.every(isWalled)) return NONE;
  const rules = rows.map(({ span }) => ruleAbove(reading, reading.lines.lineAt(span.start), table.wrapped !== null));
  const above = rules.flatMap((line) => (line === null ? [] : [reading.lines.textOf(line)]));
  const ruled = above.length * 2 > rows.length && (rows.length > 1 || isRuleLine(reading, below(reading, table)));
  const rule = above.find((line) => !TOP.test(line.trim())) ?? above[0] ?? null;
  const measure = rule ?? firstRule(reading, table);
  const widths = measure === null ? null : widthsOfRule(measure);
  const fitting = lines.filter((line) => fits(line, widths));
  const first = lines[0] ?? '';
  return {
    rule: ruled ? rule : null,
    sample: measure,
    widths: fitting.length * 2 > rows.length ? widths : null,
    bar: ANY_BAR.exec(first)?.[0] ?? '|',
    gap: segmentsOf(first).some((cell) => /^\S/.test(cell)) ? '' : ' ',
  };
});

/** The line of a rule right above another one; of a wrapped grid above all lines of its row. */
export function ruleAbove(reading: Reading, line: number, wrapped: boolean): number | null {
  let at = line - 1;
  const least = wrapped ? Math.max(0, line - MOST_LINES) : line - 1;
  while (at > least && at >= 0 && isRowLine(reading, at)) at--;
  return at >= 0 && isRuleLine(reading, at) ? at : null;
}

/** The last line of a row, which the next rule ends; of a grid that is not wrapped the line itself. */
export function lastOfRow(reading: Reading, line: number, wrapped: boolean): number {
  let at = line;
  while (wrapped && at + 1 < reading.lines.count && at - line < MOST_LINES && isRowLine(reading, at + 1)) at++;
  return at;
}

/** The line draws the wall between two rows, and nothing else. */
export function isRuleLine(reading: Reading, line: number): boolean {
  const text = reading.lines.textOf(line).trim();
  return text.length > 2 && isRule(text, 0, text.length);
}

function isWalled(line: string): boolean {
  const drawn = line.trim();
  return isBar(drawn.charCodeAt(0)) && isBar(drawn.charCodeAt(drawn.length - 1));
}

function isRowLine(reading: Reading, line: number): boolean {
  return isBar(reading.lines.textOf(line).trimStart().charCodeAt(0)) && !isRuleLine(reading, line);
}

function below({ lines }: Reading, { rows }: Table): number {
  return lines.lineAt(rows.at(-1)?.span.end ?? 0) + 1;
}

/** The first rule of a table that has one under its header alone. */
function firstRule(reading: Reading, { span, rows }: Table): string | null {
  const last = reading.lines.lineAt(rows[0]?.span.start ?? span.start);
  for (let line = reading.lines.lineAt(span.start); line < last; line++)
    if (isRuleLine(reading, line)) return reading.lines.textOf(line);
  return null;
}

function widthsOfRule(rule: string): number[] {
  return (rule.match(/[-=─━═:\s]+/g) ?? []).filter((run) => /[-=─━═]/.test(run)).map((run) => run.length);
}

function fits(line: string, widths: readonly number[] | null): boolean {
  const cells = segmentsOf(line);
  return (
    widths !== null && cells.length === widths.length && cells.every((cell, i) => displayWidth(cell) === widths[i])
  );
}

/** What stands between the bars of a line, white space included. */
export function segmentsOf(line: string): string[] {
  const cells: string[] = [];
  let before = -1;
  for (let at = 0; at < line.length; at++) {
    if (!isBar(line.charCodeAt(at)) || isEscaped(line, at)) continue;
    if (before >= 0) cells.push(line.slice(before + 1, at));
    before = at;
  }
  return cells;
}

/** The line with each cell as wide as its column; one that holds more is wider. Other lines stay as they are. */
export function aligned(line: string, { widths }: Drawing): string {
  const cells = segmentsOf(line);
  if (widths === null || cells.length !== widths.length) return line;
  const first = line.search(ANY_BAR);
  let at = first;
  let drawn = line.slice(0, first + 1);
  for (const [i, cell] of cells.entries()) {
    at += cell.length + 1;
    drawn += padded(cell, widths[i] as number) + line[at];
  }
  return drawn + line.slice(at + 1);
}

/** A cell's text, what stands before it, and white space as far as its column goes. */
export function padded(cell: string, width: number): string {
  const words = cell.trimEnd();
  const least = words !== '' && words.startsWith(' ') ? 1 : 0;
  return words + ' '.repeat(Math.max(least, width - displayWidth(words)));
}

const CROSSINGS = ['├┼┤', '┣╋┫', '╠╬╣', '╟╫╢', '╞╪╡'];
const TOPS = ['┌┬┐', '┏┳┓', '╔╦╗', '╓╥╖', '╒╤╕'];
const BOTTOMS = ['└┴┘', '┗┻┛', '╚╩╝', '╙╨╜', '╘╧╛'];

/** The rule above a table's first row, after one between two rows. */
export function topOf(rule: string): string {
  return withCorners(rule, TOPS);
}

/** The rule below a table's last row. */
export function bottomOf(rule: string): string {
  return withCorners(rule, BOTTOMS);
}

/** Drawn in a frame of rules, as tables of Markdown are not. */
export function isFramedByRules({ sample }: Drawing): boolean {
  return sample !== null && /^\s*[+\u2500-\u257f]/.test(sample);
}

function withCorners(rule: string, corners: readonly string[]): string {
  const kind = CROSSINGS.findIndex((signs) => rule.includes(signs[0] as string));
  const [from, to] = [CROSSINGS[kind] ?? '', corners[kind] ?? ''];
  return rule.replace(/[├┼┤┣╋┫╠╬╣╟╫╢╞╪╡]/g, (sign) => to[from.indexOf(sign)] ?? sign);
}
