import type { CheckResult } from '../service';
import type { Log } from './log';

/** Rules that threw are for those who mend them, not for the clerk. */
export function logFailures(log: Log, result: CheckResult): void {
  for (const { code, error } of result.failures) log.error(`rule ${code}`, error);
}
