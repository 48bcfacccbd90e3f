import type { CheckResult, Reading, Words } from '../service';
import type { Input } from './inputs';
import type { Tally } from './tally';

/** One way to print what `check` finds, piece by piece. */
export interface Printer {
  start(): string;
  file(input: Input, reading: Reading, result: CheckResult): string;
  unreadable(input: Input, error: Words): string;
  end(tally: Tally): string;
}
