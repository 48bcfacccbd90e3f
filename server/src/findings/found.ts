import type { Category, Finding, Fix, Related, RelatedElsewhere, Severity } from '../rules/finding';
import type { Remark, Rule } from '../rules/rule';
import type { TrueEncoding } from '../text/encoding';
import type { Span } from '../text/span';
import type { Words } from '../text/words';

const NONE: readonly never[] = [];

/** When the fixes are made that are much work: in the check, or for whoever asks first. */
export type FixesMade = 'now' | 'later';

/** All that is said of a thing, without what would mend it. */
type Said = Omit<Finding, 'fixes'>;

/** What a rule has said, with what comes from the rule itself. Most are made at once out of their parts, not out of copies: a report in disorder has hundreds. */
export function findingOf(rule: Rule, remark: Remark, made: FixesMade): Finding {
  const { laterFixes } = remark;
  if (laterFixes && made === 'later') return new FixedLater(saidOf(rule, remark), laterFixes);
  const { code, category, severity } = rule;
  const { span, message, at, related = NONE, elsewhere, unnecessary = false, reopenAs } = remark;
  const fixes = laterFixes ? laterFixes() : (remark.fixes ?? NONE);
  if (at !== undefined || reopenAs !== undefined || elsewhere) return { ...saidOf(rule, remark), fixes };
  return { code, category, severity, message, span, related, fixes, unnecessary };
}

function saidOf({ code, category, severity }: Rule, remark: Remark): Said {
  const { span, message, at, related = NONE, elsewhere, unnecessary = false, reopenAs } = remark;
  const said: Said = { code, category, severity, message, span, related, unnecessary };
  if (at === undefined && reopenAs === undefined && !elsewhere) return said;
  return {
    ...said,
    ...(at !== undefined && { at }),
    ...(elsewhere && { elsewhere }),
    ...(reopenAs !== undefined && { reopenAs }),
  };
}

/**
 * The same finding with these changes. Fixes that wait for whoever asks go on waiting: to copy a finding is no asking.
 *
 * @param alter what becomes of each fix, once there is one
 */
export function changedFinding(finding: Finding, changes: Partial<Said>, alter?: (fix: Fix) => Fix): Finding {
  const fixes = () => (alter ? finding.fixes.map(alter) : finding.fixes);
  const said: Said = { ...finding, ...changes };
  return finding instanceof FixedLater ? new FixedLater(said, fixes) : { ...said, fixes: fixes() };
}

/**
 * A finding whose fixes are made for whoever asks first: `changedFinding` copies it. A class, as each object with a getter of its own
 * would have a shape of its own, of which V8 keeps an account.
 */
class FixedLater implements Finding {
  readonly code: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: Words;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly unnecessary: boolean;
  declare readonly at?: string;
  declare readonly elsewhere?: readonly RelatedElsewhere[];
  declare readonly reopenAs?: TrueEncoding;
  private made: readonly Fix[] | undefined;

  constructor(
    { code, category, severity, message, span, related, unnecessary, at, elsewhere, reopenAs }: Said,
    private readonly make: () => readonly Fix[],
  ) {
    this.code = code;
    this.category = category;
    this.severity = severity;
    this.message = message;
    this.span = span;
    this.related = related;
    this.unnecessary = unnecessary;
    if (at !== undefined) this.at = at;
    if (elsewhere) this.elsewhere = elsewhere;
    if (reopenAs !== undefined) this.reopenAs = reopenAs;
  }

  get fixes(): readonly Fix[] {
    this.made ??= this.make();
    return this.made;
  }
}
