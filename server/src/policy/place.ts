import type { Reading, Report } from '../model/report';
import type { Finding } from '../rules/finding';
import { fold } from '../text/fold';
import { remembered } from '../text/remembered';
import { sha256 } from '../text/sha256';
import { lastFrom } from '../text/sorted';
import type { Span } from '../text/span';
import { isWithin, PlaceIndex } from './place-index';
import { sentenceAt } from './sentence';

/**
 * What a finding is about, as an acceptance names it: the section's, table's, row's and column's keys that `extract`
 * prints too (`overview`, `requests.granted.total`), or for a place in the text the SHA-256 of its sentence. None of
 * them changes when the text moves. Where a file holds several reports, the report's name stands before it.
 */
export function placeOf(finding: Finding, reading: Reading): string {
  const { span } = finding;
  const index = reportAt(reading.reports, span.start);
  const report = reading.reports[index];
  const key = finding.at ?? (report && indexOf(report).keyAt(span));
  const place = key ?? `sha256:${sha256(sentence(reading, report, span))}`;
  if (!report || reading.reports.length < 2) return place;
  // A report without a title has nothing of its own but its number.
  const name = (report.title && fold(report.title.text)) || index + 1;
  return `${name}/${place}`;
}

const indexOf = remembered((report: Report) => new PlaceIndex(report));

/** The last report that begins at the place or before it; -1 before the first. */
function reportAt(reports: readonly Report[], offset: number): number {
  return lastFrom(reports, offset);
}

/** The sentence stays within its section: what stands in the headings around it is none of its own. */
function sentence(reading: Reading, report: Report | undefined, span: Span): string {
  const inside = report?.sections.find(({ body }) => isWithin(span, body))?.body;
  return sentenceAt(reading, span, inside ?? { start: 0, end: reading.text.length });
}
