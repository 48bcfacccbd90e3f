import { reachOf } from './blocks';
import { distinct, type Repair } from './cost';
import type { Partition } from './partition';
import { type Plan, repairsOf, SLACK } from './plans';
import type { RowRepair } from './rows';
import type { State } from './state';
import type { Operation } from './table';

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
    for (const parts of repairsOf(base, mask, base.least(mask) + SLACK, WAYS)) keep(found, state, state, [], parts);
  }
  for (const plan of plans) {
    const reach = reachOf(plan, state);
    if (reach.some((node) => state.residuals[node] !== 0 && !block.includes(node))) continue;
    const own = [...block, ...reach];
    const mask = maskOf(plan.rest, own);
    const limit = plan.rest.least(mask) + SLACK;
    for (const parts of repairsOf(plan.rest, mask, limit, WAYS)) keep(found, state, plan.state, plan.rows, parts);
  }
  if (found.length === 0) besideRows(found, state, block, plans);
  return distinct(found).slice(0, OFFERED);
}

/**
 * A row that is set right elsewhere leaves a way free that leads over the sums it made fail: a figure moved within a column whose sum fails
 * for another reason. What is changed beside the row holds without it as well.
 */
function besideRows(found: Repair[], state: State, block: readonly number[], plans: readonly Plan[]): void {
  for (const plan of plans) {
    if (reachOf(plan, state).some((node) => block.includes(node))) continue;
    const mask = maskOf(plan.rest, block);
    for (const parts of repairsOf(plan.rest, mask, plan.rest.least(mask) + SLACK, WAYS)) {
      const isApart = parts.every(({ cells }) => cells.every((cell) => plan.state.values[cell] === state.values[cell]));
      if (isApart) keep(found, state, state, [], parts);
    }
    if (found.length > 0) return;
  }
}

/** Adds what rows set right and repairs of the table that they leave come to. */
function keep(found: Repair[], state: State, from: State, rows: readonly RowRepair[], parts: readonly Repair[]): void {
  const changes = merged(state, from, rows, parts);
  if (!changes) return;
  let ofParts = 0;
  let ofRows = 0;
  const operations: Operation[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as RowRepair;
    ofRows += row.cost;
    operations.push(row.operation);
  }
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Repair;
    ofParts += part.cost;
    for (let k = 0; k < part.operations.length; k++) operations.push(part.operations[k] as Operation);
  }
  found.push({ cost: ofParts + ofRows, operations, cells: changes.cells, to: changes.to });
}

/**
 * Several repairs of a table in which `rows` are set right, as one of `state`, which is the table as printed. Where two change the same
 * cell both changes add up; null when that is below 0.
 */
function merged(
  state: State,
  from: State,
  rows: readonly RowRepair[],
  parts: readonly Repair[],
): Pick<Repair, 'cells' | 'to'> | null {
  const cells: number[] = [];
  const to: number[] = [];
  // A row's cells have their figures in `from` already.
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as RowRepair;
    for (let k = 0; k < row.cells.length; k++) add(from, cells, to, row.cells[k] as number, 0);
  }
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Repair;
    for (let k = 0; k < part.cells.length; k++) {
      const cell = part.cells[k] as number;
      add(from, cells, to, cell, (part.to[k] as number) - (from.values[cell] as number));
    }
  }
  return changesOf(state, cells, to);
}

/** Changes a cell of a list that is kept ascending. */
function add({ values }: State, cells: number[], to: number[], cell: number, by: number): void {
  let at = cells.length;
  while (at > 0 && (cells[at - 1] as number) > cell) at--;
  if (at > 0 && cells[at - 1] === cell) {
    to[at - 1] = (to[at - 1] as number) + by;
    return;
  }
  for (let i = cells.length; i > at; i--) {
    cells[i] = cells[i - 1] as number;
    to[i] = to[i - 1] as number;
  }
  cells[at] = cell;
  to[at] = (values[cell] as number) + by;
}

/** The cells that have another figure than is printed; null when one is below 0. */
function changesOf({ values }: State, cells: number[], to: number[]): Pick<Repair, 'cells' | 'to'> | null {
  let count = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as number;
    const value = to[i] as number;
    if (value < 0) return null;
    if (value === values[cell]) continue;
    cells[count] = cell;
    to[count] = value;
    count++;
  }
  cells.length = count;
  to.length = count;
  return { cells, to };
}

function maskOf(of: Partition, nodes: readonly number[]): number {
  return of.nodes.reduce((mask, node, i) => (nodes.includes(node) ? mask | (1 << i) : mask), 0);
}
