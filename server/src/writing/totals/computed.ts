import { identitiesOf } from '../../identities/identities';
import { exactSum, type Identity, type Term, tableOfSum } from '../../identities/identity';
import type { Cell, Report } from '../../model/report';
import type { Edit } from '../../rules/finding';
import { figureEdits } from '../../rules/fixes/figure-edits';
import type { CellPlace } from '../../rules/questions/cells';
import type { Words } from '../../text/words';

/** What a total should be by one of its sums. */
export interface Computed {
  readonly by: Identity;
  readonly place: CellPlace;
  readonly sum: bigint;
  /** What it is computed of. */
  readonly parts: readonly Term[];
}

/** Every total that is printed as a cell and can be computed, with each sum that computes it. */
export function computedTotals(report: Report): ReadonlyMap<Cell, readonly Computed[]> {
  const totals = new Map<Cell, Computed[]>();
  for (const identity of identitiesOf(report)) {
    const one = computed(report, identity);
    if (!one) continue;
    const all = totals.get(one.place.cell);
    if (all) all.push(one);
    else totals.set(one.place.cell, [one]);
  }
  return totals;
}

/** The one figure that all sums of a total say, where it is not what stands there. */
export function dueFigure(report: Report, cell: Cell): Computed | null {
  const [first, ...others] = computedTotals(report).get(cell) ?? [];
  return first && others.every(({ sum }) => sum === first.sum) && differs(first) ? first : null;
}

/** Something else than the sum stands there, or nothing. */
export function differs({ place, sum }: Computed): boolean {
  return !isPrinted(sum, place.cell);
}

/** This figure stands in the cell. One with decimals stands for no sum of counts. */
export function isPrinted(figure: bigint, { value }: Cell): boolean {
  return value !== null && Number.isInteger(value) && BigInt(value) === figure;
}

/**
 * The total of an identity and what the other terms make of it; null while one of them is unknown, and where it would
 * be less than nothing. Of the balance 四 is the one that is computed.
 */
function computed(report: Report, by: Identity): Computed | null {
  const balance = by.id === 'requests.balance';
  const [total, processed] = balance ? [by.right[1], by.right[0] as Term] : [by.left[0], null];
  const parts = processed ? [...by.left, processed] : by.right;
  const place = total && placeOf(report, by, total);
  if (!place || parts.some(({ value }) => value === null)) return null;
  const sum = processed ? exactSum(by.left) - exactSum([processed]) : exactSum(by.right);
  return sum < 0n ? null : { by, place, sum, parts };
}

/** Where the cell of a term stands. */
export function placeOf({ tables }: Report, { id }: Identity, { row, cell }: Term): CellPlace | null {
  const table = row && cell ? tables.find(({ key }) => key === tableOfSum(id)) : undefined;
  return table && row && cell ? { table, row, cell } : null;
}

/** Puts a figure into its cell, in the cell's own manner. Null where that cannot be done without harm. */
export function figureEdit(text: string, place: CellPlace, sum: bigint): readonly Edit[] | null {
  return sum > BigInt(Number.MAX_SAFE_INTEGER) ? null : figureEdits(text, place, Number(sum));
}

/** By which sum a figure was computed, in a sentence. */
export function whyComputed({ by, sum }: Computed): Words {
  switch (by.id) {
    case 'requests.row-sum':
      return { zh: `本行各类申请人之和为${sum}`, en: `The applicants of this row add up to ${sum}` };
    case 'requests.column-sum':
      return { zh: `本列各项办理结果之和为${sum}`, en: `The results of this column add up to ${sum}` };
    case 'requests.balance':
      return {
        zh: `一（新收）＋二（上年结转）－（七）总计为${sum}`,
        en: `一 (received) + 二 (brought forward) − （七） (processed) is ${sum}`,
      };
    case 'litigation.group-sum':
      return { zh: `本组四种结果之和为${sum}`, en: `The four results of this group add up to ${sum}` };
  }
}
