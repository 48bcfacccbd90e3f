import { identitiesOf } from '../identities/identities';
import { exactSum, type Identity, type Term } from '../identities/identity';
import type { Cell, Report } from '../model/report';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import { columnHints } from './column-hints';

/** Words that an editor sets beside the text, which nobody has written. */
export interface Hint {
  readonly kind: 'total' | 'column';
  readonly offset: number;
  /** Short: it stands within a line of figures. */
  readonly text: Words;
  /** What the words mean. */
  readonly tooltip: Words;
}

export interface HintChoice {
  readonly totals: boolean;
  readonly columns: boolean;
}

/** The hints whose places lie in the span, in order of place. */
export function hints(reports: readonly Report[], span: Span, choice: HintChoice): Hint[] {
  const found: Hint[] = [];
  for (const report of reports) {
    if (report.span.start > span.end || report.span.end < span.start) continue;
    if (choice.totals) found.push(...totalHints(report));
    if (choice.columns) found.push(...columnHints(report));
  }
  return found
    .filter(({ offset }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => a.offset - b.offset || (a.kind < b.kind ? -1 : 1));
}

/** What a total should be by one of its sums. */
interface Computed {
  readonly by: Identity;
  readonly sum: bigint;
}

/** Beside each total that is blank, or is not what its parts add up to: what they add up to. */
function totalHints(report: Report): Hint[] {
  const computed = new Map<Cell, Computed[]>();
  for (const identity of identitiesOf(report)) {
    const due = dueTotal(identity);
    const cell = due?.total.cell;
    if (!due || !cell) continue;
    const all = computed.get(cell) ?? [];
    all.push({ by: identity, sum: due.sum });
    computed.set(cell, all);
  }
  return [...computed].flatMap(([cell, sums]) => {
    const differing = sums.filter(({ sum }) => cell.value === null || BigInt(cell.value) !== sum);
    return differing.length > 0 ? [totalHint(cell, differing)] : [];
  });
}

/**
 * The total of an identity and what the other terms make of it; null while one of them is unknown, and where it would
 * be less than nothing. Of the balance 四 is the one that is computed.
 */
function dueTotal({ id, left, right }: Identity): { readonly total: Term; readonly sum: bigint } | null {
  const balance = id === 'requests.balance';
  const total = balance ? right[1] : left[0];
  const parts = balance ? [...left, right[0] as Term] : right;
  if (!total || parts.some(({ value }) => value === null)) return null;
  const known = balance ? exactSum(left) - exactSum([right[0] as Term]) : exactSum(right);
  return known < 0n ? null : { total, sum: known };
}

function totalHint(cell: Cell, sums: readonly Computed[]): Hint {
  const values = new Set(sums.map(({ sum }) => sum));
  const one = values.size === 1;
  const texts = sums.map(({ by, sum }) => ({ zh: `${WAYS[by.id].zh}${sum}`, en: `${WAYS[by.id].en} ${sum}` }));
  const text = one ? { zh: `算得${sums[0]?.sum}`, en: `computed ${sums[0]?.sum}` } : joined(texts, '、', ', ');
  return { kind: 'total', offset: cell.span.end, text, tooltip: joined(sums.map(why), '\n', '\n') };
}

/** By what the figure was computed, in a word. */
const WAYS: Readonly<Record<Identity['id'], Words>> = {
  'requests.row-sum': { zh: '按行', en: 'by row' },
  'requests.column-sum': { zh: '按列', en: 'by column' },
  'requests.balance': { zh: '按一＋二', en: 'by 一 + 二' },
  'litigation.group-sum': { zh: '按组', en: 'by group' },
};

function why({ by, sum }: Computed): Words {
  switch (by.id) {
    case 'requests.row-sum':
      return { zh: `本行各类申请人之和为${sum}`, en: `The applicants of this row add up to ${sum}` };
    case 'requests.column-sum':
      return { zh: `本列各项办理结果之和为${sum}`, en: `The results of this column add up to ${sum}` };
    case 'requests.balance':
      return {
        zh: `一（新收）＋二（上年结转）－（七）总计为${sum}`,
        en: `一 (received) + 二 (carried in) − （七） (processed) is ${sum}`,
      };
    case 'litigation.group-sum':
      return { zh: `本组四种结果之和为${sum}`, en: `The four results of this group add up to ${sum}` };
  }
}

function joined(all: readonly Words[], zh: string, en: string): Words {
  return { zh: all.map((one) => one.zh).join(zh), en: all.map((one) => one.en).join(en) };
}
