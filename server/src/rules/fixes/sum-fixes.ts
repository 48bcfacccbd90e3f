import type { Reading, Table } from '../../model/report';
import type { KnownFigure } from '../../reconcile/evidence';
import type { Explanation, FailingGroup } from '../../reconcile/failing-group';
import { MOST_DIGITS } from '../../text/figure';
import type { Fix } from '../rule';
import { fixTitle } from '../wording/change-words';
import { figureEdits } from './figure-edits';
import { obviousFix, possibleFix } from './fix';

/** A figure of more digits than these is no figure to the reader. */
const LARGEST = 10 ** MOST_DIGITS - 1;

/** A fix for each explanation that is shown and whose figures can be put into their cells; of a group without a doubt the first is preferred. */
export function sumFixes(
  group: FailingGroup,
  shown: readonly Explanation[],
  table: Table,
  reading: Reading,
  evidence: readonly KnownFigure[],
): readonly Fix[] {
  return shown.flatMap((explanation, i) => {
    const preferred = group.preferred && i === 0;
    const edits = editsOf(explanation, table, reading);
    return edits ? (preferred ? obviousFix : possibleFix)(fixTitle(explanation, group, table, evidence), edits) : [];
  });
}

function editsOf({ changes }: Explanation, table: Table, { text }: Reading): Fix['edits'] | null {
  const edits = [];
  for (const { term, to } of changes) {
    const { row, cell } = term;
    const own = row && cell && to <= LARGEST && figureEdits(text, { table, row, cell }, to);
    if (!own) return null;
    edits.push(...own);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
