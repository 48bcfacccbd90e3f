import type { Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { ANY_BAR } from '../../scan/line-of';
import type { Span } from '../../text/span';
import { areRowsLed, barredUnit, barsBehind, MOST_ROWS } from './barred-unit';

/** How the rows of a table are written whose cells take a line or more each, between bars. */
export interface BarredManner {
  /** A bar on a line of its own leads each row. */
  readonly led: boolean;
  /** What stands between two cells: white space, line breaks, and one bar. */
  readonly between: string;
  /** That bar. */
  readonly bar: string;
  /** A bar closes the last cell of a row too. */
  readonly closed: boolean;
  /** What stands before the bars for what merged cells cover, behind the bar that closes the last cell; null where there are no such bars. */
  readonly filling: string | null;
}

/** Told by the first rows that show it; null where none does. */
export function barredManner(reading: Reading, table: Table): BarredManner | null {
  const rows = table.rows.slice(0, MOST_ROWS);
  const between = first(rows, (row) => betweenCells(reading.text, row));
  const tail = between === null ? null : first(rows, (row) => tailOf(reading, table, row));
  if (between === null || tail === null) return null;
  const filling = first(rows, (row) => FILLED.exec(tailOf(reading, table, row) ?? '')?.[1] ?? null);
  return { led: areRowsLed(reading, table), between, bar: between.trim(), closed: tail !== '', filling };
}

/** What stands before the bars behind the one that closes a row's last cell. */
const FILLED = new RegExp(`^\\s*[${BARS}](\\s*)[${BARS}]+$`);

function first<T>(rows: readonly Row[], told: (row: Row) => T | null): T | null {
  for (const row of rows) {
    const one = told(row);
    if (one !== null) return one;
  }
  return null;
}

const ONE_BAR = new RegExp(`^\\s*[${BARS}]\\s*$`);

/** Of the first two cells side by side that are filled in; the label is one. */
export function betweenCells(text: string, { label, cells }: Row): string | null {
  let before = label?.pieces.at(-1)?.end ?? null;
  for (const { span } of cells) {
    const blank = span.start === span.end;
    const between = before === null || blank ? '' : text.slice(before, span.start);
    if (ONE_BAR.test(between)) return between;
    before = blank ? null : span.end;
  }
  return null;
}

/** What stands between a cell and the bar that closes it, where a blank is that bar alone; nothing in other tables. */
export function gapBeforeBar(text: string, { wrapped, rows }: Table, { start, end }: Span): string {
  if (wrapped !== 'bars' || start !== end || !ANY_BAR.test(text[end] ?? '')) return '';
  const between = first(rows.slice(0, MOST_ROWS), (row) => betweenCells(text, row)) ?? '';
  return /^\s*/.exec(between)?.[0] ?? '';
}

/** What stands behind the last cell of a row, where that is filled in: the bar that closes it, and those for what merged cells cover. */
function tailOf(reading: Reading, table: Table, row: Row): string | null {
  const last = row.cells.at(-1);
  const unit = last && last.span.start < last.span.end ? barredUnit(reading, table, row.span) : null;
  return unit && last && unit.end >= last.span.end ? reading.text.slice(last.span.end, unit.end) : null;
}

/** How many bars stand behind a row's last cell and the one that closes it. */
export function fillersOf({ text }: Reading, { closed }: BarredManner, at: number, end: number): number {
  const bars = barsBehind(text, at)
    .slice(0, end - at)
    .replace(/\s/g, '').length;
  return bars - (closed ? 1 : 0);
}
