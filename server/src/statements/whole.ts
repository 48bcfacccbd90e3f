import { belongs, isCarryOver, isPart, isPlainly } from './role';
import { type Bag, has, meant } from './segment';
import type { State } from './state';
import type { LitigationTopic, RequestTopic, Statement, Topic } from './statement';

/** The count that this one is a part of, where that is plain. */
export function wholeOf(topic: Topic, bag: Bag, { whole, several }: State): Statement | null {
  if (!whole || !(has(bag, 'among') || isPart(topic, bag)) || !belongs(topic, whole.topic)) return null;
  return several && !isPlainly(topic, whole.topic) ? null : whole;
}

/** 上年结转4件，其中予以公开3件: how those alone ended that came over is not in the table. */
export function dividesCarried(topic: Topic, bag: Bag, { whole, several }: State): boolean {
  if (topic.kind !== 'requests' || topic.outcomes.length === 0 || !has(bag, 'among')) return false;
  return whole !== null && !several && isCarryOver(whole.topic);
}

/**
 * 办结50件，其中当年新收46件: of those finished, how many came in this year is not in the table; nor is it behind 其中上年结转4件.
 *
 * @param before those that came over, counted as a part of those finished
 */
export function isOfFinished(topic: Topic, bag: Bag, state: State, before: Statement | null): boolean {
  if (topic.kind !== 'requests' || meant(bag, 'subject').length > 0) return false;
  const [stage] = topic.stages;
  if (stage !== 'new' && stage !== 'received') return false;
  if (has(bag, 'among')) return !state.several && isFinished(state.whole);
  return before !== null && state.last === before;
}

/** 办结50件，其中上年结转4件: those that came over are a part of those finished. */
export function isCarriedOfFinished(topic: Topic, bag: Bag, { whole, several }: State): boolean {
  return isCarryOver(topic) && has(bag, 'among') && !several && isFinished(whole);
}

function isFinished(whole: Statement | null): boolean {
  return whole?.topic.kind === 'requests' && whole.topic.stages.every((one) => FINISHED.has(one));
}

/** Stages at which requests have been dealt with. */
export const FINISHED: ReadonlySet<string> = new Set(['processed', 'handled']);

/** 行政复议8件，其中上年结转1件，已办结7件: reviews that came over or ended, and no requests. */
export function isOfSuits(topic: Topic, bag: Bag, { groups }: State): boolean {
  if (groups === null || topic.kind !== 'requests' || topic.outcomes.length > 0) return false;
  return meant(bag, 'subject').length === 0;
}

/** Applicants behind requests at several stages may be those of either. */
export function opened(topic: Topic, bag: Bag, { several }: State): Topic {
  if (topic.kind !== 'requests' || !several || topic.applicants.length === 0) return topic;
  return topic.outcomes.length > 0 || meant(bag, 'stage').length > 0 ? topic : { ...topic, stages: ['requests'] };
}

/** 行政复议2件，行政诉讼2件，其中维持2件: of the one, or of both? */
export function isOfSeveral({ groups, verdicts }: LitigationTopic, bag: Bag, { allGroups }: State): boolean {
  if (verdicts.length === 0 || meant(bag, 'subject').length > 0) return false;
  return allGroups !== null && allGroups.length > groups.length;
}

/** What came in this year and what came over from the last, together. */
export const ALL_TOGETHER: RequestTopic = {
  kind: 'requests',
  stages: ['new', 'carriedIn'],
  outcomes: [],
  applicants: [],
  loose: false,
};

const TOTALS: ReadonlySet<string> = new Set(['共', '共计', '共有', '总共', '一共', '合计', '总计', '累计']);

/** 新收252件，上年结转10件，共计262件: what adds up the two, and nothing else. */
export function totalOf({ words, years }: Bag, { counted }: State): RequestTopic | null {
  const [one, other, ...more] = counted;
  if (!one || !other || more.length > 0 || years.length > 0) return null;
  if (!words.every(({ word }) => word.kind === 'filler') || !words.some(({ word }) => TOTALS.has(word.text)))
    return null;
  const [came] = one === 'carriedIn' ? [other] : other === 'carriedIn' ? [one] : [];
  return came === 'new' || came === 'received' ? ALL_TOGETHER : null;
}
