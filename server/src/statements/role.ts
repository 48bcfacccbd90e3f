import { type Bag, isWord, meant } from './segment';
import type { RequestTopic, Topic } from './statement';
import type { Token } from './token';

/** Kinds of words that say what is counted. */
export const SAYING = new Set(['subject', 'stage', 'outcome', 'applicant', 'verdict', 'act', 'channel']);

/** Words of a comparison or of mere description leave what was said before standing. */
export function isIdle(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => isWord(token, 'compared'))) return true;
  return !tokens.some((token) => token.kind === 'count' || (token.kind === 'word' && SAYING.has(token.word.kind)));
}

/** What the requests spoken of are about, without a number: 申请内容主要涉及年度计划. Nothing in it is said of what follows. */
export function isMatter(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (first?.kind !== 'word' || !MATTER.has(first.word.text)) return false;
  return !tokens.some((token) => token.kind === 'count' || (token.kind === 'word' && TELLS.has(token.word.kind)));
}

const TELLS: ReadonlySet<string> = new Set(['stage', 'none', 'all']);
const MATTER: ReadonlySet<string> = new Set(['申请内容', '申请事项']);

/** Applicants, verdicts and channels are parts of what was counted before; so are outcomes. */
export function isPart(topic: Topic, bag: Bag): boolean {
  switch (topic.kind) {
    case 'channel':
      return true;
    case 'litigation':
      return topic.verdicts.length > 0;
    case 'requests':
      return topic.outcomes.length > 0 || (topic.applicants.length > 0 && meant(bag, 'stage').length === 0);
    case 'disclosure':
      return false;
  }
}

/** 上年结转 and 结转下年: mostly named beside a whole. */
export function isCarryOver(topic: Topic): boolean {
  if (topic.kind !== 'requests' || topic.outcomes.length > 0) return false;
  const [stage] = topic.stages;
  return topic.stages.length === 1 && stage !== undefined && CARRIED.has(stage);
}

const CARRIED: ReadonlySet<string> = new Set(['carriedIn', 'carriedOut', 'carried']);

/** Whether it is plain that a part is one of this whole where requests at several stages were counted: outcomes are of what was finished. */
export function isPlainly(part: Topic, whole: Topic): boolean {
  if (part.kind !== 'requests' || whole.kind !== 'requests') return true;
  return part.outcomes.length > 0 && whole.stages.some((one) => one === 'processed' || one === 'handled');
}

/** Whether a part can be one of this whole. */
export function belongs(part: Topic, whole: Topic): boolean {
  if (part.kind === 'channel')
    return whole.kind === 'requests' && whole.applicants.length === 0 && whole.outcomes.length === 0;
  return part.kind === whole.kind;
}

/** 未收到和处理 is said of what came in: nothing else can have been dealt with. */
export function denied(topic: Topic): Topic {
  if (topic.kind !== 'requests' || topic.stages.length < 2) return topic;
  const [came, ...dealt] = topic.stages;
  const both =
    (came === 'received' || came === 'new') && dealt.every((one) => one === 'handled' || one === 'processed');
  return both ? { ...topic, stages: [came] } : topic;
}

/** What 未收到, 没有 and 无 can be said of without another meaning. */
export function deniable(topic: Topic, bag: Bag): boolean {
  switch (topic.kind) {
    case 'channel':
      return false;
    case 'litigation':
      return topic.verdicts.length === 0 && meant(bag, 'subject').length > 0;
    case 'disclosure':
      return topic.column !== 'published' && meant(bag, 'subject').length > 0;
    case 'requests': {
      if (topic.outcomes.length > 0 || topic.applicants.length > 0 || topic.stages.length !== 1) return false;
      const [stage] = topic.stages;
      if (stage === 'carriedIn' || stage === 'carriedOut') return true;
      return (stage === 'new' || stage === 'received' || stage === 'requests') && meant(bag, 'subject').length > 0;
    }
  }
}

/** 予以公开, 不予公开 and the like are terms of disclosure by themselves; 不予处理 and 其他处理 are said elsewhere too. */
export function isTermed({ outcomes }: RequestTopic): boolean {
  return outcomes.length > 0 && !outcomes.some((one) => one.startsWith('unprocessed') || one.startsWith('other'));
}
