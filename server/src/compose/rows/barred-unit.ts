import type { Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import type { Span } from '../../text/span';
import type { Unit } from './unit';

/** Bars and white space from a place on: they close the cell that ends there, and stand for what merged cells cover. */
const BARS_AND_SPACE = new RegExp(`[\\s${BARS}]*`, 'y');
const BAR_OR_SPACE = new RegExp(`[\\s${BARS}]`);
const LAST_BAR = new RegExp(`[${BARS}](?=\\s*$)`);
/** A bar on a line of its own, right above what follows. */
const BAR_ABOVE = new RegExp(`(?:^|[\\r\\n])[^\\S\\r\\n]*[${BARS}][^\\S\\r\\n]*(?:\\r\\n|\\r|\\n)[^\\S\\r\\n]*$`);
const BARS_ALONE = new RegExp(`^[\\s${BARS}]+$`);
/** The bars that close a row's last line, and one on a line of its own. */
const CLOSED_AND_LED = new RegExp(`^[^\\S\\r\\n]*[${BARS}][^\\r\\n]*(?:\\r\\n|\\r|\\n)\\s*[${BARS}]\\s*$`);
/** Each row of a large table may ask; the statutory ones are fewer. */
export const MOST_ROWS = 40;
/** So much is looked at before a row for the bar that leads it. */
const NEAR = 40;

/**
 * The lines of a row whose cells take a line or more each and which bars close or part: from its first word, or the bar that leads
 * the rows of this table, to the last bar behind it. Null where it shares a line with anything else.
 */
export function barredUnit(reading: Reading, table: Table, span: Span): Unit | null {
  const { text, lines } = reading;
  const line = lines.lineAt(span.start);
  const own = lines.startOfLine(line);
  if (span.start < span.end && text.slice(own, span.start).trim() !== '') return null;
  const led = areRowsLed(reading, table);
  const end = endOfRow(text, span, led);
  const last = lines.lineAt(end);
  if (text.slice(end, lines.endOfLine(last)).trim() !== '') return null;
  const start = led && isBelowBar(text, own) ? lines.startOfLine(line - 1) : own;
  return { start, end, next: lines.startOfLine(last + 1) };
}

/** A bar stands on a line of its own before each row, as it does before the first, or before all others where that one lost it with the header. */
export function areRowsLed({ text }: Reading, { firstSpan, rows }: Table): boolean {
  if (isBelowBar(text, firstSpan.start)) return true;
  let led = false;
  for (let i = 1; i < rows.length && i < MOST_ROWS; i++) {
    const above = rows[i - 1]?.cells.at(-1)?.span;
    const { label, span } = rows[i] as Row;
    const between = above && label && above.start < above.end ? text.slice(above.end, span.start) : '';
    // A group's words may stand between, and a blank before a row is no bar that leads it.
    if (!BARS_ALONE.test(between)) continue;
    if (!CLOSED_AND_LED.test(between)) return false;
    led = true;
  }
  return led;
}

function isBelowBar(text: string, at: number): boolean {
  return BAR_ABOVE.test(text.slice(Math.max(0, at - NEAR), at));
}

/** The bars and white space behind a place. */
export function barsBehind(text: string, at: number): string {
  BARS_AND_SPACE.lastIndex = at;
  return BARS_AND_SPACE.exec(text)?.[0] ?? '';
}

/** Behind the last bar that is the row's; behind its last word where bars part cells and none closes the last. */
function endOfRow(text: string, { start, end }: Span, led: boolean): number {
  let words = end;
  while (words > start && BAR_OR_SPACE.test(text[words - 1] as string)) words--;
  const tail = barsBehind(text, words);
  const next = words + tail.length;
  const own = led && isBelowBar(text, next) ? tail.replace(LAST_BAR, ' ') : tail;
  const bar = LAST_BAR.exec(own);
  return bar ? words + bar.index + 1 : words;
}
