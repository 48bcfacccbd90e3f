import type { DueRow, wordingIndex } from './due';
import { isPageNumber } from './page-mark';
import type { Printed } from './record';

type Index = ReturnType<typeof wordingIndex>;

/** A number alone on a line of running text, as a page's is. */
export function isLoneNumber({ tokens, grid }: Printed): boolean {
  const [only] = tokens;
  return grid === 'stream' && tokens.length === 1 && only !== undefined && isPageNumber(only.text);
}

/**
 * The rows without the page numbers among them. Where a row is due one figure only, a number beside its bare label
 * is that figure.
 */
export function withoutPageNumbers(rows: readonly Printed[], index: Index, due: readonly DueRow[]): Printed[] {
  return rows.filter((row, i) => {
    if (!isLoneNumber(row)) return true;
    const isOwn = (beside: Printed | undefined) => beside !== undefined && wantsOne(beside, index, due);
    return isOwn(rows[i - 1]) || isOwn(rows[i + 1]);
  });
}

/** Nothing but words, the last of which name a row of one figure. */
function wantsOne({ tokens }: Printed, index: Index, due: readonly DueRow[]): boolean {
  const last = tokens.at(-1);
  if (last?.kind !== 'text') return false;
  return due[index.get(last.folded.body)?.row ?? -1]?.columns.length === 1;
}
