import type { Finding } from '../rules/finding';
import type { Span } from '../text/span';
import { changedFinding } from './found';

/** A finding of a report as it stands in a longer text, `by` units further on. */
export function shiftedFinding(finding: Finding, by: number): Finding {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const related = finding.related.map((one) => ({ ...one, span: moved(one.span) }));
  return changedFinding(finding, { span: moved(finding.span), related }, (fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: moved(edit.span) })),
  }));
}
