import { identitiesOf } from '../../identities/identities';
import type { Identity, Term } from '../../identities/identity';
import type { Cell, Report } from '../../model/report';
import type { Edit } from '../../rules/finding';
import type { CellPlace } from '../../rules/questions/cells';
import { figureEdit, isPrinted, placeOf } from './computed';

/** What it takes to bring totals up to date. */
export interface Filling {
  readonly edits: readonly Edit[];
  /** How many totals change. */
  readonly changed: number;
  /** How many are left alone, as their row and their column say different figures, or their cell cannot be written to. */
  readonly left: number;
}

/** Row, column and total of totals: a change goes through no more steps than these. */
const STEPS = 3;

/**
 * Brings the totals up to date in which a cell counts, those of its row and its column and what follows from them; all totals of
 * the report without a cell. 四 is no total: what goes on into the next year is known otherwise.
 */
export function fillTotals(text: string, report: Report, from: Cell | null): Filling {
  const sums = identitiesOf(report).filter(({ id }) => id !== 'requests.balance');
  const known = new Map<Cell, bigint>();
  let reached = from === null ? sums : sums.filter((one) => concerns(one, new Set([from])));
  for (let i = 0; i < STEPS; i++) {
    for (const one of reached) {
      const sum = sumOf(one.right, known);
      const cell = one.left[0]?.cell;
      if (cell && sum !== null) known.set(cell, sum);
    }
    reached = from === null ? sums : sums.filter((one) => concerns(one, new Set([from, ...known.keys()])));
  }
  return filling(text, report, sums, known);
}

function concerns({ left, right }: Identity, cells: ReadonlySet<Cell>): boolean {
  const holds = ({ cell }: Term) => cell !== null && cells.has(cell);
  return left.some(holds) || right.some(holds);
}

function sumOf(parts: readonly Term[], known: ReadonlyMap<Cell, bigint>): bigint | null {
  let sum = 0n;
  for (const { cell, value } of parts) {
    const one = (cell && known.get(cell)) ?? (value === null ? null : BigInt(value));
    if (one === null) return null;
    sum += one;
  }
  return sum;
}

function filling(text: string, report: Report, sums: readonly Identity[], known: ReadonlyMap<Cell, bigint>): Filling {
  const edits: Edit[] = [];
  let changed = 0;
  let left = 0;
  for (const [cell, figure] of known) {
    const own = sums.filter((one) => one.left[0]?.cell === cell);
    const place = placeOf(report, own[0] as Identity, own[0]?.left[0] as Term) as CellPlace;
    const agreed = own.every((one) => [figure, null].includes(sumOf(one.right, known)));
    if (agreed && isPrinted(figure, cell)) continue;
    const made = agreed ? figureEdit(text, place, figure) : null;
    if (made) {
      edits.push(...made);
      changed++;
    } else left++;
  }
  return { edits: edits.sort((a, b) => a.span.start - b.span.start), changed, left };
}
