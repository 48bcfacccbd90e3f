import { EVERYBODY, ORGANISATIONS, SUITS, type WordKind } from './lexicon';
import { type Bag, has, meant } from './segment';
import {
  type DisclosureTopic,
  headOf,
  type LitigationTopic,
  type RequestTopic,
  type Stage,
  type Topic,
} from './statement';

/** What the sentence has spoken of so far, for words that leave it out: 其中自然人5件, 废止2件, 结果维持1件. */
export interface Context {
  readonly requests: RequestTopic | null;
  readonly groups: readonly string[] | null;
  readonly documents: DisclosureTopic | null;
  /** 部分公开 is spoken of, so that 予以公开 cannot hold it. */
  readonly partly: boolean;
}

const LITIGATION = ['review', SUITS, 'directSuit', 'suitAfterReview'];
const DOCUMENTS = ['normativeDocuments', 'regulations'];
const DECISIONS = ['licences', 'penalties', 'coercion'];
/** Its amount is no count: of it alone it is said that there was none. */
const FEES = 'fees';
const ROWS: ReadonlySet<string> = new Set([...DOCUMENTS, ...DECISIONS, FEES]);

/** What a segment counts or denies; null where its words do not go together, or leave it open. */
export function topicOf(bag: Bag, context: Context): Topic | null {
  const subjects = meant(bag, 'subject');
  if (has(bag, 'channel'))
    return subjects.every((one) => one === 'requests') && isPlain(bag) ? { kind: 'channel' } : null;
  if (subjects.some((one) => LITIGATION.includes(one))) return litigation(bag, subjects, context);
  if (subjects.some((one) => one !== 'requests')) return disclosure(bag, subjects, context);
  if (subjects.length === 0 && has(bag, 'verdict')) return litigation(bag, subjects, context);
  if (subjects.length === 0 && has(bag, 'act') && !has(bag, 'outcome')) return disclosure(bag, subjects, context);
  return requests(bag, subjects, context);
}

/** What a segment denies: 无行政许可、行政处罚, 未制发或废止规章、规范性文件 are said of each of them. None where one of its readings is no topic. */
export function topicsDenied(bag: Bag, context: Context): Topic[] {
  const one = topicOf(bag, context);
  if (one) return [one];
  const subjects = meant(bag, 'subject');
  const acts = meant(bag, 'act');
  if (!subjects.every((subject) => ROWS.has(subject))) return [];
  const alone = (kind: WordKind, is: string | undefined) => (token: Bag['words'][number]) =>
    token.word.kind !== kind || token.word.is === is;
  const all = subjects.flatMap((subject) =>
    (acts.length > 0 ? acts : [undefined]).map((act) => {
      const words = bag.words.filter(alone('subject', subject)).filter(alone('act', act));
      return topicOf({ ...bag, words }, context);
    }),
  );
  const topics = all.filter((topic) => topic !== null);
  return topics.length === all.length ? topics : [];
}

function isPlain(bag: Bag): boolean {
  return (
    !has(bag, 'outcome') && !has(bag, 'applicant') && !has(bag, 'verdict') && !has(bag, 'act') && !has(bag, 'none')
  );
}

function litigation(bag: Bag, subjects: readonly string[], { groups: before }: Context): LitigationTopic | null {
  // Who 办理 or 收到 a review decides it: another matter than being complained of.
  if (
    has(bag, 'outcome') ||
    has(bag, 'applicant') ||
    has(bag, 'act') ||
    meant(bag, 'stage').some((one) => one !== 'new')
  )
    return null;
  const named = subjects.filter((one) => one !== 'requests');
  if (named.some((one) => !LITIGATION.includes(one))) return null;
  // 行政诉讼未经复议直接起诉5件: which of the suits is said behind them.
  const kinds = named.some(isKindOfSuit) ? named.filter((one) => one !== SUITS) : named;
  const groups = kinds.length > 0 ? [...new Set(kinds.flatMap(groupsOf))] : before;
  return groups && { kind: 'litigation', groups, verdicts: meant(bag, 'verdict') };
}

function isKindOfSuit(subject: string): boolean {
  return subject === 'directSuit' || subject === 'suitAfterReview';
}

function groupsOf(subject: string): string[] {
  return subject === SUITS ? ['directSuit', 'suitAfterReview'] : [subject];
}

function disclosure(bag: Bag, subjects: readonly string[], context: Context): DisclosureTopic | null {
  if (has(bag, 'outcome') || has(bag, 'applicant') || has(bag, 'verdict') || subjects.length > 1) return null;
  const [row = context.documents?.row ?? ''] = subjects;
  const acts = meant(bag, 'act');
  const stages = meant(bag, 'stage');
  if (row === FEES) {
    const charged = has(bag, 'none') && !has(bag, 'info') && acts.length === 0 && stages.length === 0;
    return charged ? { kind: 'disclosure', row, column: 'amount' } : null;
  }
  if (DECISIONS.includes(row)) {
    const decided = acts.every((one) => one === 'decided') && stages.every((one) => one === 'handled');
    return decided && !has(bag, 'info') ? { kind: 'disclosure', row, column: 'decisions' } : null;
  }
  if (!DOCUMENTS.includes(row) || stages.some((one) => one !== 'new') || acts.length > 1) return null;
  const [act = subjects.length > 0 ? context.documents?.column : undefined] = acts;
  return act === undefined || act === 'decided' || act === 'decisions' || act === 'amount'
    ? null
    : { kind: 'disclosure', row, column: act as DisclosureTopic['column'] };
}

