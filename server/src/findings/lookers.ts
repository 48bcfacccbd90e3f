import type { Rule } from '../rules/rule';
import { remembered } from '../text/remembered';

/** A list of rules by what they look at, told once for the list: every keystroke asks. */
export interface Lookers {
  /** Those that look at the text as a whole. */
  readonly document: readonly Rule[];
  /** Those that look at each report. */
  readonly report: readonly Rule[];
  /** The place of each code in the list. */
  readonly rank: ReadonlyMap<string, number>;
}

export const lookersOf = remembered(
  (rules: readonly Rule[]): Lookers => ({
    document: rules.filter(({ checkDocument }) => checkDocument),
    report: rules.filter(({ check }) => check),
    rank: new Map(rules.map(({ code }, k) => [code, k])),
  }),
);
