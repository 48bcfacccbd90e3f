import { isSameNumbering } from '../text/numbering';
import { isAlike } from '../text/similar';
import type { DueRow, WordingIndex } from './due';
import { type LabelFound, labelInOwn, type Side, type Window } from './labels';
import { ANY, beginsAs, labelInPieces, USUAL, usualSide } from './pieces';
import type { Token } from './record';
import { ALIKE } from './resemblance';
import type { SplitRow } from './split';

/** Tokens of a neighbouring zone that may belong to a row's label. */
const REACH = 12;

/** A printed row that carries figures or is due to, with the text around it. */
export interface Candidate {
  /** Its place among the printed rows. */
  readonly place: number;
  readonly split: SplitRow;
  /** The text around the figures, group cells left out. */
  readonly window: Window;
  /** The row's own label. */
  found: LabelFound | null;
  /** The group cell beside it; the row is the group's own only by default of another label. */
  group: LabelFound | null;
}

const NONE: readonly Token[] = [];

/**
 * The printed rows that are rows of the form by their figures, and in a grid by a label that is due some. In running text a
 * label without figures beside it may be that of figures on another line: see `bareLabels`.
 */
export function candidatesOf(splits: readonly SplitRow[], due: readonly DueRow[], index: WordingIndex): Candidate[] {
  const candidates: Candidate[] = [];
  let before: Token[] = [];
  let afterLast: Token[] = [];
  for (let place = 0; place < splits.length; place++) {
    const split = splits[place] as SplitRow;
    const { found, group, others } = labelInOwn(split.own, index, due);
    const stream = split.printed.grid === 'stream';
    if (!split.hasFigures && (stream || !isRowOfGrid(split, found, due))) {
      // In a grid, words in other rows are no part of a label.
      if (!stream) continue;
      for (const token of split.own) before.push(token);
      if (afterLast.length < REACH) for (const token of split.own) afterLast.push(token);
      continue;
    }
    if (stream) afterLast = [];
    const above = stream && before.length > 0 ? before.slice(-REACH) : NONE;
    const window = { before: above, own: others, after: stream ? afterLast : NONE };
    const sure = stream && found && mayBePiece(found, due) ? null : found;
    candidates.push({ place, split, window, found: sure, group });
    if (before.length > 0) before = [];
  }
  return candidates;
}

/** A row of a grid without figures has cells that are due some. */
function isRowOfGrid(split: SplitRow, found: LabelFound | null, due: readonly DueRow[]): boolean {
  if (!found) return isBlankRow(split, due);
  return split.values.length > 0 && isDue(found, due[found.row] as DueRow);
}

/** 另行制作 names a row, but without its numbering it may be the last line of 2.没有现成信息需要另行制作. */
function mayBePiece({ row, tokens }: LabelFound, due: readonly DueRow[]): boolean {
  return due[row]?.numbering !== null && tokens[0]?.content.folded.numbering === null;
}

/** Labels that no figures took: rows that lost theirs, or have none yet. */
export function bareLabels(
  splits: readonly SplitRow[],
  due: readonly DueRow[],
  index: WordingIndex,
  candidates: readonly Candidate[],
  taken: Set<Token>,
): Candidate[] {
  const bare: Candidate[] = [];
  const named = new Set(candidates.map(({ found }) => found?.row));
  for (let place = 0; place < splits.length; place++) {
    const split = splits[place] as SplitRow;
    const inGrid = split.printed.grid !== 'stream';
    if (split.hasFigures || (inGrid && (split.values.length > 0 || isBesideFigures(place, candidates)))) continue;
    const { found, group, others } = labelInOwn(split.own, index, due);
    if (!found || named.has(found.row) || found.tokens.some((token) => taken.has(token))) continue;
    const row = due[found.row] as DueRow;
    if (!isDue(found, row)) continue;
    if (!inGrid && mayBePiece(found, due) && isBegun(splits, place, row)) continue;
    named.add(found.row);
    takeAll(found.tokens, taken);
    bare.push({ place, split, window: { before: [], own: others, after: [] }, found, group });
  }
  return bare;
}

