import type { Change } from '../compose/change';
import type { Elsewhere } from '../reconcile/evidence';
import type { TrueEncoding } from '../text/encoding';
import type { Span } from '../text/span';
import type { Words } from '../text/words';

/** How heavy findings are, from the heaviest on. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** `error` only for what is certainly wrong, `warning` for what is very likely wrong, `information` for what a reviewer would ask. */
export type Severity = (typeof SEVERITIES)[number];

/** The contract's five categories (`structure`: sections, tables, rows, headers, counts; `cell`: one cell; …). */
export type Category = 'structure' | 'cell' | 'reconciliation' | 'text' | 'content';

/** What a fix changes is what `compose` writes. */
export type Edit = Change;

/** A change that a person can accept whole. Its edits never overlap. */
export interface Fix {
  /** Says what the change does, as an imperative: 「将…改为…」. */
  readonly title: Words;
  readonly edits: readonly Edit[];
  /** The one obvious answer; at most one a finding. */
  readonly preferred: boolean;
  /** Right beyond doubt, so that fix-all may apply it. Never true of a change to a figure's value. */
  readonly certain: boolean;
}

/** Another place that a finding speaks of, and what stands there. */
export interface Related {
  readonly span: Span;
  readonly message: Words;
}

/** A place in another text that a finding rests on. */
export interface RelatedElsewhere {
  readonly place: Elsewhere;
  readonly message: Words;
}

/** One thing that a rule has to say about the text. */
export interface Finding {
  /** Stable, kebab-case; also the name of the docs page. */
  readonly code: string;
  readonly category: Category;
  readonly severity: Severity;
  /** What is wrong with the numbers, why, and what to do. */
  readonly message: Words;
  readonly span: Span;
  /** What it is about, in the keys of the forms, where its span does not tell (what is missing has no place of its own). */
  readonly at?: string;
  readonly related: readonly Related[];
  /** Places in other texts, for whoever can lead there. */
  readonly elsewhere?: readonly RelatedElsewhere[];
  readonly fixes: readonly Fix[];
  /** The text has to be decoded anew, in this encoding: nothing that an edit could mend. */
  readonly reopenAs?: TrueEncoding;
  /** Shown faded: the text under the span is not needed. */
  readonly unnecessary: boolean;
}
