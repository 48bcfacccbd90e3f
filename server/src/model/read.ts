import { scanPlain } from '../scan/plain';
import { holdsHtml, scan } from '../scan/scan';
import { mayLackBreaks, withLostBreaks } from '../sections/lost-breaks';
import { type Part, partsOf, wholePart } from '../sections/outline';
import { detached } from '../text/detached';
import { trueEncoding } from '../text/encoding';
import { foldsToNothing } from '../text/fold';
import { LineIndex } from '../text/lines';
import { Memo } from '../text/memo';
import { withUsualBreaks } from '../text/other-breaks';
import { inSimplified } from '../text/traditional';
import { reportOf } from './build';
import type { Chunk } from './chunk';
import { chunksOf, reportPlaces } from './cut';
import type { KnownTables } from './known-tables';
import { OWN_LANGUAGE } from './languages';
import { foundIn, linesBefore, rememberLines } from './lines-before';
import { withMixedBreaks } from './mixed-breaks';
import type { PartReading, Reading, Report } from './report';
import { shiftedReport } from './shift';
import { reportWithFigure } from './typed-report';

/** What else is known of a text that is read. */
export interface ReadOptions {
  /** The editor's language id (`disclosure-report`, `html`, …), where known. */
  readonly languageId?: string;
  /** What was read from an earlier version of the text: reports that are the same are not read again. */
  readonly previous?: Reading | undefined;
  /** Tables of other texts: one that stands here as well is not read again. */
  readonly known?: KnownTables;
  /** Plain texts of this length and more are read report by report; for tests. */
  readonly longFrom?: number;
}

/** No single report is as long; below, remembering costs more than reading again. */
const LONG = 0x10000;

/** Reads a text into the report model. Never throws, whatever the text is. */
export function read(text: string, options: ReadOptions = {}): Reading {
  const lines = new LineIndex(text);
  const broken = text.length < LONG ? (withUsualBreaks(text, lines.count) ?? withMixedBreaks(text)) : null;
  if (broken !== null) return readBroken(broken, lines, options);
  const own = options.languageId === OWN_LANGUAGE;
  if (foldsToNothing(text)) return { text, lines, reports: [], emptyReport: own };
  const garbled = trueEncoding(text);
  if (garbled) return { text, lines, reports: [], emptyReport: false, garbled };
  const simplified = inSimplified(text);
  if (simplified !== null && holdsReport(read(simplified)))
    return { text, lines, reports: [], emptyReport: false, traditional: true };
  if (text.length >= (options.longFrom ?? LONG) && !holdsHtml(text))
    return readLong(text, lines, own, options.previous);
  const before = linesBefore(options.previous, text);
  const scanned = scan(text, lines, before?.lines, before?.below);
  const typed =
    options.previous && before && !scanned.html
      ? reportWithFigure(options.previous, text, scanned.lines, before)
      : null;
  if (typed) return rememberLines({ text, lines, reports: [typed.report], emptyReport: false }, typed.found);
  const found = foundIn(scanned.lines, scanned.html ? null : before);
  const reports: Report[] = [];
  const parts = partsOf(scanned.lines, found.heads);
  if (text.length < LONG && parts.some(({ headings }) => mayLackBreaks(headings))) {
    const mended = withLostBreaks(text, lines);
    if (mended !== null) return readBroken(mended, lines, options);
  }
  for (const part of parts) {
    const { previous, known } = options;
    const report = reportOf(part, scanned.lines, text, scanned.html, { previous, known, told: found.told });
    if (own || isReport(part, report)) reports.push(report);
  }
  const reading = { text, lines, reports, emptyReport: false };
  return options.previous && !scanned.html ? rememberLines(reading, found) : reading;
}

/** What other lines stand in a text; for editors it has those that it has. */
function readBroken(text: string, seen: LineIndex, options: ReadOptions): Reading {
  const reading = read(text, options);
  const lines = new LineIndex(reading.text, seen);
  // The reports of a long text are no property of its own.
  return reading.parts ? new LongReading(reading.text, lines, reading.parts) : { ...reading, lines };
}

/** A title, or two section titles on lines of their own, or a statutory table's words. */
function isReport(part: Part, report: Report): boolean {
  if (part.title || report.tables.length > 0) return true;
  return new Set(part.headings.map((one) => one.match.key)).size >= 2;
}

/** What a reading of a long text remembers for the next version of it. */
interface Memory {
  readonly chunks: ReadonlyMap<string, Chunk>;
  readonly parts: ReadonlyMap<string, Reading>;
}

const memories = new Memo<Reading, Memory>();

/**
 * Reads a long text report by report. What stands in a report depends on its own text alone, so a report whose text
 * was read before is taken over; the result is the same as if all were read anew.
 */
function readLong(text: string, lines: LineIndex, own: boolean, previous: Reading | undefined): Reading {
  const memory = previous && memories.get(previous);
  const chunks = chunksOf(text, memory?.chunks ?? new Map());
  const places = reportPlaces(text, lines, chunks);
  const partsRead = new Map<string, Reading>();
  const parts = places.map((by, k): PartReading => {
    const slice = text.slice(by, places[k + 1]);
    const known = partsRead.get(slice) ?? memory?.parts.get(slice);
    const reading = known ?? readPart(detached(slice), own, previous?.parts?.[k]?.reading);
    partsRead.set(reading.text, reading);
    return { reading, by };
  });
  const reading = new LongReading(text, lines, parts);
  memories.set(reading, { chunks: new Map(chunks.map((chunk) => [chunk.text, chunk])), parts: partsRead });
  return reading;
}

/** @param previous what was read at the same place of an earlier version */
function readPart(text: string, own: boolean, previous: Reading | undefined): Reading {
  const lines = new LineIndex(text);
  const before = linesBefore(previous, text);
  const found = foundIn(scanPlain(text, lines, before?.lines, before?.below), before);
  const part = wholePart(found.lines, found.heads);
  const report = reportOf(part, found.lines, text, false, { previous, told: found.told });
  const reading = { text, lines, reports: own || isReport(part, report) ? [report] : [], emptyReport: false };
  return previous ? rememberLines(reading, found) : reading;
}

/** A long text's reading; its reports are moved to their places only when somebody wants them there. */
class LongReading implements Reading {
  readonly emptyReport = false;
  private moved: readonly Report[] | undefined;

  constructor(
    readonly text: string,
    readonly lines: LineIndex,
    readonly parts: readonly PartReading[],
  ) {}

  get reports(): readonly Report[] {
    this.moved ??= this.parts.flatMap(({ reading, by }) => reading.reports.map((one) => shiftedReport(one, by)));
    return this.moved;
  }
}

/** Whether any report was read. Counting `reports` would move all of a long text to their places. */
export function holdsReport(reading: Reading): boolean {
  return reading.parts?.some((part) => part.reading.reports.length > 0) ?? reading.reports.length > 0;
}
