import { isAnother, isKind, isNature, isOfOrganisations, leavesOut, RECEIVED } from './doubtful';
import type { Doubts } from './doubts';
import type { WordKind } from './lexicon';
import { namedIn, takesIn } from './named';
import { endsInApplicants, isOfItems, ofAll } from './of-all';
import { deniable, denied, isCarryOver, isIdle, isMatter, isPart, isTermed, SAYING } from './role';
import { NOWHERE, type Reach, scopeOf } from './scope';
import { type Bag, bagOf, has, meant, type Segment } from './segment';
import type { Sentence } from './sentence';
import { among, around, behind, ELSEWHERE, FRESH, outside, type State } from './state';
import type { LitigationTopic, RequestTopic, Statement, Topic } from './statement';
import type { Token } from './token';
import { type Context, ORGANISATION_COLUMNS, topicOf, topicsDenied } from './topic';
import {
  ALL_TOGETHER,
  dividesCarried,
  FINISHED,
  isCarriedOfFinished,
  isOfFinished,
  isOfSeveral,
  isOfSuits,
  opened,
  totalOf,
  wholeOf,
} from './whole';

/** Reads what the segments of one sentence say, from left to right, with what has been spoken of so far. */
export class Reader {
  private readonly found: Statement[] = [];
  private readonly outer: { readonly state: State; readonly reach: Reach }[] = [];
  private reach: Reach = NOWHERE;
  private state: State;
  private readonly partly: boolean;
  private readonly goesOn: boolean;
  /** No word for requests stands in the sentence. */
  private readonly bare: boolean;
  /** Disclosure is spoken of, so that 申请 is no 许可申请. */
  private readonly ofDisclosure: boolean;
  /** Nor one for disclosure. */
  private readonly ofAnything: boolean;
  /** Requests were counted of which it is not known whose they are, or which: what became of them is not the report's either. */
  private ofOthers = false;
  /** What came over, as a part of those finished: 办结50件，其中上年结转4件. */
  private ofFinished: Statement | null = null;
  /** It was said what became of the requests of some applicants. */
  private ofSome = false;

  constructor(
    private readonly sentence: Sentence,
    tokens: readonly Token[],
    private readonly segments: readonly Segment[],
    private readonly doubts: Doubts,
    before: Statement | null,
  ) {
    const named = namedIn(tokens);
    this.partly = named.partlyGranted && !doubts.partlyWithin;
    this.goesOn = named.carriedOut || doubts.goesOn;
    this.bare = before === null && !named.requests;
    this.ofDisclosure = before !== null || named.disclosure;
    this.ofAnything = this.bare && !named.info;
    this.state = before ? among(before) : FRESH;
    if (before) this.reach = { ...before.scope, foreign: false };
  }

  read(): readonly Statement[] {
    for (const segment of this.segments) {
      if (segment.after === 'open') this.outer.push({ state: this.state, reach: this.reach });
      if (segment.after === 'close') this.close();
      this.readSegment(segment);
    }
    return ofAll(this.found);
  }

  /** 收到58件（2023年61件，在各部门中列第三），办结55件: whose and of which year it is, is as before the brackets. */
  private close(): void {
    const before = this.outer.pop();
    this.state = outside(before?.state, this.state);
    if (before) this.reach = before.reach;
  }

  private readSegment({ tokens }: Segment): void {
    if (tokens.length === 0 || isMatter(tokens)) return;
    const { reach, rest } = scopeOf(this.sentence.folded, tokens, this.reach);
    this.reach = reach;
    if (reach.foreign) return;
    const bag = bagOf(rest);
    const said = bag && this.say(bag);
    if (bag && isWithinCarried(bag)) this.ofOthers = true;
    if (said) return;
    // 企业申请4件，予以公开3件: whose requests they are is told by a count that goes on with nothing.
    if (bag && bag.counts.length > 0 && has(bag, 'applicant')) this.ofOthers = true;
    if (!bag && isIdle(tokens)) return;
    // What was counted or done here is not known, so nothing behind it can be a part of it.
    const counts = tokens.some((token) => token.kind === 'count');
    this.state = counts || !bag ? ELSEWHERE : FRESH;
    if (counts && this.outer.length === 0 && tokens.some(takesIn)) this.ofOthers = true;
  }

