import { isAlike } from '../text/similar';
import type { DueRow, wordingIndex } from './due';
import { type LabelFound, labelInOwn, type Window } from './labels';
import { labelInPieces, usualSide } from './pieces';
import type { Token } from './record';
import { ALIKE } from './resemblance';
import type { SplitRow } from './split';

/** Tokens of a neighbouring zone that may belong to a row's label. */
const REACH = 8;

/** A printed row that carries figures or is due to, with the text around it. */
export interface Candidate {
  readonly split: SplitRow;
  /** The text around the figures, group cells left out. */
  readonly window: Window;
  /** The row's own label. */
  found: LabelFound | null;
  /** The group cell beside it; the row is the group's own only by default of another label. */
  group: LabelFound | null;
}

const NONE: readonly Token[] = [];

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
    const { found, group, others } = labelInOwn(split.own, index, due);
    const named = found ? isDue(split, found, due[found.row] as DueRow) : isBlankRow(split, due);
    if (!split.hasFigures && !named) {
      for (const token of split.own) before.push(token);
      if (afterLast.length < REACH) for (const token of split.own) afterLast.push(token);
      continue;
    }
    const stream = split.printed.grid === 'stream';
    afterLast = [];
    const window = { before: stream ? before.slice(-REACH) : NONE, own: others, after: stream ? afterLast : NONE };
    candidates.push({ split, window, found, group });
    before = [];
  }
  return candidates;
}

/** A row without figures is due to have some only where its cells, or its own line, are there to hold them. */
function isDue(split: SplitRow, found: LabelFound, due: DueRow): boolean {
  const { numbering } = (found.tokens.at(-1) as Token).folded;
  if (numbering && (numbering.style !== due.numbering?.style || numbering.value !== due.numbering.value)) return false;
  // 其他 without a numbering heads a column.
  if (!numbering && due.headsColumn) return false;
  return split.printed.grid !== 'stream' ? split.values.length > 0 : true;
}

/** A row of a grid whose cells are all still empty, with a label that is nearly a statutory one and numbered as it is. */
function isBlankRow({ printed, own, values }: SplitRow, due: readonly DueRow[]): boolean {
  const label = own.at(-1)?.folded;
  if (printed.grid === 'stream' || !label?.numbering || values.some((token) => token.kind !== 'empty')) return false;
  const { numbering, body } = label;
  return due.some(
    (row) =>
      row.numeric &&
      row.columns.length <= values.length &&
      row.numbering?.style === numbering.style &&
      row.numbering.value === numbering.value &&
      isAlike(body, row.body, ALIKE),
  );
}

/** Finds labels in pieces where the rows' own lines do not name them. Tokens found are taken for no other row. */
export function findLabels(candidates: readonly Candidate[], due: readonly DueRow[], taken: Set<Token>): void {
  const wanting = candidates.filter(({ found, split }) => !found && split.printed.grid === 'stream');
  const apart = wanting.filter(({ window }) => window.own.length === 0).map(({ window }) => window);
  const side = usualSide(apart, due);
  for (const candidate of candidates) {
    if (!candidate.found && candidate.split.printed.grid === 'stream') {
      const pieces = labelInPieces(candidate.window, side, due, taken);
      if (pieces && due[pieces.row]?.numeric) candidate.found = pieces;
      else if (pieces) candidate.group ??= pieces;
      for (const token of pieces?.tokens ?? []) taken.add(token);
    }
    for (const token of candidate.found?.tokens ?? []) taken.add(token);
  }
}

/** Words in the row's own line that nothing known accounts for. */
export function wordsBeside({ split, window }: Candidate, taken: ReadonlySet<Token>): Token[] {
  // A group's words that run down a page leave single characters in the lines of its rows.
  const shortest = split.printed.grid === 'stream' ? 2 : 1;
  return window.own.filter((token) => !taken.has(token) && token.folded.body.length >= shortest);
}
