import type { DueRow, wordingIndex } from './due';
import { type LabelFound, labelInOwn, labelInPieces, type Window } from './labels';
import type { Token } from './record';
import type { SplitRow } from './split';

/** Tokens of a neighbouring zone that may belong to a row's label. */
const REACH = 8;

/** A printed row that carries figures or is due to, with the text around it. */
export interface Candidate {
  readonly split: SplitRow;
  readonly window: Window;
  found: LabelFound | null;
}

/** The printed rows that are rows of the form, by their figures or by a label that is due some. */
export function candidatesOf(
  splits: readonly SplitRow[],
  due: readonly DueRow[],
  index: ReturnType<typeof wordingIndex>,
) {
  const candidates: Candidate[] = [];
  let before: Token[] = [];
  let afterLast: Token[] = [];
  for (const split of splits) {
    const named = labelInOwn(split.own, index, due);
    const row = named ? due[named.row] : undefined;
    const isRow = split.hasFigures || (named !== null && row?.numeric === true && isDue(split, named, row));
    if (!isRow) {
      before.push(...split.own);
      if (afterLast.length < REACH) afterLast.push(...split.own);
      continue;
    }
    const stream = split.printed.grid === 'stream';
    afterLast = [];
    const window = { before: stream ? before.slice(-REACH) : [], own: split.own, after: stream ? afterLast : [] };
    candidates.push({ split, window, found: named });
    before = [];
  }
  return candidates;
}

/** Words that head a column as well as a row: without figures beside them only their numbering tells. */
const SHORT_WORD = 4;

/** A row without figures is due to have some only where its cells, or its own line, are there to hold them. */
function isDue(split: SplitRow, named: LabelFound, due: DueRow): boolean {
  const { numbering, body } = (named.tokens.at(-1) as Token).folded;
  // 「（六）其他」 is the head of a broken group cell, not the row 「3.其他」.
  if (numbering && (numbering.style !== due.numbering?.style || numbering.value !== due.numbering.value)) return false;
  if (!numbering && body.length < SHORT_WORD) return false;
  return split.printed.grid !== 'stream' ? split.values.length > 0 : true;
}

/** Finds the label in pieces where the row's own line does not name it; its tokens are taken for no other. */
export function findLabel(candidate: Candidate, due: readonly DueRow[], taken: Set<Token>): void {
  const own = candidate.found;
  if (!own || (!due[own.row]?.numeric && candidate.split.printed.grid === 'stream')) {
    const pieces = labelInPieces(candidate.window, due, taken);
    if (pieces && (!own || due[pieces.row]?.numeric)) candidate.found = pieces;
  }
  for (const token of candidate.found?.tokens ?? []) taken.add(token);
}
