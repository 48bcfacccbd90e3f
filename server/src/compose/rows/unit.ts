import type { Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { trimEnd } from '../../scan/white';
import { lastFrom } from '../../text/sorted';
import { byPlace, type Span } from '../../text/span';
import { barredUnit } from './barred-unit';
import { drawingOf, lastOfRow, ruleAbove } from './drawing';
import { areElements, holdOneRow } from './elements';
import { areFramed, framedRow } from './framed';

/** The lines or the element that a row takes up. */
export interface Unit {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Where the next row begins. */
  readonly next: number;
  /** Where its own first line begins, where a rule that goes with it is drawn above. */
  readonly own?: number;
}

/** Behind the rule that is drawn above a row. */
export function ownStart({ start, own }: Unit): number {
  return own ?? start;
}

/** The stretch of the original that holds a row; null where it cannot be told. */
export function unitAt(reading: Reading, table: Table, span: { start: number; end: number }): Unit | null {
  if (table.layout === 'bars' && table.wrapped !== 'bars' && drawingOf(table, reading).rule !== null)
    return ruledUnit(reading, table, span);
  if (table.wrapped === 'marks') return markedUnit(reading, span);
  if (table.wrapped === 'list') return wholeLines(reading, span);
  if (table.wrapped) return table.wrapped === 'bars' ? barredUnit(reading, table, span) : null;
  if (table.layout === 'html') {
    const unit = areFramed(table, reading)
      ? framedElement(reading.text, table, span.start)
      : element(reading.text, table, span.start);
    return unit && unit.next >= span.end ? unit : null;
  }
  if (areElements(reading, table)) {
    const unit = wholeLines(reading, span);
    return holdOneRow(reading, table, unit) ? unit : null;
  }
  if (table.layout === 'cell-lines') return cellLines(reading, span);
  const unit = wholeLines(reading, span);
  return table.layout === 'spaces' ? withEmptyLine(reading, unit) : unit;
}

/** What is printed of a row, in order of place: the pieces of its label, and its cells. */
export function printedPieces({ label, cells }: Row): Span[] {
  return [...(label?.pieces ?? []), ...cells.map(({ span }) => span)].sort(byPlace);
}

const NO_WORDS = new RegExp(`<[^<>]*>|&nbsp;|[\\s"${BARS}]`, 'g');

/** Bullets at the heads of lines. */
const BULLETS = /^[^\S\r\n]*(?:[-–*+•·●○◦▪■□‣:][^\S\r\n]+)+/gm;

/** Without white space, markup and bullets. */
export function wordsAlone(text: string): string {
  return text.replace(BULLETS, '').replace(NO_WORDS, '');
}

/** What stands in a row's unit besides its label and cells: a group, a piece of another row. White space and markup do not count. */
export function residue({ text }: Reading, unit: Unit, row: Row): string {
  let rest = '';
  let from = ownStart(unit);
  for (const { start, end } of printedPieces(row)) {
    rest += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return wordsAlone(rest + text.slice(from, unit.end));
}

/** With the rule above it, so that rows that come and go leave one rule between any two. */
function ruledUnit(reading: Reading, table: Table, span: { start: number; end: number }): Unit {
  const { text, lines } = reading;
  const wrapped = table.wrapped !== null;
  const line = lines.lineAt(span.start);
  const last = lastOfRow(reading, lines.lineAt(span.end), wrapped);
  const rule = ruleAbove(reading, line, wrapped);
  const own = lines.starts[rule === null ? line : rule + 1] as number;
  const start = rule === null ? own : (lines.starts[rule] as number);
  return { start, end: lines.endOfLine(last), next: lines.starts[last + 1] ?? text.length, own };
}

/** From the mark that begins a row of a wiki's table to the one that begins the next. */
function markedUnit({ text, lines }: Reading, span: { start: number; end: number }): Unit {
  const lineText = (line: number): string =>
    line < 0 ? '' : text.slice(lines.starts[line], lines.endOfLine(line)).trim();
  let first = lines.lineAt(span.start);
  while (first > 0 && /^[|!](?![-}])/.test(lineText(first - 1))) first--;
  let last = lines.lineAt(span.end);
  while (last + 1 < lines.count && !/^(?:\|[-}]|$)/.test(lineText(last + 1))) last++;
  return {
    start: lines.starts[lineText(first - 1).startsWith('|-') ? first - 1 : first] as number,
    end: lines.endOfLine(last),
    next: lines.starts[last + 1] ?? text.length,
    own: lines.starts[first] as number,
  };
}

function wholeLines({ text, lines }: Reading, { start, end }: { start: number; end: number }): Unit {
  const last = lines.lineAt(end);
  return {
    start: lines.starts[lines.lineAt(start)] as number,
    end: lines.endOfLine(last),
    next: lines.starts[last + 1] ?? text.length,
  };
}

/** In text from a PDF an empty line may stand between all rows; then the one below belongs to the row. */
function withEmptyLine({ text, lines }: Reading, unit: Unit): Unit {
  const isEmpty = (line: number): boolean =>
    line >= 0 && line < lines.count && text.slice(lines.starts[line], lines.endOfLine(line)).trim() === '';
  const below = lines.lineAt(unit.next);
  const between = isEmpty(lines.lineAt(unit.start) - 1) && isEmpty(below) && below + 1 < lines.count;
  return between ? { ...unit, next: lines.starts[below + 1] as number } : unit;
}

/** From the empty line above to the empty line below, or to what is no table's; one empty line belongs to the row. */
function cellLines(reading: Reading, span: { start: number; end: number }): Unit {
  const { text, lines } = reading;
  const lineText = (line: number): string => text.slice(lines.starts[line], lines.endOfLine(line));
  let first = lines.lineAt(span.start);
  if (!lineText(first).startsWith('\t')) return wholeLines(reading, span);
  let last = lines.lineAt(span.end);
  while (first > 0 && lineText(first - 1).startsWith('\t')) first--;
  const limit = endOfSection(reading, span.start);
  const goesOn = (line: number): boolean =>
    line < lines.count &&
    (lines.starts[line] as number) < limit &&
    (lineText(line).startsWith('\t') || lineText(line).trim() !== '');
  while (goesOn(last + 1)) last++;
  const behind = last + 1 < lines.count && lineText(last + 1) === '' ? last + 2 : last + 1;
  return {
    start: lines.starts[first] as number,
    end: lines.endOfLine(last),
    next: lines.starts[behind] ?? text.length,
  };
}

/** Where the next section or report begins, whose heading may stand right below a row. */
function endOfSection({ reports, text }: Reading, at: number): number {
  const report = reports[lastFrom(reports, at)];
  const next = report?.sections.find(({ lineSpan }) => lineSpan.start > at);
  return Math.min(report?.span.end ?? text.length, next?.lineSpan.start ?? text.length);
}

/** Tags before the first words of a row take up less than this. */
const WIDEST = 4096;

/** What ends a row: its own tag, or what cannot stand in it. */
const ROW_END = /<(\/?)(tr|tbody|thead|tfoot|table)\b[^<>]*>/i;

/** `<tr>` to `</tr>`, with the line break behind it; where that tag is left out, to what follows. */
function element(text: string, table: Table, at: number): Unit | null {
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

/** The line break behind an element is its own. */
function withBreak(text: string, { start, end }: Span): Unit {
  return { start, end, next: end + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0) };
}

function framedElement(text: string, { span }: Table, at: number): Unit | null {
  const row = framedRow(text, at, Math.max(0, span.start - WIDEST));
  return row && withBreak(text, row);
}
