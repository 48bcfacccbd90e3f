/** How many steps a search may still take. Counted, never timed: the same table gives the same answer anywhere. */
export interface Budget {
  left: number;
  spent: number;
  /** Set when a search was cut short. */
  cut: boolean;
}

/** Steps for one group of failing sums. */
export const OF_A_GROUP = 6_000;
/** Steps for a table, and how many of them may go before rows are shifted and swapped. */
export const OF_A_TABLE = 24_000;
export const OF_THE_PLAIN_TABLE = 14_000;

/** So many steps, of which none is spent. */
export function budget(steps: number): Budget {
  return { left: steps, spent: 0, cut: false };
}

/** Takes one step; false, and the search marked as cut, when none is left. */
export function step(of: Budget): boolean {
  if (of.left <= 0) {
    of.cut = true;
    return false;
  }
  of.left--;
  of.spent++;
  return true;
}
