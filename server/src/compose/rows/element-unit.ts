import type { Table } from '../../model/report';
import { trimEnd } from '../../scan/white';
import type { Span } from '../../text/span';
import { hasContent, isBalanced, openingBefore, tagsBetween } from '../tags';
import { framedRow } from './framed';
import type { Unit } from './unit';

/** Tags before the first words of a row take up less than this. */
const WIDEST = 4096;

/** What ends a row: its own tag, or what cannot stand in it. */
const ROW_END = /<(\/?)(tr|tbody|thead|tfoot|table)\b[^<>]*>/i;

/** `<tr>` to `</tr>`, with the line break behind it; where that tag is left out, to what follows. */
export function elementUnit(text: string, table: Table, at: number): Unit | null {
  let start = text.lastIndexOf('<', at);
  while (start >= 0 && !/^<tr\b/i.test(text.slice(start, start + 4))) {
    // A row is never looked for before its table, whose span begins with the first row's words.
    if (start === 0 || start < table.span.start - WIDEST || /^<table\b/i.test(text.slice(start, start + 7)))
      return null;
    start = text.lastIndexOf('<', start - 1);
  }
  const close = ROW_END.exec(text.slice(at));
  if (start < 0 || !close) return null;
  const [tag, slash, name = ''] = close;
  const next = at + close.index;
  if (slash === '' && name.toLowerCase() === 'table') return null;
  if (slash === '' || name.toLowerCase() !== 'tr') return { start, end: trimEnd(text, start, next), next };
  return withBreak(text, { start, end: next + tag.length });
}

/** The same of a row whose cells stand in tables of their own. */
export function framedUnit(text: string, { span }: Table, at: number): Unit | null {
  const row = framedRow(text, at, Math.max(0, span.start - WIDEST));
  return row && withBreak(text, row);
}

/** Tags that open or close a table beside a row of it take up less than this. */
const FRAME = 400;

/** The table in which a row of a page stands and nothing else does: where each row is a table of its own, that goes with it. */
export function tableAlone(text: string, { start, end }: Span): Unit | null {
  const open = openingBefore(text, 'table', start - 1, Math.max(0, start - FRAME));
  if (open < 0 || !isFrame(text, open, start)) return null;
  for (const tag of tagsBetween(text, end, end + FRAME)) {
    if (tag.name !== 'table') continue;
    const alone = tag.kind === 'close' && isFrame(text, end, tag.end) && isBalanced(text, open, tag.end);
    return alone ? withBreak(text, { start: open, end: tag.end }) : null;
  }
  return null;
}

/** Nothing but tags of no row, and what no reader sees. */
function isFrame(text: string, start: number, end: number): boolean {
  return !/<t[rdh]\b/i.test(text.slice(start, end)) && !hasContent(text, start, end);
}

/** The line break behind an element is its own. */
function withBreak(text: string, { start, end }: Span): Unit {
  return { start, end, next: end + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0) };
}
