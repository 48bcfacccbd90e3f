import type { Reading } from '../../model/report';
import { lastFrom } from '../../text/sorted';
import type { Span } from '../../text/span';
import { lastOfRow, ruleAbove } from './drawing';
import type { Unit } from './unit';

/** The lines on which a row stands. */
export function wholeLines({ lines }: Reading, { start, end }: Span): Unit {
  const last = lines.lineAt(end);
  return {
    start: lines.startOfLine(lines.lineAt(start)),
    end: lines.endOfLine(last),
    next: lines.startOfLine(last + 1),
  };
}

/** With the rule above it, so that rows that come and go leave one rule between any two. */
export function ruledUnit(reading: Reading, span: Span, wrapped: boolean): Unit {
  const { lines } = reading;
  const line = lines.lineAt(span.start);
  const last = lastOfRow(reading, lines.lineAt(span.end), wrapped);
  const rule = ruleAbove(reading, line, wrapped);
  const own = lines.startOfLine(rule === null ? line : rule + 1);
  const start = rule === null ? own : lines.startOfLine(rule);
  return { start, end: lines.endOfLine(last), next: lines.startOfLine(last + 1), own };
}

/** From the mark that begins a row of a wiki's table to the one that begins the next. */
export function markedUnit({ lines }: Reading, span: Span): Unit {
  const textAt = (line: number): string => lines.textOf(line).trim();
  let first = lines.lineAt(span.start);
  while (first > 0 && /^[|!](?![-}])/.test(textAt(first - 1))) first--;
  let last = lines.lineAt(span.end);
  while (last + 1 < lines.count && !/^(?:\|[-}]|$)/.test(textAt(last + 1))) last++;
  return {
    start: lines.startOfLine(textAt(first - 1).startsWith('|-') ? first - 1 : first),
    end: lines.endOfLine(last),
    next: lines.startOfLine(last + 1),
    own: lines.startOfLine(first),
  };
}

/** An empty line may stand between all rows, as in text from a PDF; then the one below belongs to the row. */
export function withEmptyLine({ lines }: Reading, unit: Unit): Unit {
  const isEmpty = (line: number): boolean => line >= 0 && line < lines.count && lines.textOf(line).trim() === '';
  const below = lines.lineAt(unit.next);
  const between = isEmpty(lines.lineAt(unit.start) - 1) && isEmpty(below) && below + 1 < lines.count;
  return between ? { ...unit, next: lines.startOfLine(below + 1) } : unit;
}

/** From the empty line above to the empty line below, or to what is no table's; one empty line belongs to the row. */
export function cellLinesUnit(reading: Reading, span: Span): Unit {
  const { lines } = reading;
  const isLed = (line: number): boolean => lines.textOf(line).startsWith('\t');
  let first = lines.lineAt(span.start);
  if (!isLed(first)) return wholeLines(reading, span);
  while (isLed(first - 1)) first--;
  const limit = endOfSection(reading, span.start);
  // A line without a tab goes on with the cell above it.
  const goesOn = (line: number): boolean =>
    lines.startOfLine(line) < limit && (isLed(line) || lines.textOf(line).trim() !== '');
  let last = lines.lineAt(span.end);
  while (goesOn(last + 1)) last++;
  const behind = lines.textOf(last + 1) === '' ? last + 2 : last + 1;
  return { start: lines.startOfLine(first), end: lines.endOfLine(last), next: lines.startOfLine(behind) };
}

/** Where the next section or report begins, whose heading may stand right below a row. */
function endOfSection({ reports, text }: Reading, at: number): number {
  const report = reports[lastFrom(reports, at)];
  const next = report?.sections.find(({ lineSpan }) => lineSpan.start > at);
  return Math.min(report?.span.end ?? text.length, next?.lineSpan.start ?? text.length);
}
