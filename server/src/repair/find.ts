import { blanksOf, determinedBlanks } from './blanks';
import { blocksOf } from './blocks';
import { type Budget, budget, OF_A_TABLE, OF_THE_PLAIN_TABLE } from './budget';
import type { Repair } from './cost';
import { weighed } from './evidence';
import { repairsOfBlock } from './explain';
import { groupOf } from './group';
import { type Partition, partition } from './partition';
import { rowPlans } from './plans';
import { processedExcess, shareOfProcessed } from './processed';
import { changed, failing, placeOf, rowsOf, type State, stateOf } from './state';
import type { Answer, Change, Evidence, FigureRows, Figures, Layout } from './table';
import { withoutUndecided } from './undecided';

/**
 * Finds what may be wrong in a table whose sums fail. The same input gives the same answer, always.
 * A figure that is no count (negative, broken, over 10^14) makes the whole table unsearched: no groups, not exhaustive.
 * Throws if the layout's sums are not a network.
 */
export function findRepairs(layout: Layout, figures: Figures, evidence: readonly Evidence[] = []): Answer {
  return repairsIn(layout, rowsOf(layout, figures), evidence);
}

/** As `findRepairs`, of figures in the order of the layout. */
export function repairsIn(layout: Layout, figures: FigureRows, evidence: readonly Evidence[]): Answer {
  const printed = stateOf(layout, figures);
  if (!printed) return { groups: [], blanks: [], exhaustive: false, leastCells: null, steps: 0 };
  const nodes = failing(printed);
  const excess = processedExcess(printed, nodes);
  if (excess === 0 && nodes.every((node) => blanksOf(printed, node).length > 0)) {
    const blanks = blankChanges(printed, determinedBlanks(printed));
    return { groups: [], blanks, exhaustive: true, leastCells: 0, steps: 0 };
  }
  const whole = search(printed, nodes, excess, budget(OF_A_TABLE));
  if (!hasBlankBeside(whole)) return answer(printed, whole, evidence);
  const state = withoutUndecided(printed, excess);
  const steps = { ...budget(OF_A_TABLE), spent: whole.steps.spent };
  const decided = search(state, failing(state), excess, steps);
  return answer(printed, isBorneOut(whole, decided) ? whole : decided, evidence);
}

/** What a search has found. */
interface Searched {
  /** The table, without the sums that are not to hold. */
  readonly state: State;
  readonly excess: number;
  /** Blocks in which a sum fails that has no blank, the likeliest repair first. */
  readonly told: readonly { readonly block: readonly number[]; readonly repairs: readonly Repair[] }[];
  readonly base: Partition | null;
  readonly steps: Budget;
}

/** @param excess of the parts of （七） over its total */
function search(state: State, nodes: readonly number[], excess: number, steps: Budget): Searched {
  const forRows = Math.max(0, steps.left - OF_THE_PLAIN_TABLE);
  steps.left -= forRows;
  const base = partition(state, steps);
  const plain = base?.least(base.full) ?? Number.POSITIVE_INFINITY;
  steps.left += forRows;
  const plans = rowPlans(state, plain, steps);
  const blocks = blocksOf(nodes, base, plans, state);
  let found = blocks.all().map((block) => ({ block, repairs: repairsOfBlock(state, block, base, plans) }));
  for (let meet = meeting(found); meet; meet = meeting(found)) {
    blocks.join(meet);
    found = blocks.all().map((block) => ({ block, repairs: repairsOfBlock(state, block, base, plans) }));
  }
  const told = found.filter(
    ({ block }) =>
      block.some((node) => blanksOf(state, node).length === 0) ||
      (excess !== 0 && shareOfProcessed(state, block) !== 0),
  );
  return { state, excess, told, base, steps };
}

/** Whether a sum with a blank is told of together with one without. */
function hasBlankBeside({ state, told }: Searched): boolean {
  return told.some(({ block }) => block.some((node) => blanksOf(state, node).length > 0));
}

/** A slip of one digit: so much more it may cost to have sums with blanks hold as well. */
const BORNE_OUT = 1;

/**
 * Whether sums with blanks have a say in what is wrong: their blanks may be zeros left out. Where they change more for their own
 * sake, or only write into blanks what follows from what is found without them, they speak of cells that nobody has come to yet.
 */
function isBorneOut(whole: Searched, decided: Searched): boolean {
  if (changesOf(whole, true).length > 0 && changesOf(whole, false).join() === changesOf(decided, false).join())
    return false;
  return costOf(whole) <= costOf(decided) + BORNE_OUT;
}

/** What the likeliest repairs write into blanks, or into other cells. */
function changesOf({ state, told }: Searched, blank: boolean): string[] {
  return told
    .flatMap(({ repairs: [first] }) => first?.cells.map((cell, i) => ({ cell, to: first.to[i] })) ?? [])
    .filter(({ cell }) => (state.blank[cell] === 1) === blank)
    .sort((a, b) => a.cell - b.cell)
    .map(({ cell, to }) => `${cell} ${to}`);
}

function costOf({ told }: Searched): number {
  return told.reduce((sum, { repairs }) => sum + (repairs[0]?.cost ?? Number.POSITIVE_INFINITY), 0);
}

function answer(printed: State, { state, excess, told, base, steps }: Searched, evidence: readonly Evidence[]): Answer {
  // What is found without some of the sums may be the likeliest and is never the only thing.
  const complete = !steps.cut && state === printed;
  const cells = base?.cells ?? Number.POSITIVE_INFINITY;
  return {
    groups: told.map(({ block, repairs }) =>
      groupOf(state, block, excess, weighed(state, repairs, evidence), complete),
    ),
    blanks: blankChanges(
      printed,
      blanksBeside(
        printed,
        told.flatMap(({ repairs }) => repairs),
      ),
    ),
    exhaustive: base?.sure === true && !steps.cut,
    leastCells: Number.isFinite(cells) ? cells : null,
    steps: steps.spent,
  };
}

/** Two blocks whose first repairs change the same cell cannot be repaired one by one: they are one. */
function meeting(found: readonly { block: readonly number[]; repairs: readonly Repair[] }[]): number[] | null {
  const owner = new Map<number, readonly number[]>();
  for (const { block, repairs } of found) {
    for (const cell of repairs[0]?.cells ?? []) {
      const other = owner.get(cell);
      if (other) return [...other, ...block];
      owner.set(cell, block);
    }
  }
  return null;
}

/** Beside broken sums a blank is determined by those that no repair alters. One that a repair fills is told there. */
function blanksBeside(printed: State, repairs: readonly Repair[]): Map<number, number> {
  const altered = new Set<number>();
  for (const { cells, to } of repairs) {
    const { residuals } = changed(printed, cells, to);
    residuals.forEach((residual, node) => {
      if (residual !== printed.residuals[node]) altered.add(node);
    });
  }
  const known = determinedBlanks(printed, altered);
  for (const cell of repairs.flatMap(({ cells }) => cells)) known.delete(cell);
  return known;
}

function blankChanges(state: State, filled: ReadonlyMap<number, number>): Change[] {
  return [...filled]
    .sort(([a], [b]) => a - b)
    .map(([cell, to]) => ({ ...placeOf(state.network, cell), from: null, to }));
}
