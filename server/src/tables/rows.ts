import { align } from './align';
import { cellOf, labelOf } from './cells';
import { type DueRow, wordingIndex } from './due';
import { joinBrokenRuns } from './join';
import {
  ALIKE,
  type LabelFound,
  labelInOwn,
  labelInPieces,
  type Resemblance,
  resemblance,
  type Window,
} from './labels';
import { ColumnSets, place, type RowValues } from './place';
import type { Printed, Token } from './record';
import { type SplitRow, splitRow } from './split';
import type { Label, MissingRow, Row, RowPlace } from './table';

/** Tokens of a neighbouring zone that may belong to a row's label. */
const REACH = 8;

/** A printed row that carries figures or is due to, with the text around it. */
interface Candidate {
  readonly split: SplitRow;
  readonly window: Window;
  found: LabelFound | null;
}

export interface RowsRead {
  readonly rows: readonly Row[];
  readonly missing: readonly MissingRow[];
  /** Text tokens that belong to no row's label: headers, group cells, notes. */
  readonly rest: readonly Token[];
}

/** Reads the rows of the first or second table: which statutory row each printed one is, and its cells in their columns. */
export function readRows(printedRows: readonly Printed[], due: readonly DueRow[]): RowsRead {
  const index = wordingIndex(due);
  const most = Math.max(...due.map((row) => row.columns.length));
  const splits = joinBrokenRuns(printedRows, most).map((printed) => splitRow(printed, index, due));
  const taken = new Set<Token>();
  const candidates = candidatesOf(splits, due, index);
  for (const candidate of candidates) findLabel(candidate, due, taken);
  const likes = candidates.map((candidate) => likesOf(candidate, due, taken));
  const { rowOf } = align({
    printed: candidates.length,
    due: due.length,
    match: (i, j) => matchScore(candidates[i] as Candidate, likes[i], due[j] as DueRow, j),
    leaveOut: (j) => (due[j]?.numeric ? -2 : 0),
    passOver: (i) => (labelled(candidates[i] as Candidate) ? -3 : -1.5),
  });
  return assemble(splits, candidates, likes, rowOf, due, taken);
}

function labelled(candidate: Candidate): boolean {
  return candidate.found !== null || candidate.window.own.length > 0;
}

