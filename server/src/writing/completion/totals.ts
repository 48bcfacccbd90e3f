import type { Reading } from '../../model/report';
import { isBegun } from '../../rules/fixes/figure-place';
import { isPlain } from '../../text/plain';
import { cellAt, holds } from '../cell-at';
import { type Computed, computedTotals, differs, whyComputed } from '../totals/computed';
import type { Proposal } from './proposal';

/**
 * In the cell of a total: the figure that each of its sums makes of it, where it is not what stands there. A figure that goes on
 * otherwise than what has been typed is not offered: the key that takes it is also the one that leads to the next cell.
 */
export function totalProposals({ reports, text }: Reading, offset: number): Proposal[] {
  const report = reports.find(({ span }) => holds(span, offset));
  const at = report && cellAt([report], offset);
  if (!at || !isPlain(text, at.cell.span) || isBegun(text, at.cell)) return [];
  // Between bars a blank is its white space, which stays on both sides.
  const beside = at.table.layout === 'bars' && at.cell.state === 'blank' ? ' ' : '';
  const typed = text.slice(at.cell.span.start, offset).trim();
  const due = (computedTotals(at.report).get(at.cell) ?? []).filter(differs);
  const figures = new Map<bigint, Computed[]>();
  for (const one of due) figures.set(one.sum, [...(figures.get(one.sum) ?? []), one]);
  return [...figures].flatMap(([figure, sums]): Proposal[] => {
    if (!`${figure}`.startsWith(typed)) return [];
    const [first] = sums as [Computed, ...Computed[]];
    return [
      {
        kind: 'total',
        span: at.cell.span,
        newText: `${beside}${figure}${beside}`,
        label: `${figure}`,
        detail: arithmetic(first),
        documentation: () => {
          const whys = sums.map(whyComputed);
          return { zh: whys.map(({ zh }) => zh).join('\n\n'), en: whys.map(({ en }) => en).join('\n\n') };
        },
      },
    ];
  });
}

/** 「5＋2＝7」; what is 0 is left out. */
function arithmetic({ by, parts, sum }: Computed) {
  const figures = parts.map(({ value }) => value ?? 0);
  if (by.id === 'requests.balance') {
    const [received, before, processed] = figures;
    const zh = `${received}＋${before}－${processed}＝${sum}`;
    return { zh: `算得：${zh}`, en: `Computed: ${received} + ${before} − ${processed} = ${sum}` };
  }
  const some = figures.filter((figure) => figure !== 0);
  const shown = some.length > 0 ? some : [0];
  return { zh: `算得：${shown.join('＋')}＝${sum}`, en: `Computed: ${shown.join(' + ')} = ${sum}` };
}
