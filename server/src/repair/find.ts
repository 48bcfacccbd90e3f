import { blanksOf, determinedBlanks } from './blanks';
import { blocksOf } from './blocks';
import { budget, OF_A_TABLE, OF_THE_PLAIN_TABLE } from './budget';
import type { Repair } from './cost';
import { weighed } from './evidence';
import { repairsOfBlock } from './explain';
import { groupOf } from './group';
import { partition } from './partition';
import { rowPlans } from './plans';
import { processedExcess, shareOfProcessed } from './processed';
import { failing, placeOf, rowsOf, type State, stateOf } from './state';
import type { Answer, Change, Evidence, FigureRows, Figures, Group, Layout } from './table';

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
  const state = stateOf(layout, figures);
  if (!state) return { groups: [], blanks: [], exhaustive: false, leastCells: null, steps: 0 };
  const nodes = failing(state);
  const broken = state.hasBlanks ? nodes.filter((node) => blanksOf(state, node).length === 0) : nodes;
  if (broken.length > 0 || processedExcess(state, nodes) !== 0) return searched(state, nodes, broken, evidence);
  return {
    groups: [],
    blanks: blankChanges(state, determinedBlanks(state)),
    exhaustive: true,
    leastCells: 0,
    steps: 0,
  };
}

function searched(
  state: State,
  nodes: readonly number[],
  broken: readonly number[],
  evidence: readonly Evidence[],
): Answer {
  const steps = budget(OF_THE_PLAIN_TABLE);
  const base = partition(state, steps);
  const plain = base?.least(base.full) ?? Number.POSITIVE_INFINITY;
  steps.left += OF_A_TABLE - OF_THE_PLAIN_TABLE;
  const plans = rowPlans(state, plain, steps);
  const blocks = blocksOf(nodes, base, plans, state);
  let found = blocks.all().map((block) => ({ block, repairs: repairsOfBlock(state, block, base, plans) }));
  for (let meet = meeting(found); meet; meet = meeting(found)) {
    blocks.join(meet);
    found = blocks.all().map((block) => ({ block, repairs: repairsOfBlock(state, block, base, plans) }));
  }
  const excess = processedExcess(state, nodes);
  const isBroken = (block: readonly number[]) =>
    block.some((node) => broken.includes(node)) || (excess !== 0 && shareOfProcessed(state, block) !== 0);
  const told = found.filter(({ block }) => isBroken(block));
  const groups: Group[] = told.map(({ block, repairs }) =>
    groupOf(state, block, excess, weighed(state, repairs, evidence), !steps.cut),
  );
  const filled = fills(
    state,
    found.filter(({ block }) => !isBroken(block)),
    told.flatMap(({ repairs }) => repairs.flatMap(({ cells }) => cells)),
  );
  const cells = base?.cells ?? Number.POSITIVE_INFINITY;
  return {
    groups,
    blanks: blankChanges(state, filled),
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

/**
 * Beside broken sums a blank is filled as the search fills it; one that the sums leave at 0 is none of the search's.
 * A blank that a group's repairs change is told there.
 */
function fills(
  state: State,
  apart: readonly { readonly repairs: readonly Repair[] }[],
  told: readonly number[],
): Map<number, number> {
  const filled = new Map<number, number>();
  for (const [cell, figure] of determinedBlanks(state)) if (figure === 0 && !told.includes(cell)) filled.set(cell, 0);
  for (const { repairs } of apart) {
    const [first] = repairs;
    if (!first?.cells.every((cell) => state.blank[cell])) continue;
    first.cells.forEach((cell, i) => {
      filled.set(cell, first.to[i] as number);
    });
  }
  return filled;
}

function blankChanges(state: State, filled: ReadonlyMap<number, number>): Change[] {
  return [...filled]
    .sort(([a], [b]) => a - b)
    .map(([cell, to]) => ({ ...placeOf(state.network, cell), from: null, to }));
}
