import { FAILED_RULE } from '../findings/failed-rule';
import { RULES } from '../rules/registry';
import type { Rule } from '../rules/rule';

/** What a list of codes tells of each. */
export type KnownRule = Pick<Rule, 'code' | 'title' | 'severity' | 'category'>;

/** Every code that a finding can have, in the order of the registry. */
export const KNOWN_RULES: readonly KnownRule[] = [...RULES, FAILED_RULE];

const CODES: ReadonlySet<string> = new Set(KNOWN_RULES.map(({ code }) => code));

/** True of the code of a rule. */
export function isKnownRule(code: string): boolean {
  return CODES.has(code);
}
