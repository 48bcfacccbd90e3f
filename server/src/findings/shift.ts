import { moved } from '../model/shift';
import type { Finding } from '../rules/finding';
import { changedFinding } from './found';

/** A finding of a report as it stands in a longer text, `by` units further on. */
export function shiftedFinding(finding: Finding, by: number): Finding {
  const related = finding.related.map((one) => ({ ...one, span: moved(one.span, by) }));
  return changedFinding(finding, { span: moved(finding.span, by), related }, (fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: moved(edit.span, by) })),
  }));
}
