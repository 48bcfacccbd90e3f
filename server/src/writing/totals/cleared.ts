import { termsOf } from '../../identities/identity';
import type { Cell, Report } from '../../model/report';
import { failingGroups } from '../../reconcile/groups';
import { textEvidence } from '../../reconcile/text-evidence';
import { verdictOf } from '../../rules/questions/culprit';

/**
 * The cells of failing sums that nobody suspects: of each group in which they fail one explanation stands alone, and it leaves
 * them as they are. What is told beside them must not say otherwise.
 */
export function clearedCells(report: Report): ReadonlySet<Cell> {
  const cleared = new Set<Cell>();
  const suspected = new Set<Cell>();
  for (const group of failingGroups(report, () => textEvidence(report))) {
    const verdict = verdictOf(group);
    const changed = verdict.kind === 'one' ? new Set(verdict.explanation.changes.map(({ term }) => term.cell)) : null;
    for (const { cell } of group.broken.flatMap(termsOf)) {
      if (cell) (changed === null || changed.has(cell) ? suspected : cleared).add(cell);
    }
  }
  for (const cell of suspected) cleared.delete(cell);
  return cleared;
}
