import { identitiesOf } from '../identities/identities';
import { termsOf } from '../identities/identity';
import type { Cell, Report } from '../model/report';
import { byPlace, type Span } from '../text/span';
import { cellAt } from './cell-at';

/** A figure that stands in one sum with the one at the cursor. */
export interface Highlight {
  readonly span: Span;
  /** The figure at the cursor itself. */
  readonly self: boolean;
}

/** The figure at an offset and all that share a sum with it, in order of place; none where no figure stands. */
export function highlights(reports: readonly Report[], offset: number): Highlight[] {
  const at = cellAt(reports, offset);
  if (!at) return [];
  const cells = new Set<Cell>([at.cell]);
  for (const identity of identitiesOf(at.report)) {
    const terms = termsOf(identity);
    if (!terms.some(({ cell }) => cell === at.cell)) continue;
    for (const { cell } of terms) if (cell) cells.add(cell);
  }
  return [...cells]
    .map((cell) => ({ span: cell.span, self: cell === at.cell }))
    .sort((a, b) => byPlace(a.span, b.span));
}
