import type { Reading, Report } from '../model/report';
import type { EvidenceOfReport } from '../reconcile/evidence';
import type { TrueEncoding } from '../text/encoding';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import type { Category, Edit, Finding, Fix, Related, RelatedElsewhere, Severity } from './finding';

/** What a rule says of one place. The code, category and severity come from the rule itself. */
export interface Remark {
  readonly span: Span;
  readonly message: Words;
  /** The key of what is missing, whose place in the text is somebody else's. */
  readonly at?: string;
  readonly related?: readonly Related[];
  readonly elsewhere?: readonly RelatedElsewhere[];
  readonly fixes?: readonly Fix[];
  /** Makes them, in place of `fixes`, where they are much work: a person looks at few of the findings that a keystroke makes. */
  readonly laterFixes?: () => readonly Fix[];
  readonly unnecessary?: boolean;
  readonly reopenAs?: TrueEncoding;
}

/** Takes a rule's remarks. */
export type Tell = (remark: Remark) => void;

/**
 * One check. A rule looks at a report model that somebody else has read; it never parses text on its own,
 * keeps no state and may throw without ending the run.
 */
export interface Rule {
  /** Stable kebab-case code, equal to the file's name and to its page `docs/rules/CODE.md`. */
  readonly code: string;
  readonly category: Category;
  readonly severity: Severity;
  /** One line for lists of rules: what the rule finds. */
  readonly title: Words;
  /** Where the rule comes from: printed in the form or regulation, met in practice, or our inference. */
  readonly basis: 'law' | 'practice' | 'inference';
  /** It is about texts of which nothing could be read; no other rule is asked about one. */
  readonly unread?: true;
  /** Looks at one report; `evidence` gives what a caller knows of its figures from elsewhere. */
  check?(report: Report, tell: Tell, reading: Reading, evidence: EvidenceOfReport): void;
  /** Looks at the text as a whole, once a document (characters, encoding). */
  checkDocument?(reading: Reading, tell: Tell): void;
}

export type { Edit, Finding, Fix, Related };
