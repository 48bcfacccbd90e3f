import type { Candidate } from './candidate';
import type { DueRow } from './due';
import type { Token } from './record';
import type { Settled } from './settle';
import { isTableWord } from './telling';

/**
 * In running text a label may stand anywhere around its figures, whole or in pieces that nobody can put together. It is lost where no word
 * of the row's own line is left over, and none of the table's that may be a piece of it.
 *
 * @param rest the words of the table that belong to no row
 */
export function hasLostLabel(
  { split }: Candidate,
  { row, place, tokens }: Settled,
  due: readonly DueRow[],
  rest: readonly Token[],
): boolean {
  const label = due[row];
  if (!label || place !== 'in-order' || tokens.length > 0 || split.printed.grid !== 'stream') return false;
  return !split.own.some((token) => rest.includes(token)) && !rest.some((token) => mayBePiece(token, label));
}

/** Of its characters. */
const SHARED = 0.5;

/** Some of its characters stand side by side in the label, or most of them anywhere. A word of the header or of a group stands for itself. */
function mayBePiece({ content: { folded } }: Token, { body }: DueRow): boolean {
  const { whole } = folded;
  if (isTableWord(folded.body)) return false;
  let shared = 0;
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && body.includes(whole.slice(i - 1, i + 1))) return true;
    if (body.includes(whole.charAt(i))) shared++;
  }
  return shared > whole.length * SHARED;
}
