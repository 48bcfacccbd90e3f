import { countStates, identitiesOf } from '../identities/identities';
import type { Reading } from '../model/report';
import type { Finding } from '../rules/finding';
import { RULES } from '../rules/registry';
import type { Remark, Rule, Tell } from '../rules/rule';
import { byPlace } from '../text/span';

/** How the identities of the known tables stand: 42 a report, 40 with （六） as one row. */
export interface IdentityCount {
  readonly holding: number;
  readonly broken: number;
  readonly undecided: number;
}

export interface CheckResult {
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Added up over the reports of the text. */
  readonly identities: IdentityCount;
  /** Rules that threw, each once, with the error: for the log. */
  readonly failures: readonly { readonly code: string; readonly error: unknown }[];
}

/** Runs the rules over what was read. Never throws: a rule that does is reported in `failures` and the rest goes on. */
export function check(reading: Reading, rules: readonly Rule[] = RULES): CheckResult {
  const findings: Finding[] = [];
  const failures: { code: string; error: unknown }[] = [];
  for (const rule of isDue(reading) ? rules : []) {
    const tell = (remark: Remark) => findings.push(findingOf(rule, remark));
    for (const look of looks(rule, reading, tell)) {
      try {
        look();
      } catch (error) {
        if (failures.at(-1)?.code !== rule.code) failures.push({ code: rule.code, error });
      }
    }
  }
  // Sorting is stable: findings at one place stay in the order of the registry.
  findings.sort((a, b) => byPlace(a.span, b.span));
  return { findings, identities: countAll(reading), failures };
}

/** A text that is no report, and is not due to become one, gets nothing at all. */
function isDue({ reports, emptyReport }: Reading): boolean {
  return reports.length > 0 || emptyReport;
}

/** What a rule looks at, one by one, so that what it cannot take in one report does not keep it from the next. */
function looks(rule: Rule, reading: Reading, tell: Tell): (() => void)[] {
  return [
    () => rule.checkDocument?.(reading, tell),
    ...reading.reports.map((report) => () => rule.check?.(report, tell, reading)),
  ];
}

function findingOf({ code, category, severity }: Rule, remark: Remark): Finding {
  const { span, message, related = [], fixes = [], unnecessary = false } = remark;
  return { code, category, severity, message, span, related, fixes, unnecessary };
}

function countAll({ reports }: Reading): IdentityCount {
  const sum = { holding: 0, broken: 0, undecided: 0 };
  for (const report of reports) {
    const { holding, broken, undecided } = countStates(identitiesOf(report));
    sum.holding += holding;
    sum.broken += broken;
    sum.undecided += undecided;
  }
  return sum;
}