  /** True when the segment was understood. */
  private say(bag: Bag): boolean {
    const { counts, percents } = bag;
    if (counts.length > 1 || percents.length > 1 || bag.years.length > 1) return false;
    // 予以公开20件（34.5%）
    const bare = bag.words.length === 0 && this.outer.length > 0;
    if (percents.length === 1) return (bare || has(bag, 'share')) && this.sayShare(bag);
    if (has(bag, 'share')) return false;
    const [count] = counts;
    if (count) return !has(bag, 'none') && this.sayCount(bag, count);
    if (has(bag, 'none')) return this.sayNone(bag);
    if (has(bag, 'all') || has(bag, 'done')) return this.sayAll(bag);
    return this.prepare(bag);
  }

  private sayCount(bag: Bag, { count, start: at }: Bag['counts'][number]): boolean {
    if (count.unit === '' || !isInteger(count.numeral.value)) return false;
    const total = totalOf(bag, this.state);
    const topic = total ?? restated(topicOf(bag, this.context()), bag, at);
    if (!topic || this.isElsewhere(topic, bag)) return false;
    const aside = this.leftAside(topic, bag, count.unit);
    if (aside !== null) return aside;
    const whole = wholeOf(topic, bag, this.state);
    const { start, end } = count.numeral;
    const statement = this.add({ kind: 'count', topic: opened(topic, bag, this.state), count, whole, start, end });
    if (topic.kind === 'requests' && has(bag, 'subject')) this.ofOthers = false;
    if (isCarriedOfFinished(topic, bag, this.state)) this.ofFinished = statement;
    const next = total ? around(statement) : this.behindCount(statement, topic, bag);
    this.state = { ...next, last: statement };
    return true;
  }

  /** A count that is not told: true where it was understood all the same, false where it was not. Null for one that is. */
  private leftAside(topic: Topic, bag: Bag, unit: string): boolean | null {
    switch (topic.kind) {
      case 'disclosure':
        return isAnother(topic, bag, unit, this.doubts) ? false : null;
      case 'requests':
        return this.requestsLeftAside(topic, bag, unit);
      case 'litigation':
        return this.suitsLeftAside(topic, bag);
      case 'channel':
        if (wholeOf(topic, bag, this.state)) return null;
        this.state = { ...this.state, last: null };
        // 网络收到申请7件，予以公开3件: what became of those is not of all.
        this.ofOthers ||= !this.state.several && has(bag, 'stage');
        return this.state.several;
    }
  }

  private requestsLeftAside(topic: RequestTopic, bag: Bag, unit: string): boolean | null {
    if (isKind(topic, this.doubts) || isNature(topic, bag, this.state) || isOfItems(topic, unit, this.found))
      return false;
    if (isOfOrganisations(bag, this.doubts)) return false;
    if (this.isOfApplicants(topic)) return true;
    if (leavesOut(topic, bag, this.state, this.doubts)) {
      this.state = { ...FRESH, requests: topic };
      return true;
    }
    if (dividesCarried(topic, bag, this.state)) {
      this.ofOthers = true;
      return false;
    }
    return isOfFinished(topic, bag, this.state, this.ofFinished) || isOfSuits(topic, bag, this.state) ? false : null;
  }

  private suitsLeftAside(topic: LitigationTopic, bag: Bag): boolean | null {
    if (this.doubts.ofAllMatters && !has(bag, 'info')) return false;
    // In brackets it is of the one before them.
    if (this.outer.length === 0 && isOfSeveral(topic, bag, this.state)) return true;
    // 新增行政诉讼1件，上年结转1件: the table has those that ended or are pending, whenever they began.
    if (!(has(bag, 'stage') || isNew(bag)) || !this.goesOn) return null;
    this.state = { ...FRESH, groups: topic.groups };
    return true;
  }

  private behindCount(statement: Statement, topic: Topic, bag: Bag): State {
    if (!isPart(topic, bag)) return behind(this.state, statement);
    if (topic.kind === 'requests' && topic.outcomes.length > 0) return { ...this.state, requests: null };
    return topic.kind === 'litigation' ? { ...this.state, allGroups: null } : this.state;
  }

  private sayShare(bag: Bag): boolean {
    const [percent] = bag.percents;
    const share = bag.words.find(({ word }) => word.kind === 'share');
    if (!percent || bag.counts.length > 0) return false;
    const before = share ? bag.words.filter(({ end }) => end <= share.start) : [];
    const behind = share ? bag.words.filter(({ start }) => start >= share.end) : [];
    // 占办结总数的40%: what stands between is the whole; another whole than requests is another matter.
    if (behind.some(({ word }) => !BASE_WORDS.has(word.kind))) return false;
    const numeral = percent.percent;
    if (numeral.value === null) return false;
    const own = topicOf({ ...bag, words: before }, this.context());
    const says = before.some(({ word }) => SAYING.has(word.kind));
    const part = says ? null : this.state.last;
    const topic = says ? own : (part?.topic ?? null);
    if (topic?.kind !== 'requests' && topic?.kind !== 'channel') return false;
    this.state = { ...this.state, last: null };
    // 网络申请占70%: of a way of asking nothing is known but what stands beside it.
    if (topic.kind === 'channel' && !part) return true;
    this.add({
      kind: 'share',
      topic,
      percent: { numeral, approximate: percent.approximate || share?.word.is === 'about' },
      part,
      start: numeral.start,
      end: percent.end,
    });
    return true;
  }

