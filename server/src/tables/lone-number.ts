import type { DueRow, wordingIndex } from './due';
import { isPageNumber } from './page-mark';
import type { Printed } from './record';

type Index = ReturnType<typeof wordingIndex>;

/** A number alone on a line of running text, as a page's is. */
export function isLoneNumber({ tokens, grid }: Printed): boolean {
  const only = tokens[0];
  return grid === 'stream' && tokens.length === 1 && only !== undefined && isPageNumber(only.text);
}

/**
 * The rows without the page numbers among them. Where rows are due one figure only, a number beside the bare label of one
 * is that figure, and where all figures stand apart from all labels, any number may be.
 */
export function withoutPageNumbers(rows: readonly Printed[], index: Index, due: readonly DueRow[]): readonly Printed[] {
  if (rows[0]?.grid !== 'stream') return rows;
  if (due.some((row) => row.columns.length === 1) && !rows.some(isLabelled)) return rows;
  return rows.filter((row, i) => {
    if (!isLoneNumber(row)) return true;
    const isOwn = (beside: Printed | undefined) => beside !== undefined && wantsOne(beside, index, due);
    return isOwn(rows[i - 1]) || isOwn(rows[i + 1]);
  });
}

function isLabelled({ tokens }: Printed): boolean {
  return (
    tokens.some((token) => token.content.kind === 'text') && tokens.some((token) => token.content.kind === 'figure')
  );
}

/** Nothing but words, the last of which name a row of one figure. */
function wantsOne({ tokens }: Printed, index: Index, due: readonly DueRow[]): boolean {
  const last = tokens.at(-1);
  if (last?.content.kind !== 'text') return false;
  return due[index.get(last.content.folded.body)?.row ?? -1]?.columns.length === 1;
}
