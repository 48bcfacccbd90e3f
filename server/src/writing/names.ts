import type { Report } from '../model/report';
import { REPORT_WORDS } from '../sections/title';
import { fold } from '../text/fold';
import { type FoldedSpan, foldSpan, unfolded, unfoldedParts } from '../text/folded-span';
import { remembered } from '../text/remembered';
import { firstWhere } from '../text/sorted';
import type { Span } from '../text/span';
import { holds } from './cell-at';
import { ownYears } from './own-year';

/** A place where a report names its year or its body. */
export interface NamePlace {
  /** From the first to the last character. */
  readonly span: Span;
  /** Without what breaks it: line breaks, tags, white space. One stretch as a rule. */
  readonly parts: readonly Span[];
}

/** The year that is reported on, or the body that reports, wherever the report names it. */
export interface Name {
  readonly kind: 'year' | 'agency';
  readonly report: Report;
  /** What it is called now: 2025, or the body's name as the title has it, less white space. */
  readonly value: string;
  /** In order of place. */
  readonly places: readonly NamePlace[];
}

/** What a report names of itself. */
interface Names {
  readonly year: Name | null;
  readonly agency: Name | null;
}

/** Where a report's text names its year and its body. */
const namesIn = remembered((report: Report, text: string): Names => {
  const folded = foldSpan(text, report.span);
  const quoted = quotedIn(folded.folded);
  return { year: yearIn(report, folded, quoted), agency: agencyIn(report, folded, quoted) };
});

/** The name that stands at an offset, with that place of it. */
export function nameAt(
  text: string,
  reports: readonly Report[],
  offset: number,
): { readonly name: Name; readonly at: NamePlace } | null {
  for (const report of reports) {
    if (!holds(report.span, offset)) continue;
    const { year, agency } = namesIn(report, text);
    for (const name of [year, agency]) {
      const at = name?.places.find(({ span }) => holds(span, offset));
      if (name && at) return { name, at };
    }
  }
  return null;
}

function yearIn(report: Report, folded: FoldedSpan, quoted: readonly Span[]): Name | null {
  const { year } = report;
  if (year === null) return null;
  const places = ownYears(folded.folded, year)
    .filter(({ start }) => !isWithin(start, quoted))
    .map(({ start, end }) => placeIn(folded, start, end));
  return { kind: 'year', report, value: String(year), places };
}

function agencyIn(report: Report, folded: FoldedSpan, quoted: readonly Span[]): Name | null {
  const { agency } = report;
  const words = agency === null ? '' : fold(agency);
  if (agency === null || words === '') return null;
  const places: NamePlace[] = [];
  for (let at = folded.folded.indexOf(words); at >= 0; at = folded.folded.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!isWithin(at, quoted) && endsName(words, folded.folded, end)) places.push(placeIn(folded, at, end));
  }
  return { kind: 'agency', report, value: agency, places };
}

/** A place's name alone, as in 「云溪县2025年…」, is part of the names of all its bodies. */
const BODY = /(?:局|委|办|厅|室|政府|委员会|处|中心|院|会|站|所|队|司|署|社|公司)$/;
const BEHIND_PLACE = /^(?:人民政府|政府(?!信息)|$|[^\u4e00-\u9fff])/;

function endsName(name: string, folded: string, end: number): boolean {
  return BODY.test(name) || BEHIND_PLACE.test(folded.slice(end, end + 4));
}

function placeIn(folded: FoldedSpan, start: number, end: number): NamePlace {
  return { span: unfolded(folded, start, end), parts: unfoldedParts(folded, start, end) };
}

/** What stands in 《》 and is no report of the body's own: acts keep the names that they were given. */
function quotedIn(folded: string): Span[] {
  const quoted: Span[] = [];
  let close = 0;
  for (let open = folded.indexOf('《'); open >= 0; open = folded.indexOf('《', open + 1)) {
    if (close < open) close = folded.indexOf('》', open);
    if (close < 0) break;
    if (close - open > LONGEST_TITLE || OWN_REPORT.test(folded.slice(open + 1, close))) continue;
    quoted.push({ start: open, end: close });
  }
  return quoted;
}

const LONGEST_TITLE = 80;
const OWN_REPORT = new RegExp(`${REPORT_WORDS}$`);

function isWithin(at: number, spans: readonly Span[]): boolean {
  const span = spans[firstWhere(spans.length, (k) => (spans[k] as Span).start > at) - 1];
  return span !== undefined && at < span.end;
}
