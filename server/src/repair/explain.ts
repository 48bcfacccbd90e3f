import { reachOf } from './blocks';
import { distinct, type Repair } from './cost';
import type { Partition } from './partition';
import { type Plan, repairsOf, SLACK } from './plans';
import { put, type State } from './state';

/** More alternatives than a reader weighs. */
const OFFERED = 12;
const WAYS = 40;

/** The repairs of one block of failing nodes, the cheapest first. */
export function repairsOfBlock(
  state: State,
  block: readonly number[],
  base: Partition | null,
  plans: readonly Plan[],
): Repair[] {
  const found: Repair[] = [];
  if (base) {
    const mask = maskOf(base, block);
    for (const parts of repairsOf(base, mask, base.least(mask) + SLACK, WAYS)) add(found, merged(state, state, parts));
  }
  for (const plan of plans) {
    const reach = reachOf(plan, state);
    if (reach.some((node) => state.residuals[node] !== 0 && !block.includes(node))) continue;
    const own = [...block, ...reach];
    const mask = maskOf(plan.rest, own);
    const limit = plan.rest.least(mask) + SLACK;
    for (const parts of repairsOf(plan.rest, mask, limit, WAYS)) add(found, withRows(state, plan, parts));
  }
  return distinct(found).slice(0, OFFERED);
}

function add(to: Repair[], repair: Repair | null): void {
  if (repair) to.push(repair);
}

function withRows(state: State, plan: Plan, parts: readonly Repair[]): Repair | null {
  const repair = merged(state, plan.state, parts);
  if (!repair) return null;
  return {
    ...repair,
    cost: repair.cost + plan.rows.reduce((sum, { cost }) => sum + cost, 0),
    operations: [...plan.rows.map(({ operation }) => operation), ...repair.operations],
  };
}

/** Several repairs of `from` as one of `state`. Where two change the same cell both changes add up; null when that is below 0. */
function merged(state: State, from: State, parts: readonly Repair[]): Repair | null {
  const values = from.values.slice();
  const residuals = from.residuals.slice();
  for (const { cells, to } of parts) {
    cells.forEach((cell, i) => {
      const by = (to[i] as number) - (from.values[cell] as number);
      put(state.network, values, residuals, cell, (values[cell] as number) + by);
    });
  }
  const cells: number[] = [];
  const to: number[] = [];
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] as number;
    if (value < 0) return null;
    if (value === state.values[cell]) continue;
    cells.push(cell);
    to.push(value);
  }
  return {
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    operations: parts.flatMap(({ operations }) => operations),
    cells,
    to,
  };
}

function maskOf(of: Partition, nodes: readonly number[]): number {
  return of.nodes.reduce((mask, node, i) => (nodes.includes(node) ? mask | (1 << i) : mask), 0);
}
