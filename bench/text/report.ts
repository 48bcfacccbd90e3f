import { plainReport } from '../../test/support/plain-report';
import { print, STYLES, type Style } from '../../test/support/print';
import type { SampleReport } from '../../test/support/sample';

/** Figures of which hardly two are alike, so that a reading of the wrong one shows. Every identity holds. */
const FIGURES = {
  'newlyReceived naturalPerson': 52,
  'newlyReceived business': 3,
  'newlyReceived research': 1,
  'newlyReceived legalService': 2,
  'newlyReceived total': 58,
  'carriedIn naturalPerson': 3,
  'carriedIn total': 3,
  'granted naturalPerson': 11,
  'granted business': 1,
  'granted total': 12,
  'partlyGranted naturalPerson': 9,
  'partlyGranted legalService': 1,
  'partlyGranted total': 10,
  'denied.stateSecret naturalPerson': 2,
  'denied.stateSecret business': 0,
  'denied.stateSecret total': 2,
  'denied.thirdParty naturalPerson': 1,
  'denied.thirdParty total': 1,
  'denied.internalAffairs naturalPerson': 3,
  'denied.internalAffairs total': 3,
  'unavailable.notHeld naturalPerson': 14,
  'unavailable.notHeld business': 1,
  'unavailable.notHeld total': 15,
  'unavailable.needsCreation naturalPerson': 2,
  'unavailable.needsCreation total': 2,
  'unprocessed.petition naturalPerson': 4,
  'unprocessed.petition total': 4,
  'unprocessed.repeated naturalPerson': 1,
  'unprocessed.repeated total': 1,
  'other.notCorrected naturalPerson': 3,
  'other.notCorrected total': 3,
  'other.rest naturalPerson': 1,
  'other.rest research': 1,
  'other.rest total': 2,
  'processedTotal naturalPerson': 51,
  'processedTotal business': 2,
  'processedTotal research': 1,
  'processedTotal legalService': 1,
  'processedTotal total': 55,
  'carriedOut naturalPerson': 4,
  'carriedOut business': 1,
  'carriedOut legalService': 1,
  'carriedOut total': 6,
  'review.upheld': 4,
  'review.corrected': 1,
  'review.otherResult': 2,
  'review.pending': 1,
  'review.total': 8,
  'directSuit.upheld': 3,
  'directSuit.pending': 2,
  'directSuit.total': 5,
  'suitAfterReview.upheld': 1,
  'suitAfterReview.otherResult': 1,
  'suitAfterReview.total': 2,
  'normativeDocuments issued': 9,
  'normativeDocuments repealed': 4,
  'normativeDocuments inForce': 31,
  'licences decisions': 245,
  'penalties decisions': 79,
  'coercion decisions': 13,
};

const STYLE = STYLES['tabs, every row alike'] as Style;

/** Where the sentence is to stand. */
const HOLE = '\0';

/** The reports of the bodies, printed with a hole: a thousand sentences are asked for, of few bodies. */
const printed = new Map<string, string>();

/** The report of 2024 of this body whose section one is this sentence. */
export function reportWith(agency: string, sentence: string): string {
  const text = printed.get(agency) ?? reportOf(agency);
  printed.set(agency, text);
  return text.replace(HOLE, () => sentence);
}

function reportOf(agency: string): string {
  const report: SampleReport = { ...plainReport(FIGURES), agency, year: 2024 };
  const narrative = {
    preface: [],
    overview: [`（二）依申请公开。${HOLE}`],
    problems: ['下一步，将改进。'],
    other: ['收取信息处理费0元。'],
  };
  return print({ ...report, narrative }, STYLE).text;
}
