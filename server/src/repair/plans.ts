import type { Budget } from './budget';
import { BOTH_PROCESSED, HALF_A_MOVE, type Repair } from './cost';
import { MOST_FAILING, type Partition, partings, partition } from './partition';
import { eachRowRepair, LEAST_OF_ROWS, type RowRepair } from './rows';
import { changed, failing, type State, zeros } from './state';

/** A way to mend the whole table: rows set right first, then what remains in groups. */
export interface Plan {
  readonly cost: number;
  readonly rows: readonly RowRepair[];
  /** The table after the rows are set right, and its parting. */
  readonly state: State;
  readonly rest: Partition;
}

const DEPTH = 2;
/** Of tables with one row set right, how many are looked at for a second. */
const WIDTH = 6;
/** Of tables with rows set right, how many are searched for the rest. */
const SEARCHED = 24;
/** Repairs this much dearer than the best are not worth naming. */
export const SLACK = 1.5;
/** Such as set rows right are looked for up to here: a single slip of the keyboard needs no company. */
const ROW_SLACK = 0.5;
/** The least for which a row may have to answer as well: （七） looks stale where 四 and an outcome changed places. */
const ROW_LIMIT = 2;

interface Step {
  readonly cost: number;
  readonly rows: readonly RowRepair[];
  readonly state: State;
  readonly fails: number;
}

/** Plans that set rows right, the cheapest first; only such as leave fewer sums failing. `best` is what the plain table costs. */
export function rowPlans(state: State, best: number, table: Budget): Plan[] {
  const seen = new Set<string>();
  let last: Step[] = [{ cost: 0, rows: [], state, fails: failing(state).length }];
  const all: Step[] = [];
  for (let depth = 1; depth <= DEPTH; depth++) {
    const next: Step[] = [];
    for (const from of last) {
      for (const step of stepsFrom(from, limitOf(best))) {
        const name = tableOf(step.state, state);
        if (seen.has(name)) continue;
        seen.add(name);
        next.push(step);
      }
    }
    if (next.length === 0) break;
    next.sort(byPromise);
    if (depth > 1) next.splice(WIDTH);
    all.push(...next);
    last = next.slice(0, WIDTH);
  }
  return all.length === 0 ? [] : searched(all, best, table);
}

/** What may come out cheaper first. */
function byPromise(a: Step, b: Step): number {
  return leastOf(a.cost, a.fails) - leastOf(b.cost, b.fails) || a.fails - b.fails;
}

/** Names a table by what it changes of another. */
function tableOf({ values }: State, { values: before }: State): string {
  let name = '';
  for (let cell = 0; cell < values.length; cell++) {
    if (values[cell] !== before[cell]) name += `${cell}:${values[cell]},`;
  }
  return name;
}

function searched(steps: readonly Step[], best: number, table: Budget): Plan[] {
  const plans: Plan[] = [];
  let least = best;
  const order = [...steps].sort(byPromise);
  for (const step of order.slice(0, SEARCHED)) {
    if (step.fails > MOST_FAILING || leastOf(step.cost, step.fails) > limitOf(least)) continue;
    const rest = partition(step.state, table);
    const cost = step.cost + (rest?.least(rest.full) ?? Number.POSITIVE_INFINITY);
    if (!rest || cost > limitOf(least)) continue;
    least = Math.min(least, cost);
    plans.push({ cost, rows: step.rows, state: step.state, rest });
  }
  return plans.filter(({ cost }) => cost <= limitOf(least)).sort((a, b) => a.cost - b.cost);
}

function limitOf(best: number): number {
  return best < BOTH_PROCESSED ? best + ROW_SLACK : Math.max(best + ROW_SLACK, ROW_LIMIT);
}

/** A cell stands in two sums and can mend no more. */
const SUMS_OF_A_CELL = 2;

/**
 * What a repair may come to that has cost so much and leaves so many sums failing: as many cells as can mend these, each at half
 * a move. An estimate and no lower bound. Blanks cost less (0.15 a cell), and so do a figure of （七） and its total, which mend four
 * sums for 1.2 where this says 1.3. A plan that is passed over for that may have been the cheapest by a little.
 */
function leastOf(cost: number, fails: number): number {
  return cost + Math.ceil(fails / SUMS_OF_A_CELL) * HALF_A_MOVE;
}

function stepsFrom({ cost, rows, state, fails }: Step, limit: number): Step[] {
  if (fails < 2 || cost + LEAST_OF_ROWS > limit) return [];
  const shift = zeros(state.network.ground + 1);
  const steps: Step[] = [];
  eachRowRepair(state, fewestMended(cost + LEAST_OF_ROWS, fails, limit), (repair) => {
    const left = failsAfter(state, fails, repair, shift);
    const both = cost + repair.cost;
    if (left >= fails || leastOf(both, left) > limit) return;
    const kept = { ...repair, cells: repair.cells.slice(), to: repair.to.slice() };
    steps.push({ cost: both, rows: [...rows, kept], fails: left, state: changed(state, kept.cells, kept.to) });
  });
  return steps;
}

/** How many failing sums a repair must mend for what is left to stay within `limit`. */
function fewestMended(cost: number, fails: number, limit: number): number {
  let mended = 1;
  while (leastOf(cost, fails - mended) > limit) mended++;
  return mended;
}

/**
 * How many sums fail once the rows are set right, without making that table. Only the sums that the cells stand in are
 * looked at; `shift` is room for what each is shifted by, all zeros before and after.
 */
function failsAfter(
  { network, values, residuals }: State,
  fails: number,
  { cells, to }: RowRepair,
  shift: number[],
): number {
  const { first, second, weight, ground } = network;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    const by = ((to[i] as number) - (values[cell] as number)) * (weight[cell] as number);
    const from = first[cell] as number;
    const into = second[cell] as number;
    shift[from] = (shift[from] as number) + by;
    shift[into] = (shift[into] as number) - by;
  }
  shift[ground] = 0;
  let count = fails;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    count += settled(residuals, shift, first[cell] as number) + settled(residuals, shift, second[cell] as number);
  }
  return count;
}

/** How many more sums fail for the shift of one of them, which is then spent. */
function settled(residuals: readonly number[], shift: number[], node: number): -1 | 0 | 1 {
  const by = shift[node] as number;
  if (by === 0) return 0;
  shift[node] = 0;
  const residual = residuals[node] as number;
  if (residual === 0) return 1;
  return residual + by === 0 ? -1 : 0;
}

/** One repair of `mask` for each way to part it and each choice in its groups, within `limit`, no order. */
export function repairsOf(of: Partition, mask: number, limit: number, most: number): Repair[][] {
  const chosen: Repair[][] = [];
  const ways = partings(of, mask, limit, most);
  for (let way = 0; way < ways.length; way++) {
    const groups = ways[way] as number[];
    const cheapest = groups.map((group) => repairsIn(of, group)[0] as Repair);
    chosen.push(cheapest);
    for (let i = 0; i < groups.length; i++) {
      const repairs = repairsIn(of, groups[i] as number);
      for (let k = 1; k < repairs.length; k++) chosen.push(cheapest.with(i, repairs[k] as Repair));
    }
  }
  return chosen;
}

function repairsIn({ groups }: Partition, group: number): readonly Repair[] {
  return groups.get(group) as readonly Repair[];
}