/** In a grid, figures without a label above or below may be those of a label that stands alone. */
function isBesideFigures(place: number, candidates: readonly Candidate[]): boolean {
  const below = candidates.findIndex((one) => one.place > place);
  const above = below < 0 ? candidates.at(-1) : candidates[below - 1];
  return (above !== undefined && !above.found) || (below >= 0 && !candidates[below]?.found);
}

/** The last words before this line, figures passed over, have the row's numbering: what stands here is the end of its label. */
function isBegun(splits: readonly SplitRow[], place: number, row: DueRow): boolean {
  let i = place - 1;
  while (i >= 0 && splits[i]?.own.length === 0) i--;
  const before = splits[i]?.own.at(-1);
  return before !== undefined && beginsAs(before, row);
}

/** The label's own numbering, or none that says otherwise. */
function isDue(found: LabelFound, due: DueRow): boolean {
  const { numbering } = (found.tokens.at(-1) as Token).content.folded;
  if (numbering && !isSameNumbering(numbering, due.numbering)) return false;
  // 其他 without a numbering heads a column.
  return numbering !== null || !due.headsColumn;
}

/** A row of a grid whose cells are all still empty, with a label that is nearly a statutory one and numbered as it is. */
function isBlankRow({ printed, own, values }: SplitRow, due: readonly DueRow[]): boolean {
  const label = own.at(-1)?.content.folded;
  if (printed.grid === 'stream' || !label?.numbering || values.some((token) => token.content.kind !== 'empty'))
    return false;
  const { numbering, body } = label;
  return due.some(
    (row) =>
      row.numeric &&
      row.columns.length <= values.length &&
      isSameNumbering(numbering, row.numbering) &&
      isAlike(body, row.body, ALIKE),
  );
}

/**
 * Finds labels in pieces where the rows' own lines do not name them. Tokens found are taken for no other row; those on the
 * side where labels do not usually stand only when every row had its choice.
 */
export function findLabels(candidates: readonly Candidate[], due: readonly DueRow[], taken: Set<Token>): void {
  const wanting: Candidate[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as Candidate;
    const { found, split } = candidate;
    if (found) takeAll(found.tokens, taken);
    else if (split.printed.grid === 'stream') wanting.push(candidate);
  }
  if (wanting.length === 0) return;
  const apart = wanting.filter(({ window }) => window.own.length === 0).map(({ window }) => window);
  const side = usualSide(apart, due);
  for (const least of [USUAL, ANY]) {
    for (const candidate of wanting) {
      if (candidate.found) continue;
      takeLabel(candidate, side, due, taken, least);
      // Around the figures may stand the group's words, and beyond them the label of one of its rows.
      if (!candidate.found && candidate.group) takeLabel(candidate, side, due, taken, least);
    }
  }
}

function takeAll(tokens: readonly Token[], taken: Set<Token>): void {
  for (let i = 0; i < tokens.length; i++) taken.add(tokens[i] as Token);
}

function takeLabel(candidate: Candidate, side: Side, due: readonly DueRow[], taken: Set<Token>, least: number): void {
  const pieces = labelInPieces(candidate.window, side, due, taken, least);
  if (!pieces || !isUnder(due[pieces.row], candidate.group && due[candidate.group.row])) return;
  if (due[pieces.row]?.numeric) candidate.found = pieces;
  else candidate.group ??= pieces;
  takeAll(pieces.tokens, taken);
}

/** Beside a group's words in the line of the figures, a label on another line is one of that group's. */
function isUnder(row: DueRow | undefined, group: DueRow | null | undefined): boolean {
  if (!row?.numeric || !group || group.parent === null) return true;
  return row.parent === group.key;
}

/** Words in the row's own line that nothing known accounts for. */
export function wordsBeside({ split, window }: Candidate, taken: ReadonlySet<Token>): Token[] {
  // A group's words that run down a page leave single characters in the lines of its rows.
  const shortest = split.printed.grid === 'stream' ? 2 : 1;
  return window.own.filter((token) => !taken.has(token) && token.content.folded.body.length >= shortest);
}
