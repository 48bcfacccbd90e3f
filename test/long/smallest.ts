import { plainReport } from '../support/plain-report';
import type { Style } from '../support/print';
import type { Staging } from '../support/staged';

/** What is wrong with a staging, a line each; none when all is well. */
export type Look = (staging: Staging) => readonly string[];

/** A staging that is wrong, and what is wrong with it. */
export interface Failure {
  readonly staging: Staging;
  readonly faults: readonly string[];
}

/** Looks at a staging. What is wrong is made as small as it can be with something still wrong: fewer accidents, a plainer style, a plainer report. */
export function failureOf(staging: Staging, look: Look): Failure | null {
  const faults = look(staging);
  return faults.length === 0 ? null : smallest({ staging, faults }, look);
}

function smallest(failure: Failure, look: Look): Failure {
  for (const staging of smaller(failure.staging)) {
    const faults = look(staging);
    if (faults.length > 0) return smallest({ staging, faults }, look);
  }
  return failure;
}

/** Stagings with one thing less, the greatest first. */
function* smaller(staging: Staging): Generator<Staging> {
  const { happenings, style, report } = staging;
  for (const one of happenings) yield { ...staging, happenings: happenings.filter((other) => other !== one) };
  for (const plainer of plainerStyles(style)) yield { ...staging, style: plainer };
  const plain = plainReport({}, report.form);
  if (!report.undivided && report.agency !== plain.agency) yield { ...staging, report: plain };
}

/** Options that every style of the layout has. */
const NEEDED = new Set(['layout', 'columns', 'groups', 'outer', 'cell', 'heading']);

function* plainerStyles(style: Style): Generator<Style> {
  for (const key of Object.keys(style)) {
    if (!NEEDED.has(key))
      yield Object.fromEntries(Object.entries(style).filter(([other]) => other !== key)) as unknown as Style;
  }
}
