import type { Category, Finding, Fix, Related, Severity } from '../rules/finding';
import type { Remark, Rule } from '../rules/rule';
import type { TrueEncoding } from '../text/encoding';
import type { Span } from '../text/span';
import type { Words } from '../text/words';

const NONE: readonly never[] = [];

/** When the fixes are made that are much work: in the check, or for whoever asks first. */
export type FixesMade = 'now' | 'later';

/** What a rule has said, with what comes from the rule itself. */
export function findingOf(rule: Rule, remark: Remark, made: FixesMade): Finding {
  const { laterFixes } = remark;
  if (laterFixes && made === 'later') return new FixedLater(rule, remark, laterFixes);
  const { code, category, severity } = rule;
  const { span, message, at, related = NONE, unnecessary = false, reopenAs } = remark;
  const fixes = laterFixes ? laterFixes() : (remark.fixes ?? NONE);
  const finding: Finding = { code, category, severity, message, span, related, fixes, unnecessary };
  if (at === undefined && reopenAs === undefined) return finding;
  return { ...finding, ...(at !== undefined && { at }), ...(reopenAs !== undefined && { reopenAs }) };
}

/**
 * A finding whose fixes are made for whoever asks first; a copy has to name them. A class, as each object with a getter of its
 * own would have a shape of its own, of which V8 keeps an account.
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
  declare readonly reopenAs?: TrueEncoding;
  private made: readonly Fix[] | undefined;

  constructor(
    { code, category, severity }: Rule,
    { message, span, related = NONE, unnecessary = false, at, reopenAs }: Remark,
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
    if (reopenAs !== undefined) this.reopenAs = reopenAs;
  }

  get fixes(): readonly Fix[] {
    this.made ??= this.make();
    return this.made;
  }
}