  private sayNone(bag: Bag): boolean {
    if (has(bag, 'manner') || has(bag, 'all') || has(bag, 'among') || has(bag, 'channel')) return false;
    const topics = topicsDenied(bag, this.context()).map(denied);
    if (topics.length === 0 || !topics.every((topic) => this.mayDeny(topic, bag))) return false;
    const [none] = bag.words.filter(({ word }) => word.kind === 'none');
    const last = bag.words.at(-1);
    if (!none || !last) return false;
    for (const topic of topics) this.add({ kind: 'none', topic, start: none.start, end: last.end });
    this.state = { ...this.state, last: null };
    return true;
  }

  private mayDeny(topic: Topic, bag: Bag): boolean {
    if (!deniable(topic, bag) || this.isElsewhere(topic, bag)) return false;
    return topic.kind !== 'disclosure' || !isAnother(topic, bag, null, this.doubts);
  }

  private sayAll(bag: Bag): boolean {
    if (isInTime(bag)) return false;
    const [first] = bag.words.filter(({ word }) => word.kind === 'all' || word.kind === 'done');
    const last = bag.words.at(-1);
    if (!first || !last) return false;
    const { start } = first;
    const { end } = last;
    if (has(bag, 'verdict')) {
      if (this.doubts.excepts) return false;
      const topic = topicOf(bag, this.context());
      if (topic?.kind !== 'litigation' || topic.verdicts.length !== 1) return false;
      const groups = this.state.allGroups ?? topic.groups;
      // 已审结3件，均为维持: of those that are pending nothing is said.
      const verdicts = isClosed(this.state.last) ? [...topic.verdicts, 'pending'] : topic.verdicts;
      this.add({ kind: 'all', topic: { ...topic, groups, verdicts }, start, end });
      return true;
    }
    if (has(bag, 'applicant')) return this.sayPersons(bag, start, end);
    const stages = meant(bag, 'stage');
    const finished = has(bag, 'done') || stages.some((one) => one === 'processed');
    const subjects = meant(bag, 'subject');
    const received = this.isBehindReceived();
    const named = subjects.length === 1 && subjects[0] === 'requests' && this.state.last === null;
    if (!finished || this.goesOn || has(bag, 'outcome') || subjects.some((one) => one !== 'requests')) return false;
    if (!received && !named) return false;
    this.add({ kind: 'all', topic: CARRIED_OUT, start, end });
    return true;
  }

  /** 收到申请7件，申请人均为自然人: none came from others. 公民 is said of anybody. */
  private sayPersons(bag: Bag, start: number, end: number): boolean {
    const said = bag.words.every(
      ({ word }) => PERSONS.has(word.kind) && (word.kind !== 'applicant' || word.text === '自然人'),
    );
    const ofRequests = meant(bag, 'subject').every((one) => one === 'requests');
    if (!said || !ofRequests || !this.isBehindReceived()) return false;
    this.add({ kind: 'all', topic: OF_ORGANISATIONS, start, end });
    return true;
  }

  private isBehindReceived(): boolean {
    const topic = this.state.last?.topic;
    return topic?.kind === 'requests' && topic.stages.some((one) => RECEIVED.has(one)) && topic.applicants.length === 0;
  }

  /** Words without a number tell what the numbers behind them count: 收到申请：自然人3件. */
  private prepare(bag: Bag): boolean {
    if (has(bag, 'verdict') || has(bag, 'outcome') || has(bag, 'applicant') || has(bag, 'channel')) return false;
    const topic = topicOf(bag, this.context());
    if (!topic) return !bag.words.some(({ word }) => SAYING.has(word.kind));
    if (topic.kind === 'litigation') this.state = { ...this.state, groups: topic.groups };
    if (topic.kind === 'disclosure') this.state = { ...this.state, documents: topic };
    if (topic.kind === 'requests') this.state = { ...this.state, requests: topic, elsewhere: false };
    return true;
  }

