import { SEVERITIES, type Severity } from '../rules/finding';

/** What a project or a person sets for a rule: how heavy its findings are, or that it says nothing. */
export type Level = Severity | 'off';

/** From silent to heaviest, as lists of choices show them. */
export const LEVELS: readonly Level[] = ['off', ...SEVERITIES.toReversed()];

/** True of what a rule may be set to. */
export function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && (LEVELS as readonly string[]).includes(value);
}
