import { type CheckResult, check, type EvidenceOf, isReport, type Reading, type ReadOptions, read } from '../service';

/** What the server takes from the core. Tests put rules and faults of their own in its place. */
export interface Core {
  isReport(text: string): boolean;
  read(text: string, options: ReadOptions): Reading;
  /** @param evidenceOf what is known of its figures beside its tables: what its own text says where it is left out */
  check(reading: Reading, evidenceOf?: EvidenceOf): CheckResult;
}

/** The core itself. */
export const CORE: Core = {
  isReport,
  read,
  check: (reading, evidenceOf) => check(reading, undefined, evidenceOf, 'later'),
};
