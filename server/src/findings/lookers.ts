import type { Rule } from '../rules/rule';
import { remembered } from '../text/remembered';

/** A rule and how it looks: rules are written each in its own way, which costs a search whenever one is asked what it can do. */
export interface Looker {
  readonly rule: Rule;
  readonly check: Rule['check'];
  readonly checkDocument: Rule['checkDocument'];
}

/** A list of rules by what they look at, told once for the list: every keystroke asks. */
export interface Lookers {
  /** Those that look at the text as a whole. */
  readonly document: readonly Looker[];
  /** Those that look at each report. */
  readonly report: readonly Looker[];
  /** The place of each code in the list. */
  readonly rank: ReadonlyMap<string, number>;
}

/** The rules as they are run, sorted by what they look at. */
export const lookersOf = remembered(
  (rules: readonly Rule[]): Lookers => ({
    document: rules.filter(({ checkDocument }) => checkDocument).map(lookerOf),
    report: rules.filter(({ check }) => check).map(lookerOf),
    rank: new Map(rules.map(({ code }, k) => [code, k])),
  }),
);

function lookerOf(rule: Rule): Looker {
  const { check, checkDocument } = rule;
  return { rule, check, checkDocument };
}
