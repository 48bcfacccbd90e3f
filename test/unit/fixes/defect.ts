import type { Reading, Report, Row, Table } from '../../../server/src/model/report';
import type { Span } from '../../../server/src/text/span';
import type { Printed } from '../../support/page';
import type { Style } from '../../support/print';
import type { SampleReport } from '../../support/sample';

/** Chooses one of several, the same in every run of one case. */
export type Pick = <T>(from: readonly T[]) => T | undefined;

/** A good report as it was printed and read. */
export interface Page {
  readonly printed: Printed;
  readonly reading: Reading;
  readonly report: Report;
  readonly style: Style;
}

/** One thing that goes wrong in a report, and the rule that is to tell it. */
export interface Defect {
  readonly code: string;
  readonly name: string;
  /** Changes what is to be printed; null where the report gives no occasion. */
  readonly draft?: (report: SampleReport, style: Style, pick: Pick) => SampleReport | null;
  /** Changes what was printed; null where the layout gives no occasion. */
  readonly spoil?: (page: Page, pick: Pick) => string | null;
  /** Rows that a fix may take figures from, because it says so: the row itself is in question. */
  readonly disputed?: (row: Row, table: Table) => boolean;
  /** What else is told of the spoilt report, and rightly. */
  readonly besides?: readonly string[];
}

/** The text with a stretch replaced. */
export function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
