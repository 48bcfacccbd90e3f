import type { Report } from '../model/report';
import { remembered } from '../text/remembered';
import { isDivided } from './divided';
import { finder } from './finder';
import { type Placed, proseOf } from './narrative';
import { divides, statementsOf } from './read';
import type { Sentence } from './sentence';
import type { Statement } from './statement';
import { NUMBER } from './token';

/** A statement where it stands. */
export interface Told {
  readonly place: Placed;
  readonly statement: Statement;
}

/**
 * All that the report's narrative says of its own figures. What stands before the first heading introduces the report and is
 * left out, and so is section five, which speaks of other years, and what others say of them.
 */
export const toldIn = remembered((report: Report): readonly Told[] => {
  const told: Told[] = [];
  let before: Statement | null = null;
  let last: Placed | null = null;
  let read: readonly Statement[] = NOTHING;
  let spoken = false;
  for (const place of proseOf(report)) {
    if (place.section === null || place.section === 'problems') continue;
    const follows = last?.section === place.section;
    if (before && last && divides(place.sentence) && !isDivided(last.sentence, before, read)) before = null;
    // 其中 divides what was counted before it, and of that nothing is known.
    const unknown: boolean = follows && !before && divides(place.sentence) && COUNTED.test(last?.sentence.folded ?? '');
    const statements: readonly Statement[] = unknown ? NOTHING : statementsOf(place.sentence, follows ? before : null);
    // Most sentences say nothing of figures.
    before = statements.length === 0 ? null : lastWhole(statements);
    last = place;
    read = statements;
    spoken =
      requestWords.in(place.sentence) !== null ||
      statements.some(({ topic, bare }) => topic.kind === 'requests' && !bare) ||
      (follows && spoken && !opensParagraph(place.sentence) && (statements.some(isNoSuit) || !place.sentence.ended));
    for (const statement of statements) {
      if (
        isOwn(report, statement) &&
        isOfDisclosure(report, statement, spoken) &&
        !isOfRequests(statement, place, spoken)
      )
        told.push({ place, statement });
    }
  }
  return told;
});

/** Behind reviews and suits alone 已办结7件 is said of those. */
function isNoSuit({ topic }: Statement): boolean {
  return topic.kind !== 'litigation';
}

/** The count that a sentence beginning with 其中 divides, or the last of several. */
function lastWhole(statements: readonly Statement[]): Statement | null {
  return statements.findLast((one) => one.kind === 'count' && one.whole === null && !one.aside) ?? null;
}

const NOTHING: readonly Statement[] = [];
const COUNTED = new RegExp(NUMBER);

/** Requests for information are spoken of here, so that 办结5件 in this sentence or the next is said of them. */
const requestWords = finder(({ folded }) => (folded.includes('公开') && REQUEST.test(folded) ? true : null), '申');
/** No 申请行政复议, 复议申请. */
const REQUEST = /(?<!复议)申请(?!(?:行政)?复议)/;

/** （三）政民互动: another matter begins, whatever was spoken of before it. */
function opensParagraph({ folded }: Sentence): boolean {
  return PARAGRAPH.test(folded);
}

const PARAGRAPH = /^\((?:[一二三四五六七八九十]|\d{1,2})\)/;

/** It is said of disclosure, as far as the words tell; but bureaus of justice decide reviews of everything. */
function isOfDisclosure({ agency }: Report, { topic, bare }: Statement, spoken: boolean): boolean {
  if (!bare) return true;
  if (topic.kind === 'litigation') return !DECIDES_REVIEWS.test(agency ?? '');
  // 处理56条 is said of anything, also where requests were spoken of before.
  return spoken && !(topic.kind === 'requests' && topic.stages.length === 1 && topic.stages[0] === 'handled');
}

/** 收到申请7件，未收取行政事业性收费: what applicants paid may be called so too, and section six tells of nothing else. */
function isOfRequests({ topic }: Statement, { section }: Placed, spoken: boolean): boolean {
  return topic.kind === 'disclosure' && topic.column === 'amount' && (spoken || section === 'other');
}

const DECIDES_REVIEWS = /司法[局厅]|行政复议局/;

/** The reporting body's own figures, as far as the sentence says whose they are. */
function isOwn({ agency }: Report, { scope: { body } }: Statement): boolean {
  if (!body || body.kind === 'own') return true;
  if (agency === null) return false;
  return body.kind === 'reach' ? reportsFor(agency, body.name) : isNamed(body.name, agency.replace(ALSO, ''));
}

/** 云溪区司法局（区行政复议局）: another name of the same body. */
const ALSO = /[(（][^()（）]*[)）]$/;

function isNamed(name: string, agency: string): boolean {
  // A town has no departments that report, and is its government: 柳溪镇, 云溪县柳溪镇人民政府.
  if (TOWN.test(agency)) return isShortFor(name.replace(TOWN, '$1'), agency.replace(TOWN, '$1'));
  // A government reports for all its departments; what is said by its own name alone may be said of its office.
  return !agency.endsWith('政府') && isShortFor(name, agency);
}

const TOWN = /(镇|乡|苏木)(?:人民)?政府$/;

/** 全市 and 我市 are the reporting body only in the report of that place's government. */
function reportsFor(agency: string, reach: string): boolean {
  const place = reach.slice(1);
  return (
    agency.endsWith(place) ||
    agency.endsWith(`${place}人民政府`) ||
    (/^街道?$/.test(place) && agency.endsWith('街道办事处'))
  );
}

/**
 * The units of the short name stand in the long one in the same order, and both end alike: 区文旅局, 云溪区文化和旅游局; 县政府办,
 * 云溪县人民政府办公室; 松林街道, 云溪区人民政府松林街道办事处.
 */
function isShortFor(name: string, agency: string): boolean {
  const alike =
    name.at(-1) === agency.at(-1) ||
    (name.endsWith('办') && agency.endsWith('办公室')) ||
    (/街道办?$/.test(name) && agency.endsWith('街道办事处'));
  if (!alike) return false;
  let at = 0;
  for (const char of name) {
    at = agency.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
