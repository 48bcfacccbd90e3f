import type { Finding } from '../rules/finding';
import type { Span } from '../text/span';

/** A finding of a report as it stands in a longer text, `by` units further on. */
export function shiftedFinding(finding: Finding, by: number): Finding {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...finding,
    span: moved(finding.span),
    related: finding.related.map((one) => ({ ...one, span: moved(one.span) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: moved(edit.span) })),
    })),
  };
}
