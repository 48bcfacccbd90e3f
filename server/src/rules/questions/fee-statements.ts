import type { Report } from '../../model/report';
import { withoutCharged } from '../../statements/charged';
import { finder } from '../../statements/finder';
import { foundIn, type Placed } from '../../statements/narrative';
import { amountsIn, type Numeral } from '../../statements/number';

/** A sentence on the fee for handling information, and the amount that it states. */
export interface Fee {
  /** In 元; null where the sentence names no amount, or several. */
  readonly amount: number | null;
  readonly numeral: Numeral | null;
  /** What says so: the amount, or the words that say none. */
  readonly start: number;
  readonly end: number;
}

const FEE =
  /信息处理费|信息公开处理费|公开处理费|收费通知|检索、复制、邮寄|信息公开的?收费|依申请公开(?:信息)?(?:收费|收取费用|(?:未|没有|无)(?:产生|发生|收取)?(?:任何)?(?:费用|收费))|(?:未|没有|不)向申请人收取(?:任何)?费/;
/** The rules on the fee carry its name in their title. */
const TITLES = /《[^《》]{0,60}》/g;
const NONE = /(?:未|没有|没|不|无|免予|免)(?:曾|有)?(?:产生|发生|收取|收过|收到|收)/;
const NOT_CHARGED = /标准|每件|每页|每份|按件|按量|元\//;

/** What the sentence says of the fee; null where it does not speak of it. */
export const statedFee = finder(({ folded }): Fee | null => {
  const words = FEE.test(folded) ? FEE.exec(blanked(folded)) : null;
  if (!words) return null;
  const nothing = { amount: null, numeral: null, start: words.index, end: words.index + words[0].length };
  if (NOT_CHARGED.test(folded)) return nothing;
  const amounts = amountsIn(withoutCharged(folded));
  const [only] = amounts;
  // 总金额0元，实际收取的总金额0元 is one amount.
  if (amounts.some(({ value }) => value !== only?.value)) return nothing;
  if (only) return { amount: only.value, numeral: only, start: only.start, end: only.end };
  const none = NONE.exec(folded);
  return none ? { amount: 0, numeral: null, start: none.index, end: none.index + none[0].length } : nothing;
}, '费索');

/** Speaks of the fee outside the titles of rules. */
export function namesFee(folded: string): boolean {
  return FEE.test(blanked(folded));
}

function blanked(folded: string): string {
  return folded.replace(TITLES, (title) => '　'.repeat(title.length));
}

/** Every sentence of the report that speaks of the fee, in order of place. */
export function feesOf(report: Report): { readonly place: Placed; readonly fee: Fee }[] {
  return foundIn(report, statedFee).map(({ place, found: fee }) => ({ place, fee }));
}
