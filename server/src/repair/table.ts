import type { IdentityId } from '../identities/identity';
import type { RequestPlan } from '../identities/plan';

/** What the sums of a request table run over: a statutory form's plan is one, and so is any table of the same build. */
export type Layout = RequestPlan;

/**
 * The figures by row key and column key; null for a blank. A row that is left out, or lacks a column, takes no part:
 * so must every row whose cells are not the cells due.
 */
export type Figures = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** The same row after row, each in the order of the columns; null for a row that takes no part. */
export type FigureRows = readonly (readonly (number | null)[] | null)[];

/** A figure known from elsewhere: the report's text, or what last year's report carried out. */
export interface Evidence {
  readonly row: string;
  readonly column: string;
  readonly figure: number;
}

/** One figure put in another's place. */
export interface Change {
  readonly row: string;
  readonly column: string;
  /** What is printed; null for a blank. */
  readonly from: number | null;
  readonly to: number;
}

/** What may have happened. */
export type Operation =
  /** One figure mistyped, or a total not redone. */
  | 'cell'
  /** A blank to be filled. */
  | 'blank'
  /** A figure printed in another column of its row. */
  | 'moved-in-row'
  /** A figure printed in another row of its column. */
  | 'moved-in-column'
  /** A figure of （七） and its total, wrong by the same amount. */
  | 'both-processed'
  /** A row printed one cell to the left or right. */
  | 'shifted-row'
  /** Two rows printed in each other's place. */
  | 'swapped-rows'
  /** An outcome changed late, the five figures that follow from it not brought up to date. */
  | 'stale-totals';

/** One way to make the sums of a group hold. An inference: arithmetic cannot tell which of several happened. */
export interface Explanation {
  /** How unlikely it is; comparable inside one answer. About 1 for a slip of one digit. */
  readonly cost: number;
  /** What happened, an entry for each slip. */
  readonly operations: readonly Operation[];
  /** By row, then column, in the order of the layout. */
  readonly changes: readonly Change[];
}

/** A sum that fails, named as the identities are. */
export interface BrokenSum {
  readonly id: Exclude<IdentityId, 'litigation.group-sum'>;
  /** Key of the row, or of the column. */
  readonly where: string;
  /** Left side less right: total less parts; of a balance 一 + 二 less （七） and 四. Blanks count as 0. */
  readonly by: number;
}

/** Failing sums that one cause or one set of causes explains, apart from all others: one finding. */
export interface Group {
  readonly broken: readonly BrokenSum[];
  /** The likeliest first. Empty when nothing was found. */
  readonly explanations: readonly Explanation[];
  /** How many explanations, from the first on, are about as likely as the first (within 0.3). */
  readonly near: number;
  /** Cost of the second explanation less that of the first; null when there is no second. */
  readonly margin: number | null;
  /** The cells that every near explanation changes. */
  readonly core: readonly { readonly row: string; readonly column: string }[];
  /** Whether the first may be offered as the preferred one: alone, one slip, and of a kind that is right 95 % of the time. */
  readonly preferred: boolean;
}

/** What the search found. */
export interface Answer {
  readonly groups: readonly Group[];
  /** Blanks whose figure the sums leave no choice about. */
  readonly blanks: readonly Change[];
  /** False when a budget ended the search, or more sums fail than are searched. */
  readonly exhaustive: boolean;
  /** Least number of figures whose change, one by one, makes all sums hold; null when not found. */
  readonly leastCells: number | null;
  /** Steps of the search: what the budgets count. */
  readonly steps: number;
}
