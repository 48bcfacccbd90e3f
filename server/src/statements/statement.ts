import type { Numeral } from './number';
import type { Count } from './token';

/** Where a request stands, as far as the words tell. `requests` alone leaves it open, and `carried` whether it came over or goes on. */
export type Stage = 'new' | 'received' | 'carriedIn' | 'processed' | 'handled' | 'carriedOut' | 'carried' | 'requests';

/** Requests: those at a stage, or those that ended in one of several ways; of some applicants, or of all. */
export interface RequestTopic {
  readonly kind: 'requests';
  /** More than one: the sum, as 新收及上年结转 says, or both at once, as 收到并办结 does. */
  readonly stages: readonly Stage[];
  /** Keys of rows, or keys that head several; several are summed. */
  readonly outcomes: readonly string[];
  /** Keys of columns; none for all applicants. */
  readonly applicants: readonly string[];
  /** They may hold more: 予以公开 alone what was given in part, a reason beside its group all of the group. */
  readonly loose: boolean;
}

/** The key that heads an outcome's: `denied` of `denied.stateSecret`. */
export function headOf(outcome: string): string {
  return outcome.split('.')[0] as string;
}

/** Reviews and suits; several groups or verdicts are summed. */
export interface LitigationTopic {
  readonly kind: 'litigation';
  readonly groups: readonly string[];
  readonly verdicts: readonly string[];
}

/** A figure of the first table. `published` is no column: it is another notion than 制发. */
export interface DisclosureTopic {
  readonly kind: 'disclosure';
  readonly row: string;
  readonly column: 'issued' | 'repealed' | 'inForce' | 'published' | 'decisions' | 'amount';
}

/** A part of a whole that no table shows: how requests came in. */
export interface ChannelTopic {
  readonly kind: 'channel';
}

/** What a statement is about. */
export type Topic = RequestTopic | LitigationTopic | DisclosureTopic | ChannelTopic;

/** Whose figures they are, and of which year. */
export interface Scope {
  /** The year that the sentence named last; null for none. */
  readonly year: { readonly value: number; readonly start: number; readonly end: number } | null;
  /** Who is spoken of: the reporting body as 我局, a place as 全市, a body by its name, or nobody. */
  readonly body: { readonly kind: 'own' | 'reach' | 'named'; readonly name: string } | null;
}

/** Something that a sentence says of the figures. Places are folded units of the sentence. */
export interface Statement {
  /**
   * `count`: so many. `none`: none at all. `all`: every one of them finished (办结), or ended alike (维持).
   * `share`: so many per cent.
   */
  readonly kind: 'count' | 'none' | 'all' | 'share';
  readonly topic: Topic;
  /** Of `count`. */
  readonly count: Count | null;
  /** Of `share`. */
  readonly percent: { readonly numeral: Numeral; readonly approximate: boolean } | null;
  /** Of `share`: the count before it in the same clause, if its share is meant. */
  readonly part: Statement | null;
  /** The count whose part this is: 收到5件，其中…. */
  readonly whole: Statement | null;
  /** Requests at another stage are counted before it in its sentence, so that 其中 behind it may divide either. */
  readonly several: boolean;
  /** It stands in brackets, so that 其中 behind them divides what was counted before. */
  readonly aside: boolean;
  readonly scope: Scope;
  /**
   * Its sentence has no word for requests: 办结5件 may be said of anything, unless the sentences before it speak of them. Of
   * reviews and suits: no word for disclosure.
   */
  readonly bare: boolean;
  /** The numeral, or the words that say none or all. */
  readonly start: number;
  readonly end: number;
}
