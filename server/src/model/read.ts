import { scan } from '../scan/scan';
import { type Part, partsOf } from '../sections/outline';
import { foldsToNothing } from '../text/fold';
import { LineIndex } from '../text/lines';
import { reportOf } from './build';
import type { Reading, Report } from './report';

export interface ReadOptions {
  /** The editor's language id (`disclosure-report`, `html`, …), where known. */
  readonly languageId?: string;
}

/** Files of this language are reports by decree, whatever they hold. */
const OWN_LANGUAGE = 'disclosure-report';

/** Reads a text into the report model. Never throws, whatever the text is. */
export function read(text: string, options: ReadOptions = {}): Reading {
  const lines = new LineIndex(text);
  const own = options.languageId === OWN_LANGUAGE;
  if (foldsToNothing(text)) return { text, lines, reports: [], emptyReport: own };
  const scanned = scan(text, lines);
  const reports: Report[] = [];
  for (const part of partsOf(scanned.lines)) {
    const report = reportOf(part, scanned.lines, text, scanned.html);
    if (own || isReport(part, report)) reports.push(report);
  }
  return { text, lines, reports, emptyReport: false };
}

/** A title, or two section titles on lines of their own, or a statutory table's words. */
function isReport(part: Part, report: Report): boolean {
  if (part.title || report.tables.length > 0) return true;
  return new Set(part.headings.map((one) => one.match.key)).size >= 2;
}
