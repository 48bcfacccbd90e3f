import { LAYOUTS, SEVERITIES } from '../service';

/** The options that take one of a few values. */
export const CHOICES = {
  lang: ['zh', 'en'],
  format: ['human', 'lines', 'csv', 'json', 'sarif'],
  'fail-on': [...SEVERITIES, 'never'],
  to: LAYOUTS,
} as const;

/** Every option there is, as `parseArgs` wants to have them. */
export const OPTIONS = {
  lang: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  fix: { type: 'boolean' },
  diff: { type: 'boolean' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  'last-year': { type: 'string' },
  'last-year-default': { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options that go with one command alone. */
export const OWN: {
  readonly [command in 'check' | 'convert']: readonly (keyof typeof OPTIONS)[];
} = {
  check: ['fail-on', 'fix', 'diff', 'config', 'no-config', 'last-year', 'last-year-default'],
  convert: ['to', 'out', 'write'],
};

/** As they are written on a command line. */
export function written(options: readonly string[]): readonly string[] {
  return options.map((name) => `--${name}`);
}
