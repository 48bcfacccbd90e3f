import { isCarryOver } from './role';
import type { DisclosureTopic, RequestTopic, Stage, Statement } from './statement';

/** What the words behind may refer to. */
export interface State {
  readonly requests: RequestTopic | null;
  readonly groups: readonly string[] | null;
  /** Every group counted so far: 行政复议7件，诉讼9件，均获维持. */
  readonly allGroups: readonly string[] | null;
  readonly documents: DisclosureTopic | null;
  /** The count of which parts may follow. */
  readonly whole: Statement | null;
  /** Requests at more than one stage have been counted: 新收36件，上年结转7件，其中自然人30件 may be of either or both. */
  readonly several: boolean;
  /** At which stages requests have been counted, one after another, for a total behind them. */
  readonly counted: readonly Stage[];
  /** The last count, where nothing else stands between. */
  readonly last: Statement | null;
  /** Something was counted that is not known. */
  readonly elsewhere: boolean;
}

/** Nothing has been spoken of. */
export const FRESH: State = {
  requests: null,
  groups: null,
  allGroups: null,
  documents: null,
  whole: null,
  several: false,
  counted: [],
  last: null,
  elsewhere: false,
};
/** Behind a count of what is not known. */
export const ELSEWHERE: State = { ...FRESH, elsewhere: true };

/** The state behind a count of which parts may follow. */
export function around(statement: Statement): State {
  const { topic, several } = statement;
  return {
    ...FRESH,
    requests: topic.kind === 'requests' ? topic : null,
    groups: topic.kind === 'litigation' ? topic.groups : null,
    allGroups: topic.kind === 'litigation' ? topic.groups : null,
    documents: topic.kind === 'disclosure' ? topic : null,
    whole: statement,
    several,
    last: statement,
  };
}

/** The state of a sentence that begins with 其中: behind 新收36件，上年结转7件 it is not known what its parts are of. */
export function among(before: Statement): State {
  return before.several && isCarryOver(before.topic) ? { ...FRESH, several: true } : around(before);
}

/** The same, with what was counted before it: all groups are kept, and 上年结转 is named beside a whole, not divided in its place. */
export function behind(before: State, statement: Statement): State {
  const { topic, several } = statement;
  const counted = topic.kind === 'requests' ? [...before.counted, ...topic.stages] : [];
  if (several && isCarryOver(topic))
    return { ...before, whole: null, several: true, counted, last: statement, elsewhere: false };
  const after = { ...around(statement), counted };
  if (!before.allGroups || !after.allGroups) return after;
  return { ...after, allGroups: [...new Set([...before.allGroups, ...after.allGroups])] };
}

/** Behind brackets it is as before them; but groups whose verdicts were counted there are done with. */
export function outside(before: State | undefined, inside: State): State {
  if (!before) return FRESH;
  return inside.groups && !inside.allGroups ? { ...before, allGroups: null } : before;
}
