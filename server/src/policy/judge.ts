import type { CheckResult } from '../findings/check';
import { changedFinding } from '../findings/found';
import type { Reading } from '../model/report';
import type { Finding } from '../rules/finding';
import type { Acceptance } from './configuration';
import { figuresOf } from './figures';
import { placeOf } from './place';
import { NO_POLICY, type Policy } from './policy';

/** A finding that is not shown, and the acceptance that says so. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

/** What was found in a text, less what is silenced; each finding with the severity that is asked for. */
export interface Judgement extends CheckResult {
  readonly accepted: readonly AcceptedFinding[];
  /** Acceptances for this text that no finding meets. */
  readonly unused: readonly Acceptance[];
}

/** A result that may have been judged. */
export type Judged = CheckResult & Partial<Judgement>;

/**
 * Applies a policy to what was found. The count of identities stays as it is: what is accepted does not hold by that.
 */
export function judge(result: CheckResult, reading: Reading, policy: Policy): Judgement {
  const { findings, identities, failures } = result;
  if (policy === NO_POLICY) return { findings, identities, failures, accepted: [], unused: [] };
  const kept: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  const acceptances = new Acceptances(policy.accepted);
  for (const finding of findings) {
    // Also where the rule is off: turned on again, it would be met.
    const acceptance = acceptances.of(finding, reading);
    const level = policy.levels.get(finding.code);
    if (level === 'off') continue;
    const shown =
      level === undefined || level === finding.severity ? finding : changedFinding(finding, { severity: level });
    if (acceptance) accepted.push({ finding: shown, acceptance });
    else kept.push(shown);
  }
  return { findings: kept, identities, failures, accepted, unused: acceptances.unused() };
}

/** The acceptances for one text, and which of them a finding has met. */
class Acceptances {
  private readonly byPlace = new Map<string, Acceptance[]>();
  private readonly codes: ReadonlySet<string>;
  private readonly met = new Set<Acceptance>();

  constructor(private readonly all: readonly Acceptance[]) {
    for (const one of all) {
      const key = `${one.code} ${one.at}`;
      const same = this.byPlace.get(key);
      // Of several that say the same the last counts.
      if (same) same.unshift(one);
      else this.byPlace.set(key, [one]);
    }
    this.codes = new Set(all.map(({ code }) => code));
  }

  of(finding: Finding, reading: Reading): Acceptance | undefined {
    // Places are worked out for those codes alone of which something is accepted.
    if (!this.codes.has(finding.code)) return undefined;
    const here = this.byPlace.get(`${finding.code} ${placeOf(finding, reading)}`);
    const acceptance = here?.find(({ figures }) => figures === undefined || figures === figuresOf(finding, reading));
    if (acceptance) this.met.add(acceptance);
    return acceptance;
  }

  /** One that says the same as another is not needed either, and is told as well. */
  unused(): Acceptance[] {
    return this.all.filter((one) => !this.met.has(one));
  }
}
