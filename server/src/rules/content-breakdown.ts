import { countedIn } from '../statements/agree';
import { mistaken } from '../statements/compare';
import { listGoesOn } from '../statements/list-goes-on';
import { spanIn } from '../statements/narrative';
import type { Statement } from '../statements/statement';
import { type Told, toldIn } from '../statements/told';
import type { Rule } from './rule';

export const contentBreakdown: Rule = {
  code: 'content-breakdown',
  category: 'content',
  severity: 'warning',
  title: { zh: '正文中的分项加起来不等于总数', en: 'The parts in the text do not add up' },
  basis: 'practice',
  check(report, tell) {
    const all = toldIn(report);
    const found = breakdowns(all);
    if (found.length === 0) return;
    const reported = new Set(mistaken(report).map(({ statement }) => statement));
    for (const { whole, parts } of found) {
      const total = exact(whole.statement);
      const figures = parts.map(({ statement }) => exact(statement));
      if (total === null || figures.some((one) => one === null)) continue;
      if (reported.has(whole.statement) || parts.some(({ statement }) => reported.has(statement))) continue;
      const sum = figures.reduce<number>((added, one) => added + (one ?? 0), 0);
      if (sum === total || (sum < total && (!isComplete(parts) || listGoesOn(parts, all)))) continue;
      const { start, end } = whole.statement;
      tell({
        span: spanIn(whole.place, start, end),
        message: {
          zh: `正文说共${total}件，其中各项${figures.join(' + ')} = ${sum}，${sum > total ? '多' : '少'}${Math.abs(sum - total)}。请核对总数和各分项。`,
          en: `The text says ${total} in all, but its parts are ${figures.join(' + ')} = ${sum}, ${Math.abs(sum - total)} too ${sum > total ? 'many' : 'few'}. Check the total and the parts.`,
        },
        related: parts.map(({ place, statement }, k) => ({
          span: spanIn(place, statement.start, statement.end),
          message: { zh: `分项${figures[k]}`, en: `Part: ${figures[k]}` },
        })),
      });
    }
  },
};

interface Breakdown {
  readonly whole: Told;
  readonly parts: readonly Told[];
}

type Kind = 'channel' | 'applicants' | 'outcomes' | 'verdicts';

/** Each total with its parts of one kind; parts stand behind their total. */
function breakdowns(all: readonly Told[]): Breakdown[] {
  const found: Breakdown[] = [];
  if (!all.some(({ statement }) => statement.whole !== null)) return found;
  const open = new Map<Statement, { readonly whole: Told; readonly parts: Map<Kind, Told[]> }>();
  for (const told of all) {
    const { statement } = told;
    if (statement.kind !== 'count') continue;
    const kind = kindOf(statement);
    const own = statement.whole && kind ? open.get(statement.whole) : undefined;
    if (!own || !kind) {
      open.set(statement, { whole: told, parts: new Map() });
      continue;
    }
    const same = own.parts.get(kind);
    if (same) same.push(told);
    else {
      const parts = [told];
      own.parts.set(kind, parts);
      found.push({ whole: own.whole, parts });
    }
  }
  return found.filter(({ parts }) => parts.length >= 2 && areApart(parts));
}

/** No part lies in another: 不予公开5件 and, of these, 属于国家秘密2件 are not to be added. */
function areApart(parts: readonly Told[]): boolean {
  const seen = new Set<string>();
  for (const { statement } of parts) {
    for (const key of keysOf(statement)) {
      if (seen.has(key) || seen.has(key.split('.')[0] as string)) return false;
      seen.add(key);
    }
  }
  return [...seen].every((key) => !key.includes('.') || !seen.has(key.split('.')[0] as string));
}

function keysOf({ topic }: Statement): readonly string[] {
  if (topic.kind === 'litigation') return topic.verdicts;
  if (topic.kind !== 'requests') return [];
  return topic.outcomes.length > 0 ? topic.outcomes : topic.applicants;
}

function kindOf({ topic }: Statement): Kind | null {
  if (topic.kind === 'channel') return 'channel';
  if (topic.kind === 'litigation')
    return topic.verdicts.length === 1 && topic.verdicts[0] !== 'closed' ? 'verdicts' : null;
  if (topic.kind !== 'requests') return null;
  if (topic.outcomes.length > 0) return topic.applicants.length === 0 ? 'outcomes' : null;
  return topic.applicants.length > 0 ? 'applicants' : null;
}

/** A list may name but some of the parts, unless it is of a kind that is named whole: ways of asking, or both sorts of applicants. */
function isComplete(parts: readonly Told[]): boolean {
  const topics = parts.map(({ statement }) => statement.topic);
  if (topics.every(({ kind }) => kind === 'channel')) return true;
  const applicants = topics.flatMap((topic) => (topic.kind === 'requests' ? topic.applicants : []));
  return applicants.includes('naturalPerson') && applicants.length === 6;
}

function exact({ count }: Statement): number | null {
  return count && count.about === 'exactly' && count.numeral.scale === 1 ? countedIn(count) : null;
}
