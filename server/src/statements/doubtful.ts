import type { Doubts } from './doubts';
import type { Bag } from './segment';
import type { State } from './state';
import type { DisclosureTopic, RequestTopic } from './statement';

/** In these decisions are counted; 项 and 条 are items and entries. */
const CASES: ReadonlySet<string> = new Set(['件', '宗', '起']);
/** 行政许可事项12件, 行政处罚案件56件: not each is a decision. */
const AFFAIRS: ReadonlySet<string> = new Set(['事项', '案件']);

/**
 * It may be another notion than the table's: documents made anew beside those amended, decisions beside entries of a list.
 *
 * @param unit in which they are counted; null where there are said to be none
 */
export function isAnother({ column }: DisclosureTopic, bag: Bag, unit: string | null, doubts: Doubts): boolean {
  if (column === 'issued') return doubts.amended || doubts.ofOthers;
  if (column === 'repealed') return doubts.lapsed || doubts.ofOthers;
  if (column !== 'decisions' || bag.words.some(({ word }) => word.kind === 'act' || word.text.endsWith('决定')))
    return false;
  // Without any 事项 or 案件 nothing was decided.
  if (unit === null) return doubts.listed;
  return doubts.listed || !CASES.has(unit) || bag.words.some(({ word }) => AFFAIRS.has(word.text));
}

/** 法人 beside 其他组织 is not all of 法人或其他组织. */
export function isOfOrganisations(bag: Bag, { organisationsApart }: Doubts): boolean {
  return organisationsApart && bag.words.some(({ word }) => word.kind === 'applicant' && word.text === '法人');
}

/** 依申请公开20件 and 不予公开20件 beside 主动公开80件 may be kinds of documents; whoever says 收到 or 办结 means requests. */
export function isKind({ stages, outcomes }: RequestTopic, { kinds }: Doubts): boolean {
  return kinds && (outcomes.length > 0 || stages.includes('requests'));
}

/** Stages at which requests have come in. */
export const RECEIVED: ReadonlySet<string> = new Set(['new', 'received', 'requests']);

/** 收到58件，其中重复申请5件: what they are, whatever became of them. */
export function isNature({ outcomes }: RequestTopic, bag: Bag, { whole }: State): boolean {
  if (outcomes.length === 0 || !bag.words.some(({ word }) => word.kind === 'among')) return false;
  const came = whole?.topic.kind === 'requests' && whole.topic.stages.some((one) => RECEIVED.has(one));
  return came && outcomes.every((one) => NATURES.has(one));
}

const NATURES: ReadonlySet<string> = new Set(['unprocessed.repeated', 'unprocessed.petition']);

const MAY_LEAVE_OUT: ReadonlySet<string> = new Set(['received', 'processed', 'requests']);

/** Where something was withdrawn or never accepted, 受理 and 办结 may leave it out; 收到 and 新收 do not. So may 受理 behind 收到. */
export function leavesOut(
  { stages, applicants }: RequestTopic,
  bag: Bag,
  { requests, counted }: State,
  doubts: Doubts,
): boolean {
  if (applicants.length > 0 || bag.words.some(({ word }) => word.kind === 'stage' && word.text.includes('收')))
    return false;
  // 依申请公开：受理14件 names requests without a number before.
  const before = requests?.stages.includes('requests') && counted.length === 0 ? null : requests;
  if (stages.includes('received') && before?.stages.some((one) => RECEIVED.has(one))) return true;
  return doubts.withdrawn && stages.some((one) => MAY_LEAVE_OUT.has(one));
}
