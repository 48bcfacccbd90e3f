import type { Edit, Finding } from '../rules/finding';
import { lastFrom } from '../text/sorted';

/**
 * The edits of all certain fixes that can be made at once, in order of place. Of each finding its first certain fix
 * counts; one that would touch what another changes is left out whole, so that no fix is ever half made.
 */
export function certainEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const edits = finding.fixes.find((fix) => fix.certain)?.edits ?? [];
    if (edits.every((edit) => isFree(edit, taken))) insert(taken, edits);
  }
  return taken;
}

/** Keeps `taken` in order of place. */
function insert(taken: Edit[], edits: readonly Edit[]): void {
  for (const edit of edits) taken.splice(indexAfter(taken, edit), 0, edit);
}

/** Only the neighbours in place can be in the way, as those taken do not overlap. */
function isFree(edit: Edit, taken: readonly Edit[]): boolean {
  const index = indexAfter(taken, edit);
  const before = taken[index - 1];
  const after = taken[index];
  return (!before || !collide(before, edit)) && (!after || !collide(edit, after));
}

/** Of two edits in order of place: they share a character, or begin at the same place. */
function collide(first: Edit, second: Edit): boolean {
  return second.span.start < first.span.end || second.span.start === first.span.start;
}

/** Where the first edit stands that begins after this one. */
function indexAfter(taken: readonly Edit[], edit: Edit): number {
  return lastFrom(taken, edit.span.start) + 1;
}
