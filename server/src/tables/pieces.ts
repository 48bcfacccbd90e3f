import { isSameNumbering } from '../text/numbering';
import type { DueRow } from './due';
import { isOtherwiseNumbered, type LabelFound, type Side, type Window } from './labels';
import type { Token } from './record';
import { tile } from './tile';

/** What standing nearer to the figures is worth, and what each word between costs, in characters of a label. */
const NEARER = 1000;
const WORD_BETWEEN = 40;
const HAS_FIGURES = 500;

/** How near a label has to be: on the usual side at least, or anywhere around the figures. */
export const USUAL = 2;
export const ANY = 1;

/**
 * The label that can be laid out of pieces in the window: the nearest, rows with figures first, then the longest.
 * 其他 on a line by itself heads a column.
 */
export function labelInPieces(
  window: Window,
  side: Side,
  rows: readonly DueRow[],
  taken: ReadonlySet<Token>,
  least: number,
): LabelFound | null {
  const tokens = [...window.before, ...window.own, ...window.after];
  const beginnings = beginningsOf(tokens, taken);
  let best: LabelFound | null = null;
  let most = 0;
  for (let row = 0; row < rows.length; row++) {
    const due = rows[row] as DueRow;
    for (const { body, wording } of due.wordings) {
      if (!beginnings.has(body.charCodeAt(0))) continue;
      const used = tile(body, tokens, taken)?.used;
      const first = used?.[0];
      if (!used || !first || isOtherwiseNumbered(first, due)) continue;
      if (due.headsColumn && first.content.folded.numbering === null && window.own.length === 0) continue;
      if (isEndOfLabel(first, due, tokens, taken)) continue;
      const near = nearness(used, window, side, rows);
      if (near < least) continue;
      const rank = near * NEARER + body.length + (due.numeric ? HAS_FIGURES : 0) - between(used, window) * WORD_BETWEEN;
      if (rank > most) {
        best = { row, wording, tokens: used };
        most = rank;
      }
    }
  }
  return best;
}

/** What the words begin with that may begin a label: few labels begin so. */
function beginningsOf(tokens: readonly Token[], taken: ReadonlySet<Token>): ReadonlySet<number> {
  const beginnings = new Set<number>();
  for (const token of tokens) if (!taken.has(token)) beginnings.add(token.content.folded.body.charCodeAt(0));
  return beginnings;
}

/** 另行制作 names a row by itself; behind 「2.没有现成某息需要」 it is the end of a label that something is wrong with. */
function isEndOfLabel(first: Token, due: DueRow, tokens: readonly Token[], taken: ReadonlySet<Token>): boolean {
  if (due.numbering === null || first.content.folded.numbering !== null) return false;
  const before = tokens[tokens.indexOf(first) - 1];
  return before !== undefined && !taken.has(before) && beginsAs(before, due);
}

/** Words with the row's own numbering. */
export function beginsAs({ content: { folded } }: Token, due: DueRow): boolean {
  const { numbering, body } = folded;
  return body !== '' && numbering !== null && isSameNumbering(numbering, due.numbering);
}

/** How near a label is to the figures: in their line 4, around them 3, on the usual side 2, on the other 1; 0 where their line has another. */
function nearness(used: readonly Token[], { before, own, after }: Window, side: Side, rows: readonly DueRow[]): number {
  if (used.some((token) => own.includes(token))) return 4;
  if (!own.every((token) => isPieceOfGroup(token, rows))) return 0;
  const begun = used.some((token) => before.includes(token));
  const ended = used.some((token) => after.includes(token));
  if (begun && ended) return isParted(used, { before, own, after }, rows) ? 1 : 3;
  return begun === (side === 'before') ? 2 : 1;
}

/** Between pieces on both sides of the figures another row begins: 其他 of a header, 「3.补正后」, the figures, 处理 of a group are no 其他处理. */
function isParted(used: readonly Token[], { before, after }: Window, rows: readonly DueRow[]): boolean {
  const upper = before.findLastIndex((token) => used.includes(token));
  const lower = after.findIndex((token) => used.includes(token));
  return holdsBeginning(before.slice(upper + 1), rows) || holdsBeginning(after.slice(0, lower), rows);
}

const LONGEST_PIECE = 4;

/** A group's words run down the page beside its rows: a line of figures has a piece of them, and its own label around it. */
function isPieceOfGroup({ content: { folded } }: Token, rows: readonly DueRow[]): boolean {
  if (folded.numbering !== null || folded.whole.length > LONGEST_PIECE) return false;
  return rows.some((row) => !row.numeric && row.body.includes(folded.whole));
}

/** Other words between the label and the figures. */
function between(used: readonly Token[], { before, after }: Window): number {
  const last = before.findLastIndex((token) => used.includes(token));
  if (last >= 0) return before.length - 1 - last;
  return Math.max(
    0,
    after.findIndex((token) => used.includes(token)),
  );
}

const NONE: ReadonlySet<Token> = new Set();

/** What a row tells of the side that has a label, where the other side has none, and where it may have one that something is wrong with. */
const SURE = 2;
const LIKELY = 1;

/**
 * Where the labels stand that are not in the line of their figures: told by the rows that have one on one side
 * only. Between two such rows there is one on either side.
 */
export function usualSide(windows: readonly Window[], rows: readonly DueRow[]): Side {
  let before = 0;
  let after = 0;
  for (const window of windows) {
    const isBefore = holdsLabel(window.before, rows);
    const isAfter = holdsLabel(window.after, rows);
    if (isBefore && !isAfter) before += holdsBeginning(window.after, rows) ? LIKELY : SURE;
    if (isAfter && !isBefore) after += holdsBeginning(window.before, rows) ? LIKELY : SURE;
  }
  return after > before ? 'after' : 'before';
}

/** Words numbered as a row with figures is: 「2.申请某逾期」 is the beginning of a label, whatever follows. */
function holdsBeginning(tokens: readonly Token[], rows: readonly DueRow[]): boolean {
  return tokens.some((token) => rows.some((row) => row.numeric && beginsAs(token, row)));
}

function holdsLabel(tokens: readonly Token[], rows: readonly DueRow[]): boolean {
  if (tokens.length === 0) return false;
  const beginnings = beginningsOf(tokens, NONE);
  return rows.some((row) => row.numeric && beginnings.has(row.body.charCodeAt(0)) && isLaidOut(row, tokens));
}

/** 其他 without its numbering heads a column, with another one a group. */
function isLaidOut(row: DueRow, tokens: readonly Token[]): boolean {
  const first = tile(row.body, tokens, NONE)?.used[0];
  return (
    first !== undefined &&
    !(row.headsColumn && (first.content.folded.numbering === null || isOtherwiseNumbered(first, row)))
  );
}
