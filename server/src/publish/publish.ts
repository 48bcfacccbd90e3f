import type { Reading, Report } from '../model/report';
import { shiftedReport } from '../model/shift';
import type { Finding } from '../rules/finding';
import { lastFrom } from '../text/sorted';
import { chartsOf } from './charts';
import { type Draft, draftsOf, tableBlockKey } from './drafts';
import type { Publication, PublishedBlock, PublishedReport } from './publication';
import { type Manner, Scribe } from './scribe';
import { writtenBlock } from './written';

/** No page with more tables than these can be looked through. */
export const MOST_REPORTS = 20;

/** A text as it is published; with what was found in it where the manner asks for that. */
export function publish(reading: Reading, findings: readonly Finding[], manner: Manner): Publication {
  const [reports, further] = firstReports(reading);
  const shares = shared(reports, findings);
  return {
    reports: reports.map((report, k) => published(report, reading.text, `r${k}`, shares.of.get(report) ?? [], manner)),
    further,
    loose: new Scribe('text', 0, shares.loose, manner).told,
  };
}

/** A long text's reports are moved to their places one by one, so that those that nobody sees cost nothing. */
function firstReports(reading: Reading): [Report[], number] {
  const { parts } = reading;
  if (!parts) return [reading.reports.slice(0, MOST_REPORTS), Math.max(0, reading.reports.length - MOST_REPORTS)];
  const reports: Report[] = [];
  let further = 0;
  for (const { reading: part, by } of parts) {
    for (const report of part.reports) {
      if (reports.length < MOST_REPORTS) reports.push(shiftedReport(report, by));
      else further++;
    }
  }
  return [reports, further];
}

/** Each finding goes to the report that it stands in; those of reports that are not published go to none. */
function shared(reports: readonly Report[], findings: readonly Finding[]) {
  const of = new Map<Report, Finding[]>(reports.map((report) => [report, []]));
  const loose: Finding[] = [];
  const end = reports.at(-1)?.span.end ?? 0;
  for (const finding of findings) {
    const home = reports.findLast(({ span }) => span.start <= finding.span.start) ?? reports[0];
    if (!home) loose.push(finding);
    else if (finding.span.start <= end) of.get(home)?.push(finding);
  }
  return { of, loose };
}

function published(
  report: Report,
  text: string,
  key: string,
  findings: readonly Finding[],
  manner: Manner,
): PublishedReport {
  const drafts = draftsOf(report, text).filter(({ missing }) => manner.annotated || missing === null);
  const shares = sharedByBlock(drafts, findings);
  const blocks = drafts.map((draft): PublishedBlock => {
    const { span } = draft;
    const own = `${key}-${draft.key}`;
    const { node, findings: told } = writtenBlock(draft, new Scribe(own, span.start, shares.get(draft) ?? [], manner));
    return { key: own, at: span.start, length: span.end - span.start, node, findings: told };
  });
  return { key, name: report.title?.text ?? '', blocks, charts: chartsOf(report) };
}

/** What is missing has a block by that name; all else belongs to the last block that begins before it. */
function sharedByBlock(drafts: readonly Draft[], findings: readonly Finding[]): Map<Draft, Finding[]> {
  const shares = new Map<Draft, Finding[]>();
  const standing = drafts.filter(({ missing }) => missing === null);
  for (const finding of findings) {
    const { at, span } = finding;
    const home =
      (at !== undefined && drafts.find((one) => one.missing === at)) ||
      (at !== undefined && standing.find(({ key }) => key === tableBlockKey(at.split('.')[0] as string))) ||
      blockAt(standing, span.start) ||
      drafts[0];
    if (home) shares.set(home, [...(shares.get(home) ?? []), finding]);
  }
  return shares;
}

function blockAt(drafts: readonly Draft[], offset: number): Draft | undefined {
  return drafts[Math.max(0, lastFrom(drafts, offset))];
}
