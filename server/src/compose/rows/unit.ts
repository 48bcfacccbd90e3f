import type { Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { trimEnd } from '../../scan/white';
import { lastFrom } from '../../text/sorted';
import { byPlace, type Span } from '../../text/span';
import { barredUnit } from './barred-unit';

/** The lines or the element that a row takes up. */
export interface Unit {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Where the next row begins. */
  readonly next: number;
}

/** The stretch of the original that holds a row; null where it cannot be told. */
export function unitAt(reading: Reading, table: Table, span: { start: number; end: number }): Unit | null {
  if (table.wrapped) return table.wrapped === 'bars' ? barredUnit(reading, table, span) : null;
  if (table.layout === 'html') {
    const unit = element(reading.text, table, span.start);
    // Where tables frame the cells this is a row of such a frame.
    return unit && unit.next >= span.end ? unit : null;
  }
  if (table.layout === 'cell-lines') return cellLines(reading, span);
  const unit = wholeLines(reading, span);
  return table.layout === 'spaces' ? withEmptyLine(reading, unit) : unit;
}

/** Tables frame the cells of a row: the elements around its words are of these, and not the row's. */
export function isFramed({ text }: Reading, { layout }: Table, { span }: Row): boolean {
  return layout === 'html' && /<table\b/i.test(text.slice(span.start, span.end));
}

/** What is printed of a row, in order of place: the pieces of its label, and its cells. */
export function printedPieces({ label, cells }: Row): Span[] {
  return [...(label?.pieces ?? []), ...cells.map(({ span }) => span)].sort(byPlace);
}

const NO_WORDS = new RegExp(`<[^<>]*>|&nbsp;|[\\s${BARS}]`, 'g');

/** Without white space and markup. */
export function wordsAlone(text: string): string {
  return text.replace(NO_WORDS, '');
}

/** What stands in a row's unit besides its label and cells: a group, a piece of another row. White space and markup do not count. */
export function residue({ text }: Reading, unit: Unit, row: Row): string {
  let rest = '';
  let from = unit.start;
  for (const { start, end } of printedPieces(row)) {
    rest += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return wordsAlone(rest + text.slice(from, unit.end));
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
  const end = next + tag.length;
  return { start, end, next: end + (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0) };
}
