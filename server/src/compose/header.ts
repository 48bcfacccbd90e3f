import { formOf, type TableForm, tableForm } from '../forms/form';
import type { Reading, Report, Section, Table } from '../model/report';
import { BARS } from '../scan/cell';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { type Change, insertion, removal } from './change';
import { slots } from './grid';
import { delimiterRow } from './print/bars';
import { drawingOf, topOf } from './rows/drawing';
import { printIn } from './rows/print-in';
import { ownStart, type Unit, unitAt } from './rows/unit';
import { statutoryGrid } from './statute/table';

/** Headers come in shreds, abridged, with radicals in them; with fewer of their characters than this there is none. */
const ENOUGH = 0.3;

/** Whether the words of a table's header stand above its first row, or anywhere else in it beside the rows. */
export function hasHeader({ text }: Reading, report: Report, table: Table): boolean {
  const [first] = table.rows;
  if (!first) return true;
  const due = headerChars(tableForm(formOf(table.form), table.key));
  const enough = due.size * ENOUGH;
  const seen = new Set<number>();
  const look = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) {
      const own = text.charCodeAt(at);
      const code = own === AMPERSAND ? numberedAt(text, at) : own;
      if (code < IDEOGRAPH || !due.has(code) || seen.has(code)) continue;
      seen.add(code);
      if (seen.size >= enough) return true;
    }
    return false;
  };
  let from = above(report, table);
  if (look(from, first.span.start)) return true;
  const pass = ({ start, end }: Span): boolean => {
    if (start > from && look(from, start)) return true;
    from = Math.max(from, end);
    return false;
  };
  for (const { label, cells } of table.rows)
    if (label?.pieces.some(pass) || cells.some(({ span }) => pass(span))) return true;
  return look(from, table.span.end);
}

/** Where the table's surroundings begin: behind the heading or table above it. */
function above({ sections, tables, span }: Report, table: Table): number {
  const { start } = table.span;
  let from = span.start;
  for (let i = 0; i < sections.length; i++) {
    const { end } = (sections[i] as Section).lineSpan;
    if (end <= start && end > from) from = end;
  }
  for (let i = 0; i < tables.length; i++) {
    const other = tables[i] as Table;
    const { end } = other.span;
    if (end <= start && end > from && other !== table) from = end;
  }
  return from;
}

const IDEOGRAPH = 0x4e00;
const AMPERSAND = 0x26;
const NUMBERED = /&#(?:x([\da-f]{4,5})|(\d{5,6}));/iy;

/** The character that a page writes as its number: some write none otherwise. */
function numberedAt(text: string, at: number): number {
  NUMBERED.lastIndex = at;
  const [, hex, decimal] = NUMBERED.exec(text) ?? [];
  return hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
}

/** The characters of a header, those of the first table's first block only: the others stand between its rows. */
const headerChars = remembered((form: TableForm): ReadonlySet<number> => {
  const chars = new Set<number>();
  for (const word of headerWords(form)) {
    for (const char of word) if (char.charCodeAt(0) >= IDEOGRAPH) chars.add(char.charCodeAt(0));
  }
  return chars;
});

function headerWords({ blocks, firstColumn = '', columns, columnGroups }: TableForm): string[] {
  const [block] = blocks;
  if (block) return [firstColumn, ...block.columns.map(({ label }) => label)];
  return [
    ...columns.flatMap(({ label, group }) => [label, group ?? '']),
    ...columnGroups.flatMap(({ path }) => [...path]),
  ];
}

/** Writes the header as the form prints it above the table's first row; of the first table that of its first block. */
export function insertHeader(reading: Reading, report: Report, table: Table): Change[] | null {
  const [first] = table.rows;
  const unit = first && unitAt(reading, table, first.span);
  if (!unit) return null;
  const { lineBreak } = report.manner;
  const grid = statutoryGrid(table.form, table.key);
  const count = grid.rows.findIndex(({ key }) => key !== null);
  const rows = printIn(reading, report, table, slots(grid).slice(0, count));
  if (!rows) return null;
  const drawn = drawingOf(table, reading);
  if (drawn.rule !== null) return [aboveFirst(rows, unit, drawn.rule, lineBreak)];
  if (table.wrapped === 'marks' && unit.start === ownStart(unit)) rows.push('|-');
  const ruled = table.layout === 'bars' && !table.wrapped;
  const rule = ruled ? ruleAt(reading, unit.next) : null;
  if (ruled && !ruleAbove(reading, unit.start)) rows.splice(1, 0, delimiterRow(grid.columns));
  const header = insertion(unit.start, rows.map((row) => row + lineBreak).join(''));
  return rule ? [header, removal(rule.start, rule.end)] : [header];
}

/** Each row comes behind its rule; the first stands behind the one above the table, and the table's first row behind the last. */
function aboveFirst(rows: readonly string[], unit: Unit, rule: string, lineBreak: string): Change {
  const lines = rows.map((row) => row.slice(rule.length + lineBreak.length) + lineBreak + rule + lineBreak);
  const top = unit.start < ownStart(unit) ? '' : topOf(rule) + lineBreak;
  return insertion(ownStart(unit), top + lines.join(''));
}

/**
 * Writes the whole header in the place of one in which some are wanting; null where anything else stands among its words.
 *
 * @param words those of it that stand there
 */
export function completeHeader(
  reading: Reading,
  report: Report,
  table: Table,
  words: readonly Span[],
): Change[] | null {
  const [first] = table.rows;
  const [word] = words;
  const above = word && unitAt(reading, table, word);
  const below = first && unitAt(reading, table, first.span);
  const whole = insertHeader(reading, report, table)?.[0];
  if (!above || !below || !whole || above.start >= below.start) return null;
  const span = { start: ownStart(above), end: ownStart(below) };
  if (hasOthers(reading.text.slice(span.start, span.end), span.start, words)) return null;
  return [{ span, newText: whole.newText }];
}

const OTHER = new RegExp(`[^\\s${BARS}\\u2500-\\u257f:+=-]`);

/** Words besides those of the header. */
function hasOthers(text: string, start: number, words: readonly Span[]): boolean {
  let rest = '';
  let from = 0;
  for (const word of words) {
    rest += text.slice(from, word.start - start);
    from = word.end - start;
  }
  return OTHER.test((rest + text.slice(from)).replace(/<[^<>]*>|&nbsp;/g, ''));
}

const RULE = new RegExp(`^[${BARS}\\s:-]*-[${BARS}\\s:-]*$`);

/** The line of dashes that made the first row of figures the header. */
function ruleAt({ text, lines }: Reading, start: number): Span | null {
  if (start >= text.length) return null;
  const line = lines.lineAt(start);
  const end = lines.endOfLine(line);
  return RULE.test(text.slice(start, end)) ? { start, end: lines.startOfLine(line + 1) } : null;
}

function ruleAbove({ lines }: Reading, start: number): boolean {
  return RULE.test(lines.textOf(lines.lineAt(start) - 1));
}
