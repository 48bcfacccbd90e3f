import type { Reading, Report } from '../model/report';
import type { Evidence } from '../repair';
import type { Place } from '../text/lines';
import type { Span } from '../text/span';

/**
 * A figure of the second or third table that is known from elsewhere, by the keys of the form; the third table's row is
 * `litigation`. It ranks explanations again and never creates one. Of the first table it is no figure of this year's, but
 * what was in force when last year ended, which stands in no sum.
 */
export interface KnownFigure extends Evidence {
  /** The report's own sentences, or what last year's report carried out. */
  readonly source: 'text' | 'last-year';
  /** Where the report says so. */
  readonly span?: Span;
  /** Where another text says so, if that is known. */
  readonly from?: () => Elsewhere | null;
}

/** A place in another text, by whatever name whoever handed that in calls it. */
export interface Elsewhere {
  readonly source: string;
  readonly start: Place;
  readonly end: Place;
}

/**
 * What a caller knows of a report's figures; asked more than once, and most of it counts only where sums fail. Offsets are those of the reading
 * that is passed (one report of a long text has a reading of its own). The same array for the same report saves a search.
 * Who needs what last year's report says alone asks for that: to read the sentences as well is much work.
 */
export type EvidenceOf = (report: Report, reading: Reading, only?: 'last-year') => readonly KnownFigure[];

/** What a caller knows of the figures of one report. */
export type EvidenceOfReport = (only?: 'last-year') => readonly KnownFigure[];
