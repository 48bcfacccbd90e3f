import type { Report } from '../../model/report';
import type { Span } from '../../text/span';
import type { Words } from '../../text/words';
import { holds } from '../cell-at';
import { explainLabel } from './label';
import { explainSection } from './section';
import { explainTelling } from './telling';

/** What there is to know of something in a report that is no figure of a table: plain words, of which some are the report's. */
export interface Explanation {
  readonly span: Span;
  /** What it is. */
  readonly name: Words;
  readonly paragraphs: readonly Words[];
  readonly items: readonly Words[];
}

/** What is known of a figure in the text, a row or column of a table, or a section's heading; null for anything else. */
export function explanationAt(text: string, reports: readonly Report[], offset: number): Explanation | null {
  for (const report of reports) {
    if (!holds(report.span, offset)) continue;
    const found =
      explainSection(report, offset) ?? explainLabel(text, report, offset) ?? explainTelling(report, offset);
    if (found) return found;
  }
  return null;
}
