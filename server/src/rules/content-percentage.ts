import type { Report } from '../model/report';
import { countedIn } from '../statements/agree';
import { type Compared, comparedIn } from '../statements/compare';
import { figuresOf } from '../statements/figures';
import { spanIn } from '../statements/narrative';
import type { RequestTopic, Stage } from '../statements/statement';
import { numberEdit } from './fixes/number-fix';
import type { Rule } from './rule';
import { topicName } from './wording/topic-name';

export const contentPercentage: Rule = {
  code: 'content-percentage',
  category: 'content',
  severity: 'warning',
  title: { zh: '占比与数字算出来的不符', en: 'A percentage is not what the figures give' },
  basis: 'practice',
  check(report, tell, { text }) {
    for (const one of comparedIn(report)) {
      const { statement, place, otherYear } = one;
      const { percent, start, end } = statement;
      if (statement.kind !== 'share' || !percent || otherYear) continue;
      const { numeral, approximate } = percent;
      const { value: stated } = numeral;
      const share = shareOf(report, one);
      if (stated === null || !share) continue;
      const unit = approximate ? about(stated) : 10 ** -numeral.decimals;
      if (share.bases.some((base) => share.parts.some((part) => fits(part, base, stated, unit)))) continue;
      const [base = 1] = share.bases;
      const [part = 0] = share.parts;
      const due = ((part / base) * 100).toFixed(numeral.decimals);
      const edit = numberEdit(text, place, numeral, due);
      const name = topicName(report, statement.topic);
      // As 百分之七十 is written, its number alone would read as a count.
      const said = `${stated.toFixed(numeral.decimals)}%`;
      tell({
        span: spanIn(place, start, end),
        message: {
          zh: `正文说${name.zh}占${said}，按（七）总计${base}件计算，${part} ÷ ${base} = ${due}%。请核对分子、总数和百分比，改正写错的一处。`,
          en: `The text says ${said} for ${name.en}; of the ${base} in （七）总计 it is ${part} ÷ ${base} = ${due}%. Check the part, the whole and the percentage, and correct the one that is mistaken.`,
        },
        fixes: edit
          ? [{ title: { zh: `改为${due}%`, en: `Change to ${due}%` }, edits: [edit], preferred: false, certain: false }]
          : [],
      });
    }
  },
};

/** Rounded or cut off: wrong only if off by more than one unit of the last digit stated. */
function fits(part: number, base: number, stated: number, unit: number): boolean {
  return Math.abs((part / base) * 100 - stated) <= unit + 1e-9;
}

/** 约60% is said of 57 and 64 alike, 约65% of no more than a point off. */
function about(stated: number): number {
  return stated > 0 && stated % 10 === 0 ? 10 : 1;
}

interface Share {
  /** The count in the same clause, then what the table says. */
  readonly parts: readonly number[];
  /** （七）总计 first; a report may take what was received as the whole, or what it named before. */
  readonly bases: readonly number[];
}

function shareOf(report: Report, { statement, figures }: Compared): Share | null {
  const { topic, part } = statement;
  if (topic.kind !== 'requests') return null;
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
