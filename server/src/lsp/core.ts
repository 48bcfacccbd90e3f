import { type CheckResult, check, isReport, type Reading, type ReadOptions, read } from '../service';

/** What the server takes from the core. Tests put rules and faults of their own in its place. */
export interface Core {
  isReport(text: string): boolean;
  read(text: string, options: ReadOptions): Reading;
  check(reading: Reading): CheckResult;
}

export const CORE: Core = { isReport, read, check: (reading) => check(reading, undefined, undefined, 'later') };
