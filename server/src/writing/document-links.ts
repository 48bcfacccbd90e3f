import { STATUTES, type StatutePage } from '../forms/statutes';
import type { Report } from '../model/report';
import { REPORT_WORDS } from '../sections/title';
import { fold } from '../text/fold';
import { type FoldedSpan, foldSpan, unfolded } from '../text/folded-span';
import { remembered } from '../text/remembered';
import { byPlace, type Span } from '../text/span';

/** Words of a report that lead out of it: to a statute, or to the same body's report of another year. */
export type Outward =
  | { readonly kind: 'statute'; readonly span: Span; readonly page: StatutePage }
  | { readonly kind: 'report'; readonly span: Span; readonly year: number };

/** What leads out of a report, in order of place. Addresses that are printed are left to the editor, which knows them. */
export const outwardIn = remembered((report: Report, text: string): readonly Outward[] => {
  const folded = foldSpan(text, report.span);
  return [...statutesIn(text, folded), ...reportsIn(folded, report)].sort((a, b) => byPlace(a.span, b.span));
});

/** The titles of the statutes whose page is known. */
const TITLES = Object.values(STATUTES).flatMap(({ titles, page }) =>
  page ? titles.map((title) => ({ page, words: `《${fold(title)}》` })) : [],
);

function statutesIn(text: string, folded: FoldedSpan): Outward[] {
  const links: Outward[] = [];
  for (const { page, words } of TITLES) {
    for (let at = folded.folded.indexOf(words); at >= 0; at = folded.folded.indexOf(words, at + words.length)) {
      const span = unfolded(folded, at, at + words.length);
      // The author has tied the title to an address of his own.
      if (!text.startsWith('](', span.end)) links.push({ kind: 'statute', span, page });
    }
  }
  return links;
}

const REPORTS = new RegExp(`(?:(20\\d\\d)年度?|(?:上一?年度?|去年)的?)(?:年度报告|报告|年报|${REPORT_WORDS})`, 'g');

/** 2024年年度报告, 上年度报告: earlier reports of the body, by their year. */
function reportsIn(folded: FoldedSpan, { year: own }: Report): Outward[] {
  if (own === null) return [];
  const links: Outward[] = [];
  for (const { 0: words, 1: named, index } of folded.folded.matchAll(REPORTS)) {
    const year = named === undefined ? own - 1 : Number(named);
    if (year >= own) continue;
    links.push({ kind: 'report', span: unfolded(folded, index, index + words.length), year });
  }
  return links;
}
