import type { Judged, Reading, Words } from '../service';
import type { Faults } from './configurations';
import type { Input } from './inputs';
import type { Tally } from './tally';

/** One way to print what `check` finds, piece by piece. */
export interface Printer {
  start(): string;
  /** @param refusal why what there was to correct could not be written */
  file(input: Input, reading: Reading, result: Judged, refusal: Words | null): string;
  unreadable(input: Input, error: Words): string;
  /** @param faults what is wrong with the configuration files */
  end(tally: Tally, faults: Faults): string;
}
