import type { Report } from '../model/report';
import { countedIn } from '../statements/agree';
import { type Compared, comparedIn, mistaken } from '../statements/compare';
import { figuresOf } from '../statements/figures';
import { growth } from '../statements/growth';
import { foundIn, spanIn } from '../statements/narrative';
import { isShare } from '../statements/share';
import type { RequestTopic, Stage, Statement } from '../statements/statement';
import { type Told, toldIn } from '../statements/told';
import type { Words } from '../text/words';
import { possibleFix } from './fixes/fix';
import { numberEdit } from './fixes/number-fix';
import { brokenBreakdowns } from './questions/breakdowns';
import type { Rule, Tell } from './rule';
import { topicName } from './wording/topic-name';

export const contentPercentage: Rule = {
  code: 'content-percentage',
  category: 'content',
  severity: 'warning',
  title: { zh: '占比与数字算出来的不符', en: 'A percentage is not what the figures give' },
  basis: 'practice',
  check(report, tell, { text }) {
    tellGrowth(report, tell, text);
    for (const one of comparedIn(report)) {
      const share = one.otherYear ? null : shareOf(report, one);
      if (share) tellWrong(share, one, topicName(report, one.statement.topic), TOTAL_BASE, tell, text);
    }
    const ways = toldIn(report).filter(isWayShare);
    if (ways.length === 0) return;
    const broken = new Set(brokenBreakdowns(report).map((one) => one.whole.statement));
    for (const told of ways) {
      const share = wayOf(report, told, broken);
      if (share) tellWrong(share, told, WAY, COUNTED_BASE, tell, text);
    }
  },
};

/** 比2023年（50件）增长16%: what two counts of the text make of each other. A count that is not the table's is told, and no more. */
function tellGrowth(report: Report, tell: Tell, text: string): void {
  const found = foundIn(report, growth).filter((one) => !one.found.fits);
  if (found.length === 0) return;
  const told = mistaken(report);
  for (const { place, found: one } of found) {
    const { now, before, percent, at, grew } = one;
    if (told.some((other) => other.place === place && other.statement.start === at)) continue;
    const off = Math.abs(now - before);
    const due = ((off / before) * 100).toFixed(percent.decimals);
    const said = `${percent.value?.toFixed(percent.decimals)}%`;
    const turned = now > before !== grew && off > 0;
    const edit = turned ? null : numberEdit(text, place, percent, due);
    const way: Words = turned
      ? { zh: grew ? '，而且是下降' : '，而且是增长', en: grew ? ', and a fall' : ', and a rise' }
      : { zh: '', en: '' };
    tell({
      span: spanIn(place, percent.start, percent.end + 1),
      message: {
        zh: `正文说${grew ? '增长' : '下降'}${said}，按所写的${now}和上年${before}计算，${off} ÷ ${before} = ${due}%${way.zh}。请核对本年、上年的数和百分比，改正写错的一处。`,
        en: `The text says ${grew ? 'a rise' : 'a fall'} of ${said}; from ${before} last year to ${now} it is ${off} ÷ ${before} = ${due}%${way.en}. Check both counts and the percentage, and correct the one that is mistaken.`,
      },
      fixes: edit ? [possibleFix({ zh: `改为${due}%`, en: `Change to ${due}%` }, [edit])] : [],
    });
  }
}

const TOTAL_BASE: Words = { zh: '（七）总计', en: 'in （七）总计' };
const COUNTED_BASE: Words = { zh: '总数', en: 'that it counts' };
const WAY: Words = { zh: '以这种方式提出的申请', en: 'requests made in this way' };

function tellWrong(
  { parts, bases }: Share,
  { statement, place }: Told,
  name: Words,
  whole: Words,
  tell: Tell,
  text: string,
): void {
  const { percent, start, end } = statement;
  if (!percent || percent.numeral.value === null) return;
  if (bases.some((base) => parts.some((part) => isShare(part, base, percent)))) return;
  const { numeral } = percent;
  const [base = 1] = bases;
  const [part = 0] = parts;
  const due = ((part / base) * 100).toFixed(numeral.decimals);
  const edit = numberEdit(text, place, numeral, due);
  // As 百分之七十 is written, its number alone would read as a count.
  const said = `${percent.numeral.value.toFixed(numeral.decimals)}%`;
  tell({
    span: spanIn(place, start, end),
    message: {
      zh: `正文说${name.zh}占${said}，按${whole.zh}${base}件计算，${part} ÷ ${base} = ${due}%。请核对分子、总数和百分比，改正写错的一处。`,
      en: `The text says ${said} for ${name.en}; of the ${base} ${whole.en} it is ${part} ÷ ${base} = ${due}%. Check the part, the whole and the percentage, and correct the one that is mistaken.`,
    },
    fixes: edit ? [possibleFix({ zh: `改为${due}%`, en: `Change to ${due}%` }, [edit])] : [],
  });
}

interface Share {
  /** The count in the same clause, then what the table says. */
  readonly parts: readonly number[];
  /** （七）总计 first; a report may take what was received as the whole, or what it named before. */
  readonly bases: readonly number[];
}

function shareOf(report: Report, { statement, figures }: Compared): Share | null {
  const { kind, topic, part } = statement;
  if (kind !== 'share' || topic.kind !== 'requests') return null;
  const counted = part?.count ? countedIn(part.count) : null;
  const parts = [...(counted === null ? [] : [counted]), ...figures.map(({ value }) => value)];
  // The whole of a stage may be anything that its sentence has in mind.
  if (topic.outcomes.length === 0 && topic.applicants.length === 0) return null;
  const processed = baseOf(report, 'processed');
  if (!processed) return null;
  const whole = part?.whole?.count ? countedIn(part.whole.count) : null;
  const bases = [...processed, ...(baseOf(report, 'received') ?? []), ...groupOf(report, topic)];
  if (whole !== null && whole > 0) bases.push(whole);
  return bases.length > 0 && parts.length > 0 ? { parts, bases } : null;
}

function isWayShare({ statement: { kind, topic } }: Told): boolean {
  return kind === 'share' && topic.kind === 'channel';
}

/**
 * 收到申请50件，其中网络申请30件，占60%: no table has it, so the part is what the text counts. Where the parts do not add up, that is
 * told, and no more.
 */
function wayOf(report: Report, { statement: { part, scope } }: Told, broken: ReadonlySet<Statement>): Share | null {
  if (!part?.count || !part.whole?.count) return null;
  if (scope.year && report.year !== null && scope.year.value !== report.year) return null;
  const counted = countedIn(part.count);
  const whole = countedIn(part.whole.count);
  if (counted === null || !whole || part.count.about !== 'exactly') return null;
  if (broken.has(part.whole)) return null;
  const others = [...(baseOf(report, 'received') ?? []), ...(baseOf(report, 'processed') ?? [])];
  return { parts: [counted], bases: [whole, ...others] };
}

/** What a reason's group comes to: 无法提供10件，其中本机关不掌握8件，占80%. */
function groupOf(report: Report, topic: RequestTopic): number[] {
  const [group = '', ...others] = new Set(topic.outcomes.map((one) => one.split('.')[0]));
  if (group === '' || others.length > 0) return [];
  const figures = figuresOf(report, { ...topic, outcomes: [group], applicants: [] }) ?? [];
  return figures.map(({ value }) => value).filter((value) => value > 0);
}

function baseOf(report: Report, stage: Stage): number[] | undefined {
  const topic: RequestTopic = { kind: 'requests', stages: [stage], outcomes: [], applicants: [], loose: false };
  const figures = figuresOf(report, topic);
  return figures?.map(({ value }) => value).filter((value) => value > 0);
}
