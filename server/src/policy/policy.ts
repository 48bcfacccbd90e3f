import type { Acceptance, Configuration } from './configuration';
import type { Level } from './level';

/** What is asked for one text: how heavy each rule is, and which findings are accepted. */
export interface Policy {
  readonly levels: ReadonlyMap<string, Level>;
  readonly accepted: readonly Acceptance[];
}

/** Nothing is asked for: every rule as it is. */
export const NO_POLICY: Policy = { levels: new Map(), accepted: [] };

/**
 * What holds for one text. Of a rule named by both, what the project's configuration says goes before a person's own
 * settings, so that the editor and the command line agree.
 *
 * @param settings the levels that the editor's user has set
 * @param configuration the nearest one; null where there is none
 * @param file the text's path relative to the configuration's folder; null for a text that is no file
 */
export function policyFor(
  settings: ReadonlyMap<string, Level>,
  configuration: Configuration | null,
  file: string | null,
): Policy {
  if (!configuration) return settings.size === 0 ? NO_POLICY : { levels: settings, accepted: [] };
  const levels = settings.size === 0 ? configuration.levels : new Map([...settings, ...configuration.levels]);
  const path = file?.normalize('NFC');
  const accepted = configuration.accepted.filter((one) => one.file === path);
  return levels.size === 0 && accepted.length === 0 ? NO_POLICY : { levels, accepted };
}
