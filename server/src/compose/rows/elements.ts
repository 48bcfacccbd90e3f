import type { Reading, Table } from '../../model/report';
import { firstWhere } from '../../text/sorted';
import type { Span } from '../../text/span';
import { isBalanced } from '../tags';

/** Cells of a page that are no table's: each is an element, as the items of a list are. */
export function areElements({ text }: Reading, { layout, rows }: Table): boolean {
  const [first] = rows.find(({ cells }) => cells.length > 0)?.cells ?? [];
  return layout !== 'html' && first !== undefined && text[first.span.start - 1] === '>';
}

/** The element that holds a cell's words and nothing else; null where there is none. */
export function elementAround(text: string, { start, end }: Span): Span | null {
  const open = text[start - 1] === '>' ? text.lastIndexOf('<', start - 1) : -1;
  const close = text.startsWith('</', end) ? text.indexOf('>', end) + 1 : 0;
  return open >= 0 && close > 0 && isBalanced(text, open, close) ? { start: open, end: close } : null;
}

/** The lines hold whole elements and one row of the table: what else stands in them no break tells. */
export function holdOneRow({ text }: Reading, { rows }: Table, { start, end }: Span): boolean {
  const at = firstWhere(rows.length, (k) => (rows[k]?.figuresSpan.start ?? end) >= end) - 1;
  const above = rows[at - 1]?.figuresSpan.end ?? 0;
  return above <= start && (rows[at + 1]?.figuresSpan.start ?? end) >= end && isBalanced(text, start, end);
}