function requests(bag: Bag, subjects: readonly string[], context: Context): RequestTopic | null {
  // 作出不予公开答复, 作出申请答复: what is decided here is the outcome, or the answer.
  const answers = has(bag, 'outcome') || meant(bag, 'stage').includes('processed');
  const acts = meant(bag, 'act').filter((one) => one !== 'decided' || !answers);
  if (acts.length > 0 || has(bag, 'verdict')) return null;
  const stages = stagesIn(bag);
  if (!stages) return null;
  const outcomes = outcomesIn(bag);
  const applicants = applicantsIn(bag);
  if (outcomes.length > 0) {
    if (isOpenList(bag) || stages.some((one) => one !== 'handled' && one !== 'processed')) return null;
    const loose =
      (outcomes.length === 1 && outcomes[0] === 'granted' && !context.partly) ||
      outcomes.some((one) => isReason(one, bag));
    return { kind: 'requests', stages: [], outcomes, applicants, loose };
  }
  // 新增 is said of anything: items, columns, entries.
  if (subjects.length === 0 && bag.words.some(({ word }) => word.text === '新增')) return null;
  // 其余3件在法定期限内办理: those left over, that is not all that were dealt with.
  if (stages.some((one) => DEALT_WITH.has(one)) && bag.words.some(({ word }) => LEFT_OVER.has(word.text))) return null;
  if (stages.length > 0)
    return isLoose(bag) ? null : { kind: 'requests', stages, outcomes: [], applicants, loose: false };
  if (applicants.length > 0) return context.requests && { ...context.requests, applicants };
  return subjects.length > 0
    ? { kind: 'requests', stages: ['requests'], outcomes: [], applicants, loose: false }
    : null;
}

const DEALT_WITH: ReadonlySet<string> = new Set(['handled', 'processed']);
const LEFT_OVER: ReadonlySet<string> = new Set(['其余', '余下', '剩余', '尚有']);

/** 收到公民提交的申请58件: whoever asks may be called a citizen. */
function isLoose({ words }: Bag): boolean {
  const asking = words.filter(({ word }) => word.kind === 'applicant');
  return asking.length === 1 && asking[0]?.word.text === '公民' && words.some(({ word }) => ASKS.has(word.text));
}

const ASKS: ReadonlySet<string> = new Set(['提交', '提出', '递交']);

/** The stages that are meant together; null where they contradict each other. */
function stagesIn(bag: Bag): Stage[] | null {
  const named = new Set(meant(bag, 'stage'));
  if (named.has('carry')) {
    const stage = carried(bag);
    if (!stage) return null;
    named.delete('carry');
    named.add(stage);
  }
  if (named.has('carried'))
    return [...named].every((one) => one === 'carried' || one === 'handled') ? ['carried'] : null;
  if (named.has('carriedOut')) {
    return [...named].every((one) => one === 'carriedOut' || one === 'handled' || one === 'processed')
      ? ['carriedOut']
      : null;
  }
  if (named.has('processed')) named.delete('handled');
  if (named.has('new')) named.delete('received');
  if (named.has('carriedIn')) {
    named.delete('handled');
    const together = has(bag, 'and') || bag.lists;
    if (named.has('processed') || (named.size > 1 && !together)) return null;
  }
  return [...named] as Stage[];
}

/** 2023年结转 came in, 结转2025年 goes out; a number of 结转 alone may be of either. */
function carried({ words, years, counts }: Bag): Stage | null {
  const carry = words.find(({ word }) => word.is === 'carry');
  if (carry && years.length === 0) return counts.length > 0 ? 'carried' : null;
  const [year] = years;
  if (!carry || !year || years.length > 1) return null;
  if (year.end === carry.start) return 'carriedIn';
  return year.start >= carry.end && year.start <= carry.end + 1 ? 'carriedOut' : null;
}

/**
 * A reason beside its group is an example where 等 stands behind it (因本机关不掌握等原因无法提供): the group counts. Else it says
 * which of the group are meant. Beside 本机关不掌握, 不存在 says no more than that.
 */
function outcomesIn(bag: Bag): string[] {
  const named = meant(bag, 'outcome');
  const held = named.includes('unavailable.notHeld');
  const reasons = named.filter((one) => isReason(one, bag));
  const examples = bag.words.some(({ word }) => word.text.startsWith('等'));
  return named.filter((one) => {
    if (one === 'unavailable.absent' && held) return false;
    if (reasons.includes(one)) return !examples;
    return examples || !reasons.some((reason) => headOf(reason) === one);
  });
}

/** 按部分公开、无法提供等情形处理: of several outcomes those named are examples, and others are counted with them. */
function isOpenList(bag: Bag): boolean {
  const named = meant(bag, 'outcome');
  const listed = named.length > 1 && !named.some((one) => isReason(one, bag));
  return listed && bag.words.some(({ word }) => word.text.startsWith('等'));
}

/** A row of a group whose own words stand beside it. */
function isReason(outcome: string, bag: Bag): boolean {
  return outcome.includes('.') && meant(bag, 'outcome').includes(headOf(outcome));
}

/** The columns of 法人或其他组织. */
export const ORGANISATION_COLUMNS = ['business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'];
const COLUMNS: Readonly<Record<string, readonly string[]>> = { [ORGANISATIONS]: ORGANISATION_COLUMNS };

/** Keys of columns; none where everybody is meant. */
function applicantsIn(bag: Bag): string[] {
  const named = meant(bag, 'applicant');
  if (named.includes(EVERYBODY)) return [];
  const columns = [...new Set(named.flatMap((one) => COLUMNS[one] ?? [one]))];
  return columns.length === 6 ? [] : columns;
}
