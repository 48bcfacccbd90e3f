import type { Table } from '../../model/report';
import { trimEnd } from '../../scan/white';
import type { Span } from '../../text/span';
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

/** The line break behind an element is its own. */
function withBreak(text: string, { start, end }: Span): Unit {
  return { start, end, next: end + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0) };
}