  /**
   * 受理来信120件，办结118件; 梳理行政许可13项、行政处罚79项: what does not say for itself what it counts goes on with what was
   * counted before, whatever that is.
   */
  private isElsewhere(topic: Topic, bag: Bag): boolean {
    if (this.ofOthers && topic.kind === 'requests' && (topic.stages.length === 0 || isCarryOver(topic))) return true;
    if (!this.state.elsewhere) return false;
    switch (topic.kind) {
      case 'requests':
        // Nothing but requests is carried over: of a licence too (许可申请300件，办结298件，结转2件), but not of disclosure.
        return topic.outcomes.length === 0 && !has(bag, 'subject') && (!this.hasRequests() || !isCarryOver(topic));
      case 'disclosure':
        return !has(bag, 'act') && !has(bag, 'stage');
      default:
        return !has(bag, 'info') && !meant(bag, 'subject').includes('requests');
    }
  }

  /** Once it is said what became of some applicants' requests, it is said of others' behind it. */
  private isOfApplicants({ outcomes, applicants }: RequestTopic): boolean {
    if (outcomes.length === 0 || applicants.length > 0) return false;
    this.ofSome ||= endsInApplicants(this.found);
    return this.ofSome;
  }

  private context(): Context {
    const { requests, groups, documents } = this.state;
    return { requests, groups, documents, partly: this.partly };
  }

  /** Requests for information are spoken of in the sentence, or were counted before. */
  private hasRequests(): boolean {
    return this.ofDisclosure || this.found.some(({ topic }) => topic.kind === 'requests');
  }

  private isBare(topic: Topic): boolean {
    if (topic.kind === 'requests') return this.bare && !isTermed(topic);
    return topic.kind === 'litigation' && this.ofAnything;
  }

  private isBehindAnother(topic: Topic): boolean {
    if (topic.kind !== 'requests') return false;
    const { several, requests } = this.state;
    return several || (requests?.stages.some((one) => !topic.stages.includes(one)) ?? false);
  }

  private add(said: Pick<Statement, 'kind' | 'topic' | 'start' | 'end'> & Partial<Statement>): Statement {
    const { year, body } = this.reach;
    const statement: Statement = {
      count: null,
      percent: null,
      part: null,
      whole: null,
      several: said.topic !== ALL_TOGETHER && this.isBehindAnother(said.topic),
      aside: this.outer.length > 0,
      bare: this.isBare(said.topic),
      ...said,
      scope: { year, body },
    };
    this.found.push(statement);
    return statement;
  }
}

/** Words that say no more than that it was in time: those in time may not be all. */
const IN_TIME = /期|时/;

function isInTime({ words }: Bag): boolean {
  return words.some(({ word }) => word.kind === 'manner' && IN_TIME.test(word.text));
}

/** 58件均按期答复: counts again what came in, and says no more of it than that it was in time. */
function restated(topic: Topic | null, bag: Bag, count: number): Topic | null {
  if (topic?.kind !== 'requests' || topic.outcomes.length > 0 || !isInTime(bag)) return topic;
  const all = bag.words.some(({ word, start }) => word.kind === 'all' && start > count);
  return all && !has(bag, 'among') && topic.stages.every((one) => FINISHED.has(one))
    ? { ...topic, stages: ['requests'] }
    : topic;
}

function isClosed(last: Statement | null): boolean {
  return last?.topic.kind === 'litigation' && last.topic.verdicts.includes('closed');
}

/** What is counted is whole: 1.5件 is none, and 0.7万件 is 7000. */
function isInteger(value: number | null): boolean {
  return value !== null && Number.isInteger(Math.round(value * 1e6) / 1e6);
}

/** 新发生行政复议7件. */
function isNew({ words }: Bag): boolean {
  return words.some(({ word }) => word.text === '新');
}

/** 上年结转的4件中，…: what follows is said of those alone. */
function isWithinCarried(bag: Bag): boolean {
  return bag.words.at(-1)?.word.text === '中' && meant(bag, 'stage').includes('carriedIn');
}

const CARRIED_OUT: RequestTopic = {
  kind: 'requests',
  stages: ['carriedOut'],
  outcomes: [],
  applicants: [],
  loose: false,
};
/** What a report counts of those that no natural person made. */
const OF_ORGANISATIONS: RequestTopic = { ...CARRIED_OUT, stages: ['new'], applicants: ORGANISATION_COLUMNS };
const PERSONS: ReadonlySet<WordKind> = new Set<WordKind>(['all', 'applicant', 'subject', 'filler']);
const BASE_WORDS = new Set(['stage', 'subject', 'filler', 'info', 'all']);
