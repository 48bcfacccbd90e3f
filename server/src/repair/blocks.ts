import { type Partition, partings } from './partition';
import type { Plan } from './plans';
import type { State } from './state';

/** How much dearer a way may be and still decide what belongs together. */
const TOGETHER = 0.3;
const WAYS = 60;
const NONE = -1;

/** The failing nodes parted into blocks that no likely way to mend the table binds together. */
class Blocks {
  private readonly parent = new Map<number, number>();

  constructor(nodes: readonly number[]) {
    for (const node of nodes) this.parent.set(node, node);
  }

  /** Nodes that do not fail are none of a block's. */
  join(nodes: readonly number[]): void {
    let first = NONE;
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as number;
      if (!this.parent.has(node)) continue;
      if (first === NONE) first = node;
      else this.parent.set(this.root(node), this.root(first));
    }
  }

  /** The blocks by their first node, each ascending. */
  all(): number[][] {
    const blocks = new Map<number, number[]>();
    for (const node of this.parent.keys()) {
      const root = this.root(node);
      const block = blocks.get(root);
      if (block) block.push(node);
      else blocks.set(root, [node]);
    }
    return [...blocks.values()];
  }

  private root(node: number): number {
    let at = node;
    while (this.parent.get(at) !== at) at = this.parent.get(at) as number;
    return at;
  }
}

/** What the near ways to mend the table bind together. */
export function blocksOf(nodes: readonly number[], base: Partition | null, plans: readonly Plan[], state: State) {
  const blocks = new Blocks(nodes);
  const plain = base?.least(base.full) ?? Number.POSITIVE_INFINITY;
  const best = Math.min(plain, plans[0]?.cost ?? plain);
  if (base && plain <= best + TOGETHER) {
    for (const groups of partings(base, base.full, best + TOGETHER, WAYS)) {
      for (const group of groups) blocks.join(nodesIn(base, group));
    }
  }
  for (const plan of plans) {
    if (plan.cost > best + TOGETHER) continue;
    blocks.join(reachOf(plan, state));
    for (const group of bestGroups(plan)) blocks.join(nodesIn(plan.rest, group));
  }
  // Where nothing was found all that fails is told together.
  if (best === Number.POSITIVE_INFINITY) blocks.join(nodes);
  return blocks;
}

/** The nodes that a plan's rows touch, and those that it then mends together with them. */
export function reachOf(plan: Plan, state: State): number[] {
  const touched = new Set<number>();
  state.residuals.forEach((residual, node) => {
    if (residual !== plan.state.residuals[node]) touched.add(node);
  });
  const mended = bestGroups(plan)
    .map((group) => nodesIn(plan.rest, group))
    .filter((nodes) => nodes.some((node) => touched.has(node)));
  return [...new Set([...touched, ...mended.flat()])];
}

function nodesIn({ nodes }: Partition, mask: number): number[] {
  const own: number[] = [];
  for (let i = 0; i < nodes.length; i++) if (mask & (1 << i)) own.push(nodes[i] as number);
  return own;
}

function bestGroups({ rest }: Plan): readonly number[] {
  return partings(rest, rest.full, rest.least(rest.full), 1)[0] ?? [];
}
