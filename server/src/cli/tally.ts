import { type IdentityCount, type Judged, type Reading, SEVERITIES, type Severity } from '../service';
import type { FailOn } from './args';

/** What a whole run of `check` saw. */
export class Tally {
  /** Files read, reports or not. */
  files = 0;
  /** Files in which no report was found. */
  others = 0;
  reports = 0;
  /** Files in which something was found. */
  found = 0;
  unreadable = 0;
  readonly findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  /** Findings that somebody has accepted, counted among no others. */
  accepted = 0;
  /** What is wrong with the configuration files. */
  private readonly complaints = new Set<Severity>();
  identities: IdentityCount = { holding: 0, broken: 0, undecided: 0 };

  add(reading: Reading, { findings, identities, accepted = [] }: Judged): void {
    this.files++;
    if (isReport(reading)) this.reports += Math.max(1, reading.reports.length);
    else this.others++;
    if (findings.length > 0) this.found++;
    for (const { severity } of findings) this.findings[severity]++;
    this.accepted += accepted.length;
    const { holding, broken, undecided } = this.identities;
    this.identities = {
      holding: holding + identities.holding,
      broken: broken + identities.broken,
      undecided: undecided + identities.undecided,
    };
  }

  /** Something is wrong with a configuration file; it counts as if it stood in a report. */
  complain(severity: Severity): void {
    this.complaints.add(severity);
  }

  /** Whether something of this severity, or worse, was found. */
  reaches(level: FailOn): boolean {
    if (level === 'never') return false;
    const these = SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1);
    return these.some((severity) => this.findings[severity] > 0 || this.complaints.has(severity));
  }
}

/** The text is a report, or an empty file that is due to become one. */
export function isReport(reading: Reading): boolean {
  return reading.reports.length > 0 || reading.emptyReport;
}
