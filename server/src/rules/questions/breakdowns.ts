import type { Report } from '../../model/report';
import { exactlyCounted } from '../../statements/agree';
import { mistaken } from '../../statements/compare';
import { listGoesOn } from '../../statements/list-goes-on';
import { isShare } from '../../statements/share';
import type { Statement } from '../../statements/statement';
import { type Told, toldIn } from '../../statements/told';
import { remembered } from '../../text/remembered';

/** A total of the text and its parts, which are not what it comes to. */
export interface BrokenBreakdown {
  readonly whole: Told;
  readonly total: number;
  readonly parts: readonly Told[];
  readonly figures: readonly number[];
  readonly sum: number;
  /** The part that is wrong and what it should be, where its own percentage says so: 470件，占28.6% of 1641 beside 477. */
  readonly wrong: { readonly at: number; readonly to: number } | null;
}

/** The totals of the narrative whose parts do not add up to them; what is told against the table is left out. */
export const brokenBreakdowns = remembered((report: Report): readonly BrokenBreakdown[] => {
  const all = toldIn(report);
  const found = breakdowns(all);
  if (found.length === 0) return NONE;
  const reported = new Set(mistaken(report).map(({ statement }) => statement));
  const percents = percentsOf(all);
  return found.flatMap(({ whole, parts }) => {
    const total = exact(whole.statement);
    const figures = parts.map(({ statement }) => exact(statement)).filter((one) => one !== null);
    if (total === null || figures.length < parts.length) return [];
    if (reported.has(whole.statement) || parts.some(({ statement }) => reported.has(statement))) return [];
    const sum = figures.reduce((added, one) => added + one, 0);
    if (sum === total || (sum < total && (!isComplete(parts) || listGoesOn(parts, all)))) return [];
    return [{ whole, total, parts, figures, sum, wrong: wrongPart(percents, parts, figures, total - sum, total) }];
  });
});

const NONE: readonly BrokenBreakdown[] = [];

type Percents = ReadonlyMap<Statement, NonNullable<Statement['percent']>>;

/** The percentages that stand beside counts. */
function percentsOf(all: readonly Told[]): Percents {
  const percents = new Map<Statement, NonNullable<Statement['percent']>>();
  for (const { statement } of all) {
    if (statement.part && statement.percent) percents.set(statement.part, statement.percent);
  }
  return percents;
}

/** The one part whose percentage is that of what it should be, and not of what it is. */
function wrongPart(
  percents: Percents,
  parts: readonly Told[],
  figures: readonly number[],
  lacking: number,
  total: number,
): BrokenBreakdown['wrong'] {
  const found: NonNullable<BrokenBreakdown['wrong']>[] = [];
  parts.forEach(({ statement }, at) => {
    const percent = percents.get(statement);
    const from = figures[at] as number;
    const to = from + lacking;
    if (percent && to >= 0 && isShare(to, total, percent) && !isShare(from, total, percent)) found.push({ at, to });
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

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
  return found.filter(({ whole, parts }) => parts.length >= 2 && areApart(parts) && isOfAll(whole, parts));
}

/** 商业企业申请6件，法律服务机构申请2件: one of them is no total of the others. */
function isOfAll({ statement }: Told, parts: readonly Told[]): boolean {
  const own = keysOf(statement);
  if (own.length === 0 || kindOf(statement) !== kindOf((parts[0] as Told).statement)) return true;
  return parts.every((part) =>
    keysOf(part.statement).every((key) => own.some((one) => key === one || key.startsWith(`${one}.`))),
  );
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
  return count && exactlyCounted(count);
}
