import type { Reading, Row, Table } from '../../model/report';
import { frameEnd } from '../../scan/frame';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { openingBefore, tagsBetween } from '../tags';

/** Tables frame the cells of a row, as some editors draw the lines of cells: the elements around its words are of these, and not the row's. */
export const areFramed = remembered(({ layout, rows }: Table, { text }: Reading): boolean => {
  return layout === 'html' && rows.some((row) => isFramed(text, row));
});

function isFramed(text: string, { span }: Row): boolean {
  return /<table\b/i.test(text.slice(span.start, span.end));
}

/** Where the frame begins that holds what stands here; the place itself where none does. */
export function outOfFrame(text: string, at: number, least: number): number {
  const open = openingBefore(text, 'table', at, least);
  const end = open < 0 ? -1 : frameEnd(text, open, false);
  return end > at ? open : at;
}

/** `<tr>` to `</tr>` around what stands here, the rows of frames within it left out; null where one of the tags is. */
export function framedRow(text: string, at: number, least: number): Span | null {
  const from = outOfFrame(text, at, least);
  const start = openBefore(text, from, least);
  if (start < 0) return null;
  let depth = 0;
  for (const { name, kind, end } of tagsBetween(text, start, Math.min(text.length, from + LONGEST_ROW))) {
    if (name !== 'tr' || kind === 'void') continue;
    depth += kind === 'open' ? 1 : -1;
    if (depth === 0) return { start, end };
  }
  return null;
}

/** The cells of a row, each in its frame, have no more source. */
const LONGEST_ROW = 16_384;

/** The last `<tr` before a place that is not closed before it. */
function openBefore(text: string, at: number, least: number): number {
  let closed = 0;
  for (let i = text.lastIndexOf('<', at - 1); i >= least && i >= 0; i = i > 0 ? text.lastIndexOf('<', i - 1) : -1) {
    const tag = text.slice(i, i + 5).toLowerCase();
    if (tag.startsWith('</tr')) closed++;
    else if (tag.startsWith('<tr') && closed-- === 0) return i;
  }
  return -1;
}

/** The cell of a row that holds what stands here, with the frame in it. */
export function framedCell(text: string, row: Span, at: number): Span | null {
  let depth = 0;
  let start = -1;
  for (const tag of tagsBetween(text, row.start, row.end)) {
    if ((tag.name !== 'td' && tag.name !== 'th') || tag.kind === 'void') continue;
    if (tag.kind === 'open' && depth++ === 0) start = tag.start;
    if (tag.kind === 'close' && --depth === 0 && start <= at && at < tag.end) return { start, end: tag.end };
  }
  return null;
}
