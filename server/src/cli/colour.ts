import type { Severity } from '../service';
import type { DiffLine } from './unified-diff';

/** Puts terminal colours around texts, or leaves them alone. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  diff(kind: DiffLine['kind'], text: string): string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to colour: never with NO_COLOR (any text) or FORCE_COLOR=0; always with FORCE_COLOR; else on a terminal that
 * can. NO_COLOR beats FORCE_COLOR.
 */
export function wantsColour(env: Environment, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

const SEVERITY: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '32' };

const DIFF = { file: '1', place: '36', removed: '31', added: '32', note: '2' } as const;

/** What colours the output, or leaves all of it plain. */
export function paint(coloured: boolean): Paint {
  const around = (code: string) => (text: string) => (coloured && text ? `\x1b[${code}m${text}\x1b[0m` : text);
  return {
    severity: (severity, text) => around(`1;${SEVERITY[severity]}`)(text),
    strong: around('1'),
    faint: around('2'),
    diff: (kind, text) => (kind === 'same' ? text : around(DIFF[kind])(text)),
  };
}