function candidatesOf(splits: readonly SplitRow[], due: readonly DueRow[], index: ReturnType<typeof wordingIndex>) {
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

function findLabel(candidate: Candidate, due: readonly DueRow[], taken: Set<Token>): void {
  const own = candidate.found;
  if (!own || (!due[own.row]?.numeric && candidate.split.printed.grid === 'stream')) {
    const pieces = labelInPieces(candidate.window, due, taken);
    if (pieces && (!own || due[pieces.row]?.numeric)) candidate.found = pieces;
  }
  for (const token of candidate.found?.tokens ?? []) taken.add(token);
}

function likesOf(candidate: Candidate, due: readonly DueRow[], taken: ReadonlySet<Token>): Resemblance[] | null {
  if (candidate.found) return null;
  return due.map((row) => resemblance(candidate.window, row, taken));
}

function matchScore(candidate: Candidate, likes: Resemblance[] | null | undefined, due: DueRow, j: number): number {
  const { found } = candidate;
  if (found) return found.row === j ? 10 : -8;
  const like = likes?.[j]?.like ?? 0;
  if (like >= ALIKE) return 10 * like - 2 + (due.numeric ? 0.5 : 0);
  // Figures without any text stand for a row by their place alone.
  if (candidate.window.own.length === 0) return due.numeric ? 1 : -1;
  return -6;
}

function assemble(
  splits: readonly SplitRow[],
  candidates: readonly Candidate[],
  likes: readonly (Resemblance[] | null)[],
  rowOf: readonly number[],
  due: readonly DueRow[],
  taken: Set<Token>,
): RowsRead {
  const matched = new Set(rowOf.filter((j) => j >= 0));
  const settled = candidates.map((candidate, i) =>
    settle(candidate, likes[i] ?? null, rowOf[i] as number, matched, taken),
  );
  const sets = new ColumnSets();
  const values = candidates.map((candidate, i) => valuesOf(candidate, settled[i] as Settled, due, taken));
  for (const row of values) sets.learn(row);
  const rows: Row[] = [];
  for (const [i, one] of settled.entries()) {
    const row = rowFrom(candidates[i] as Candidate, one, values[i] as RowValues, sets, due);
    if (row) rows.push(row);
  }
  const present = new Set(settled.map((one) => one.row));
  return { rows, missing: missingRows(due, present, rows), rest: restOf(splits, taken) };
}

interface Settled {
  /** Index of the statutory row; -1 for none. */
  readonly row: number;
  readonly place: RowPlace;
  readonly tokens: readonly Token[];
  readonly wording: Label['wording'];
}

function settle(
  candidate: Candidate,
  likes: Resemblance[] | null,
  row: number,
  matched: Set<number>,
  taken: Set<Token>,
): Settled {
  const { found } = candidate;
  if (found) {
    const { tokens, wording } = found;
    if (row >= 0) return { row, place: 'in-order', tokens, wording };
    if (matched.has(found.row)) return { row: found.row, place: 'repeated', tokens, wording };
    matched.add(found.row);
    return { row: found.row, place: 'out-of-order', tokens, wording };
  }
  if (row < 0) {
    const own = candidate.window.own.filter((token) => !taken.has(token));
    for (const token of own) taken.add(token);
    return { row: -1, place: 'unknown', tokens: own, wording: 'none' };
  }
  const like = likes?.[row];
  const tokens = like && like.like >= ALIKE ? like.tokens : [];
  for (const token of tokens) taken.add(token);
  return { row, place: 'in-order', tokens, wording: tokens.length > 0 ? 'altered' : 'none' };
}

function valuesOf(candidate: Candidate, settled: Settled, due: readonly DueRow[], taken: Set<Token>): RowValues {
  const { split } = candidate;
  const row = due[settled.row];
  const wanted = row?.columns.length ?? (due[0]?.columns.length as number);
  const labelColumns = settled.tokens.map((token) => token.column).join(',');
  const tokens = split.printed.grid === 'stream' ? withStray(split, wanted, taken) : split.values;
  return { tokens, grid: split.printed.grid, due: wanted, kind: `${row?.level ?? 0} ${labelColumns}` };
}

/** A word beside the run that is no label's, where exactly one figure is wanting, is that figure misspelt. */
function withStray(split: SplitRow, wanted: number, taken: Set<Token>): readonly Token[] {
  if (split.values.length !== wanted - 1) return split.values;
  const all = split.printed.tokens;
  const from = all.indexOf(split.values[0] as Token);
  const stray = [all[from - 1], all[from + split.values.length]].find(
    (token) => token?.kind === 'text' && !taken.has(token) && token.text.length <= 4 && token.folded.numbering === null,
  );
  if (!stray || !split.own.some((token) => taken.has(token))) return split.values;
  taken.add(stray);
  return stray === all[from - 1] ? [stray, ...split.values] : [...split.values, stray];
}

function rowFrom(
  candidate: Candidate,
  settled: Settled,
  values: RowValues,
  sets: ColumnSets,
  due: readonly DueRow[],
): Row | null {
  const statutory = due[settled.row] ?? null;
  const placed = place(values, sets);
  // A lone figure without a word beside it is a page number or the like.
  if (!statutory && settled.tokens.length === 0 && placed.cells.length < values.due) return null;
  const label = labelOf(
    settled.tokens,
    statutory ? { text: statutory.statutory, body: statutory.body } : null,
    settled.wording,
  );
  const cells = placed.cells.map((token, k) => cellOf(token, placed.fits ? (statutory?.columns[k] ?? null) : null));
  const firstCell = cells[0]?.span ?? label?.span;
  const lastCell = cells.at(-1)?.span ?? label?.span;
  if (!firstCell || !lastCell) return null;
  const own = candidate.split.printed.tokens;
  return {
    key: statutory?.key ?? null,
    label,
    place: settled.place,
    due: values.due,
    fits: placed.fits,
    cells,
    span: {
      start: Math.min(own[0]?.start ?? firstCell.start, label?.span.start ?? firstCell.start),
      end: Math.max(own.at(-1)?.end ?? lastCell.end, label?.pieces.at(-1)?.end ?? 0),
    },
    figuresSpan: { start: firstCell.start, end: lastCell.end },
    outsideSums: statutory !== null && !statutory.numeric,
  };
}

function missingRows(due: readonly DueRow[], present: ReadonlySet<number>, rows: readonly Row[]): MissingRow[] {
  const missing: MissingRow[] = [];
  for (const [j, row] of due.entries()) {
    if (!row.numeric || present.has(j)) continue;
    const previous = previousRow(due, j, rows);
    missing.push({
      key: row.key,
      label: row.statutory,
      after: previous?.label?.span ?? previous?.span ?? { start: 0, end: 0 },
      previous,
    });
  }
  return missing;
}

function previousRow(due: readonly DueRow[], before: number, rows: readonly Row[]): Row | null {
  for (let j = before - 1; j >= 0; j--) {
    const row = rows.find((one) => one.key === due[j]?.key && one.place !== 'repeated');
    if (row) return row;
  }
  return null;
}

function restOf(splits: readonly SplitRow[], taken: ReadonlySet<Token>): Token[] {
  return splits.flatMap((split) => split.own.filter((token) => !taken.has(token)));
}
