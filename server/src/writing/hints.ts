import type { Cell, Report } from '../model/report';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import { columnHints } from './column-hints';
import { clearedCells } from './totals/cleared';
import { type Computed, computedTotals, differs, whyComputed } from './totals/computed';

/** Words that an editor sets beside the text, which nobody has written. */
export interface Hint {
  readonly kind: 'total' | 'column';
  readonly offset: number;
  /** Short: it stands within a line of figures. */
  readonly text: Words;
  /** What the words mean. */
  readonly tooltip: Words;
  /** Of a total the figure that it says, unless two sums say different ones. */
  readonly computed: Computed | null;
}

/** Which hints are wanted. */
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

/** Beside each total that is blank, or is not what its parts add up to: what they add up to. Not where a part is what is wrong. */
function totalHints(report: Report): Hint[] {
  const hints: Hint[] = [];
  let cleared: ReadonlySet<Cell> | undefined;
  for (const [cell, sums] of computedTotals(report)) {
    const differing = sums.filter(differs);
    if (differing.length === 0) continue;
    cleared ??= clearedCells(report);
    if (!cleared.has(cell)) hints.push(totalHint(differing));
  }
  return hints;
}

function totalHint(sums: readonly Computed[]): Hint {
  const [first] = sums as readonly [Computed, ...Computed[]];
  const one = sums.every(({ sum }) => sum === first.sum);
  const texts = sums.map(({ by, sum }) => ({ zh: `${WAYS[by.id].zh}${sum}`, en: `${WAYS[by.id].en} ${sum}` }));
  const text = one ? { zh: `算得${first.sum}`, en: `computed ${first.sum}` } : joined(texts, '、', ', ');
  return {
    kind: 'total',
    offset: first.place.cell.span.end,
    text,
    tooltip: joined(sums.map(whyComputed), '\n', '\n'),
    computed: one ? first : null,
  };
}

/** By what the figure was computed, in a word. */
const WAYS: Readonly<Record<Computed['by']['id'], Words>> = {
  'requests.row-sum': { zh: '按行', en: 'by row' },
  'requests.column-sum': { zh: '按列', en: 'by column' },
  'requests.balance': { zh: '按一＋二', en: 'by 一 + 二' },
  'litigation.group-sum': { zh: '按组', en: 'by group' },
};

function joined(all: readonly Words[], zh: string, en: string): Words {
  return { zh: all.map((one) => one.zh).join(zh), en: all.map((one) => one.en).join(en) };
}
