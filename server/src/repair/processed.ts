import type { State } from './state';

/**
 * The row sum of （七） is no node where the sums of outcomes are taken, as it follows from them: its parts exceed its
 * total by what the rows and columns of outcomes are off by together. This is the share of some failing nodes in that.
 */
export function shareOfProcessed({ network, residuals }: State, nodes: readonly number[]): number {
  const { layout, width, sums, isResult } = network;
  if (!sums) return 0;
  const rows = layout.rows.length;
  let share = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as number;
    const ofOutcomes = node < rows ? isResult[node * width] === 1 : node < rows + width;
    if (ofOutcomes) share += residuals[node] as number;
  }
  return share;
}

/**
 * By how much the parts of （七） exceed its total; 0 where the sum holds, has a blank, or is a node like others.
 *
 * @param nodes all that fail
 */
export function processedExcess(state: State, nodes: readonly number[]): number {
  const { layout, width } = state.network;
  const start = layout.balance.processed * width;
  if (state.hasBlanks && state.blank.subarray(start, start + width).includes(1)) return 0;
  return shareOfProcessed(state, nodes);
}
