import { identityCountOf } from '../identities/identities';
import type { IdentityCount } from '../identities/identity';
import { holdsReport } from '../model/read';
import type { Reading, Report } from '../model/report';
import type { EvidenceOf, EvidenceOfReport } from '../reconcile/evidence';
import { textEvidence } from '../reconcile/text-evidence';
import type { Finding } from '../rules/finding';
import { RULES } from '../rules/registry';
import type { Remark, Rule, Tell } from '../rules/rule';
import { Memo } from '../text/memo';
import { byPlace } from '../text/span';
import { isBeforeForms } from './before-forms';
import { failedRule } from './failed-rule';
import { type FixesMade, findingOf } from './found';
import { type Looker, lookersOf } from './lookers';
import { ENOUGH, lastListed, MOST } from './most';
import { shiftedFinding } from './shift';

/** What a check says of a text. */
export interface CheckResult {
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Added up over the reports of the text. */
  readonly identities: IdentityCount;
  /** Rules that threw, each once, with the error: for the log. Each has a finding as well, which says so. */
  readonly failures: readonly { readonly code: string; readonly error: unknown }[];
}

/**
 * Runs the rules over what was read. Never throws: a rule that does is told, by a finding and in `failures`, and the rest goes on.
 *
 * @param evidenceOf what is known of a report's figures beside its tables, which ranks what may be wrong where sums fail:
 * what its own text says, unless a caller knows more
 * @param fixes `later` for an editor, where a person looks at few findings: fixes that are much work are made when they are
 * asked for, and a rule that throws then throws at whoever asks
 */
export function check(
  reading: Reading,
  rules: readonly Rule[] = RULES,
  evidenceOf: EvidenceOf = textEvidence,
  fixes: FixesMade = 'now',
): CheckResult {
  // A text that is no report, and is not due to become one, gets nothing at all.
  const unread = reading.garbled !== undefined || reading.traditional === true;
  if (!reading.emptyReport && !unread && !holdsReport(reading)) return NOTHING;
  if (unread) {
    return lookAtDocument(
      rules.filter((rule) => rule.unread),
      reading,
    );
  }
  const asked = { rules, evidenceOf, fixes };
  const results = [lookAtDocument(rules, reading)];
  if (reading.parts) {
    for (const { reading: part, by } of reading.parts) results.push(shiftedResult(checkedPart(part, asked), by));
  } else results.push(checkedReports(reading, asked));
  return joined(results, rules, reading);
}

const NOTHING: CheckResult = { findings: [], identities: { holding: 0, broken: 0, undecided: 0 }, failures: [] };

/** What is asked of a check. */
interface Asked {
  readonly rules: readonly Rule[];
  readonly evidenceOf: EvidenceOf;
  readonly fixes: FixesMade;
}

/** What rules look at, one by one, so that what a rule cannot take in one report does not keep it from the next. */
interface Looks {
  /** How many times each rule looks. */
  readonly count: number;
  look(looker: Looker, k: number, tell: Tell): void;
}

function lookAtDocument(rules: readonly Rule[], reading: Reading): CheckResult {
  const look: Looks['look'] = ({ checkDocument }, _, tell) => checkDocument?.(reading, tell);
  return lookAt(lookersOf(rules).document, { count: 1, look }, 'now');
}

function lookAtReports(reading: Reading, { rules, evidenceOf, fixes }: Asked): CheckResult {
  const { reports } = reading;
  const evidence = reports.map(
    (report): EvidenceOfReport =>
      (only) =>
        evidenceOf(report, reading, only),
  );
  const older = reports.map(isBeforeForms);
  const look: Looks['look'] = ({ rule, check }, k, tell) => {
    if (older[k] && rule.basis === 'law') return;
    check?.(reports[k] as Report, tell, reading, evidence[k] as EvidenceOfReport);
  };
  return lookAt(lookersOf(rules).report, { count: reports.length, look }, fixes);
}

/** Every rule looks on every keystroke: nothing is made for one that has nothing to say. */
function lookAt(lookers: readonly Looker[], { count, look }: Looks, fixes: FixesMade): CheckResult {
  const findings: Finding[] = [];
  const failures: { code: string; error: unknown }[] = [];
  let looking: Rule | undefined;
  let told = 0;
  const tell = (remark: Remark) => {
    if (told === MOST) throw ENOUGH;
    told++;
    findings.push(findingOf(looking as Rule, remark, fixes));
  };
  for (let i = 0; i < lookers.length; i++) {
    const looker = lookers[i] as Looker;
    looking = looker.rule;
    for (let k = 0; k < count; k++) {
      told = 0;
      try {
        look(looker, k, tell);
      } catch (error) {
        if (error === ENOUGH) findings.push(lastListed(findings.pop() as Finding));
        else if (failures.at(-1)?.code !== looking.code) failures.push({ code: looking.code, error });
      }
    }
  }
  return { findings, identities: NOTHING.identities, failures };
}

function checkedReports(reading: Reading, asked: Asked): CheckResult {
  return { ...lookAtReports(reading, asked), identities: countAll(reading) };
}

/** Parts of long texts stay the same over many versions; what was found in one is found in it again. */
const known = new Memo<Reading, Checked>();

interface Checked {
  readonly asked: Asked;
  readonly result: CheckResult;
}

function checkedPart(part: Reading, asked: Asked): CheckResult {
  const before = known.get(part);
  if (before && same(before.asked, asked)) return before.result;
  const result = checkedReports(part, asked);
  known.set(part, { asked, result });
  return result;
}

function same(a: Asked, b: Asked): boolean {
  return a.rules === b.rules && a.evidenceOf === b.evidenceOf && a.fixes === b.fixes;
}

function shiftedResult(result: CheckResult, by: number): CheckResult {
  return by === 0 || result.findings.length === 0
    ? result
    : { ...result, findings: result.findings.map((finding) => shiftedFinding(finding, by)) };
}

/** All together, each failing rule once; findings by place, those at one place in the order of the rules. */
function joined(results: readonly CheckResult[], rules: readonly Rule[], reading: Reading): CheckResult {
  const identities = { holding: 0, broken: 0, undecided: 0 };
  for (const result of results) {
    identities.holding += result.identities.holding;
    identities.broken += result.identities.broken;
    identities.undecided += result.identities.undecided;
  }
  const findings = results.flatMap((one) => one.findings);
  const failures = onceEach(results);
  for (const rule of failures.length > 0 ? rules : [])
    if (failures.some(({ code }) => code === rule.code)) findings.push(failedRule(rule, reading));
  return { findings: inOrder(findings, rules), identities, failures };
}

/** The first failure of each rule. */
function onceEach(results: readonly CheckResult[]): CheckResult['failures'] {
  const all = results.flatMap(({ failures }) => failures);
  return all.filter(({ code }, k) => all.findIndex((one) => one.code === code) === k);
}

function inOrder(findings: Finding[], rules: readonly Rule[]): Finding[] {
  if (findings.length < 2) return findings;
  const { rank } = lookersOf(rules);
  // What no rule has said comes last.
  const rankOf = ({ code }: Finding): number => rank.get(code) ?? rules.length;
  return findings.sort((a, b) => byPlace(a.span, b.span) || rankOf(a) - rankOf(b));
}

function countAll({ reports }: Reading): IdentityCount {
  const sum = { holding: 0, broken: 0, undecided: 0 };
  for (const report of reports) {
    const { holding, broken, undecided } = identityCountOf(report);
    sum.holding += holding;
    sum.broken += broken;
    sum.undecided += undecided;
  }
  return sum;
}
