import type { Reading, Report, Section, Table } from '../model/report';
import type { Span } from '../text/span';
import { paragraphBreak } from './block';
import { type Change, insertion, removal } from './change';
import { areFramed, outOfFrame } from './rows/framed';
import { withFrame } from './rows/table-frame';
import { closingBehind, closingOutside, hasContent, openingBefore, tagsBetween } from './tags';

/** Moves a table under the heading of its section; null where it cannot be told what is the table and nothing else. */
export function moveTable(reading: Reading, report: Report, table: Table, section: Section): Change[] | null {
  const extent =
    table.layout === 'html' ? element(reading, table) : withFrame(reading, table, wholeLines(reading, table));
  const offset = section.lineSpan.end;
  if (!extent || (offset > extent.start && offset < extent.end)) return null;
  const text = reading.text.slice(extent.start, extent.end);
  const moved = table.layout === 'html' ? text : `${paragraphBreak(report.manner)}${text}`;
  const { lines } = reading;
  const next = table.layout === 'html' ? extent.end : lines.startOfLine(lines.lineAt(extent.end) + 1);
  const changes = [removal(extent.start, next), insertion(offset, moved)];
  return changes.sort((a, b) => a.span.start - b.span.start);
}

/** From the table's first line to the end of its last. */
function wholeLines({ lines }: Reading, { span, firstSpan }: Table): Span {
  const start = lines.startOfLine(lines.lineAt(Math.min(span.start, firstSpan.start)));
  return { start, end: lines.endOfLine(lines.lineAt(span.end)) };
}

/** The `<table>` in which everything of the table stands, or those with nothing between them where each row is one. */
function element(reading: Reading, table: Table): Span | null {
  if (areFramed(table, reading)) return framedTable(reading.text, table);
  const { text } = reading;
  const { span } = table;
  const start = openingBefore(text, 'table', span.start);
  const end = closingBehind(text, /table/, Math.max(span.start, span.end - '</table>'.length));
  if (start < 0 || end < 0) return null;
  // Tables that frame the cells of one stand in its rows, which end between them.
  return isRunOfTables(text, start, end) && !closingOutside(text, start, end) ? { start, end } : null;
}

/** The `<table>` around frames of cells, to the tag that closes it. */
function framedTable(text: string, { span }: Table): Span | null {
  const frame = outOfFrame(text, span.start, 0);
  const start = openingBefore(text, 'table', frame === span.start ? frame : frame - 1);
  let depth = 0;
  for (const tag of start < 0 ? [] : tagsBetween(text, start, text.length)) {
    if (tag.name !== 'table' || tag.kind === 'void') continue;
    depth += tag.kind === 'open' ? 1 : -1;
    if (depth > 0) continue;
    const whole = tag.end >= span.end && !closingOutside(text, start, tag.end) && !hasContent(text, span.end, tag.end);
    return whole ? { start, end: tag.end } : null;
  }
  return null;
}

/** Elements `table` one behind another, none within another, and nothing that a reader sees between them. */
function isRunOfTables(text: string, start: number, end: number): boolean {
  let open = false;
  let from = start;
  for (const tag of tagsBetween(text, start, end)) {
    if (tag.name !== 'table' || tag.kind === 'void') continue;
    if (open === (tag.kind === 'open')) return false;
    if (!open && hasContent(text, from, tag.start)) return false;
    open = !open;
    from = tag.end;
  }
  return !open;
}
