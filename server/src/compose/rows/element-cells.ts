import type { Cell, Reading, Table } from '../../model/report';
import type { Span } from '../../text/span';
import { type Change, insertion, removal } from '../change';
import { closingBehind, isBalanced } from '../tags';
import { elementAround } from './elements';
import { areFramed, framedCell } from './framed';
import { unitAt } from './unit';

/** The element of a cell: its `<td>` or `<th>`, or where the page has no table what stands around it. */
function elementOf(reading: Reading, table: Table, { span }: Cell): Span | null {
  const { text } = reading;
  if (table.layout !== 'html') return elementAround(text, span);
  if (areFramed(table, reading)) {
    const row = unitAt(reading, table, span);
    return row && framedCell(text, row, span.start);
  }
  let start = text.lastIndexOf('<', span.start === span.end ? span.start - 1 : span.start);
  while (start >= 0 && !/^<t[dh][\s>]/i.test(text.slice(start, start + 4))) {
    // A cell is never looked for before its row.
    if (start === 0 || /^<tr[\s>]/i.test(text.slice(start, start + 4))) return null;
    start = text.lastIndexOf('<', start - 1);
  }
  const end = start < 0 ? -1 : closingBehind(text, /t\w*/, span.end);
  return end > 0 && isBalanced(text, start, end) ? { start, end } : null;
}

/** Takes a cell's element out; null where it has none of its own. */
export function withoutElement(reading: Reading, table: Table, cell: Cell): Change | null {
  const element = elementOf(reading, table, cell);
  return element && removal(element.start, element.end);
}

/** Puts a cell before another, or behind it: written like that one, without what must stand once in a page. */
export function elementBeside(
  reading: Reading,
  table: Table,
  beside: Cell,
  before: boolean,
  figure: string,
): Change | null {
  const { text } = reading;
  const { start, end } = beside.span;
  const element = elementOf(reading, table, beside);
  if (!element || /[<>]/.test(text.slice(start, end))) return null;
  const head = text.slice(element.start, start).replace(ONCE, '');
  const copy = head + figure + text.slice(end, element.end);
  return insertion(before ? element.start : element.end, copy);
}

const ONCE = /\s(?:id|name|colspan)=("[^"]*"|'[^']*'|\S+?(?=[\s>]))/gi;
