import type { DisclosureTopic, RequestTopic, Statement } from './statement';

/** What the words behind may refer to. */
export interface State {
  readonly requests: RequestTopic | null;
  readonly groups: readonly string[] | null;
  /** Every group counted so far: 行政复议7件，诉讼9件，均获维持. */
  readonly allGroups: readonly string[] | null;
  readonly documents: DisclosureTopic | null;
  /** The count of which parts may follow. */
  readonly whole: Statement | null;
  /** The last count, where nothing else stands between. */
  readonly last: Statement | null;
  /** Something was counted that is not known. */
  readonly elsewhere: boolean;
}

export const FRESH: State = {
  requests: null,
  groups: null,
  allGroups: null,
  documents: null,
  whole: null,
  last: null,
  elsewhere: false,
};
/** Behind a count of what is not known. */
export const ELSEWHERE: State = { ...FRESH, elsewhere: true };

/** The state behind a count of which parts may follow. */
export function around(statement: Statement): State {
  const { topic } = statement;
  return {
    ...FRESH,
    requests: topic.kind === 'requests' ? topic : null,
    groups: topic.kind === 'litigation' ? topic.groups : null,
    allGroups: topic.kind === 'litigation' ? topic.groups : null,
    documents: topic.kind === 'disclosure' ? topic : null,
    whole: statement,
    last: statement,
  };
}
