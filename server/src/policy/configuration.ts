import type { Severity } from '../rules/finding';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import type { Level } from './level';
import type { WhyUnreadable } from './unreadable';

/** The name of the file that says what holds in its folder and in all folders below. */
export const CONFIGURATION = '.gouji.json';

/** One finding that somebody has looked at and accepts. */
export interface Acceptance {
  /** Path of the report, relative to the configuration's folder, with `/`. */
  readonly file: string;
  readonly code: string;
  /** The finding's place as `placeOf` gives it. */
  readonly at: string;
  /** The figures of a sum that were accepted, as `figuresOf` gives them; without them any are. */
  readonly figures?: string;
  readonly reason: string;
  /** Where it stands in the configuration. */
  readonly span: Span;
}

/** Where last year's reports are, as a configuration says it. */
export interface LastYearPath {
  /** Of a file or folder, from the configuration's folder, with `/`; it may lead out of it. */
  readonly path: string;
  /** Where it stands in the configuration. */
  readonly span: Span;
}

/** What a configuration file says, as far as it can be understood, and what is wrong with it. */
export interface Configuration {
  readonly text: string;
  readonly lines: LineIndex;
  readonly levels: ReadonlyMap<string, Level>;
  readonly accepted: readonly Acceptance[];
  /** Where last year's reports are. */
  readonly lastYear?: LastYearPath;
  readonly complaints: readonly Complaint[];
  /** Why it cannot be read, where it cannot. */
  readonly unreadable?: WhyUnreadable;
}

/** It cannot be read or is no JSON: nobody knows what else it accepts, so nothing is corrected that a person has not picked out. */
export function isBroken({ complaints }: Configuration): boolean {
  return complaints.some(({ code }) => code === 'configuration-syntax' || code === 'configuration-unreadable');
}

/** What may be wrong in a configuration file. */
export type ComplaintCode =
  | 'configuration-unreadable'
  | 'configuration-syntax'
  | 'configuration-value'
  | 'configuration-unknown-key'
  | 'configuration-unknown-rule'
  | 'configuration-reason'
  | 'configuration-unused'
  | 'configuration-last-year';

/** Something wrong with a configuration, and where in it. */
export interface Complaint {
  readonly code: ComplaintCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Words;
}
