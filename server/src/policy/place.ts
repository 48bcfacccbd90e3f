import type { Reading, Report } from '../model/report';
import type { Finding } from '../rules/finding';
import { fold } from '../text/fold';
import { Memo } from '../text/memo';
import { sha256 } from '../text/sha256';
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

const indices = new Memo<Report, PlaceIndex>();

function indexOf(report: Report): PlaceIndex {
  let index = indices.get(report);
  if (!index) {
    index = new PlaceIndex(report);
    indices.set(report, index);
  }
  return index;
}

/** The last report that begins at the place or before it; -1 before the first. */
function reportAt(reports: readonly Report[], offset: number): number {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle] as Report).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence stays within its section: what stands in the headings around it is none of its own. */
function sentence(reading: Reading, report: Report | undefined, span: Span): string {
  const inside = report?.sections.find(({ body }) => isWithin(span, body))?.body;
  return sentenceAt(reading, span, inside ?? { start: 0, end: reading.text.length });
}
