import type { Layout } from '../scan/line';
import type { Span } from '../text/span';
import { bareLabels, type Candidate, candidatesOf, findLabels } from './candidate';
import { cellOf, labelOf } from './cells';
import { pairCollected } from './collected';
import { hasTotalElsewhere } from './column-order';
import { ColumnSets } from './columns';
import { type DueRow, type WordingIndex, wordingIndex } from './due';
import { headerColumns } from './header-columns';
import { lackingWord } from './lacking-word';
import { rowsInOne } from './lost-breaks';
import { hasLostLabel } from './lost-labels';
import { mendedRows } from './mended-rows';
import { WordsAbove } from './merged';
import { missingRows } from './missing';
import { place, type RowValues } from './place';
import type { Printed, Token } from './record';
import { isPunctuatedOtherwise } from './resemblance';
import { LEAST_LEFT } from './row-score';
import { type Settled, settleRows } from './settle';
import { type SplitRow, splitRow } from './split';
import type { Cell, LackingWord, MissingRow, Row } from './table';
import { valuesOf } from './values';

/** What was read of the first or second table. */
export interface RowsRead {
  readonly rows: readonly Row[];
  readonly missing: readonly MissingRow[];
  /** Text tokens that belong to no row's label: headers, group cells, notes. */
  readonly rest: readonly Token[];
  readonly lackingWord: LackingWord | null;
  /** The columns stand in another order than the form’s. */
  readonly otherOrder: boolean;
}

/** Reads the rows of the first or second table: which statutory row each printed one is, and its cells in their columns. */
export function readRows(printedRows: readonly Printed[], due: readonly DueRow[], layout: Layout): RowsRead {
  const index = wordingIndex(due);
  const splits = splitRows(mendedRows(printedRows, index, due, layout), index, due, layout);
  const taken = new Set<Token>();
  const candidates = labelledCandidates(splits, due, index, taken);
  const settled = settleRows(candidates, due, taken);
  const sets = new ColumnSets(() => headerColumns(splits, due));
  const words = new WordsAbove(splits);
  const values: RowValues[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const row = valuesOf(candidates[i] as Candidate, settled[i] as Settled, due, taken, words);
    values.push(row);
    sets.learn(row);
  }
  const rest = restOf(splits, taken);
  const labelled = areLabelled(settled);
  const rows: Row[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const { printed } = (candidates[i] as Candidate).split;
    const row = rowFrom(printed, settled[i] as Settled, values[i] as RowValues, sets, due);
    if (!row) continue;
    const lost =
      labelled && row.label === null && hasLostLabel(candidates[i] as Candidate, settled[i] as Settled, due, rest);
    rows.push(lost ? { ...row, labelLost: true } : row);
  }
  const present = new Set<number>();
  for (let i = 0; i < settled.length; i++) present.add((settled[i] as Settled).row);
  return {
    rows,
    missing: missingRows(due, present, rows),
    rest,
    lackingWord: lackingWord(rest, rows, values, due),
    otherOrder: hasTotalElsewhere(rest, values, due),
  };
}

/** Each row parted into its label and its figures; of several in one line each by itself. */
function splitRows(rows: readonly Printed[], index: WordingIndex, due: readonly DueRow[], layout: Layout): SplitRow[] {
  const splits: SplitRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const split = splitRow(rows[i] as Printed, index, due);
    // A row of a web page is no line.
    const several = split.holdsLabel && layout !== 'html' ? rowsInOne(split.printed, index, due) : null;
    if (several) for (const row of several) splits.push(splitRow(row, index, due));
    else splits.push(split);
  }
  return splits;
}

/** The rows that may be rows of the form, in order of place, with the labels that are known for theirs; whose tokens are `taken` then. */
function labelledCandidates(
  splits: readonly SplitRow[],
  due: readonly DueRow[],
  index: WordingIndex,
  taken: Set<Token>,
): Candidate[] {
  const candidates = candidatesOf(splits, due, index);
  pairCollected(splits, candidates, due, taken);
  findLabels(candidates, due, taken);
  const bare = bareLabels(splits, due, index, candidates, taken);
  if (bare.length === 0) return candidates;
  return [...candidates, ...bare].sort((a, b) => a.place - b.place);
}

function rowFrom(
  printed: Printed,
  settled: Settled,
  values: RowValues,
  sets: ColumnSets,
  due: readonly DueRow[],
): Row | null {
  const statutory = due[settled.row] ?? null;
  const placed = place(values, sets);
  const left = printed.grid === 'stream' ? values.due : Math.min(values.due, LEAST_LEFT);
  if (!statutory && settled.tokens.length === 0 && placed.cells.length < left) return null;
  const label = labelOf(settled.tokens, statutory?.statutory ?? null, wordingOf(settled, statutory));
  const cells: Cell[] = [];
  for (let k = 0; k < placed.cells.length; k++) {
    cells.push(cellOf(placed.cells[k] as Token, placed.fits ? (statutory?.columns[k] ?? null) : null));
  }
  const firstCell = cells[0]?.span ?? label?.span;
  const lastCell = cells[cells.length - 1]?.span ?? label?.span;
  if (!firstCell || !lastCell) return null;
  // Down the columns of a grid whose cells run over several lines, a later cell may stand before an earlier one.
  const figuresSpan = {
    start: Math.min(firstCell.start, lastCell.start),
    end: Math.max(firstCell.end, lastCell.end),
  };
  const span = spanAround(figuresSpan, printed.tokens);
  return {
    key: statutory?.key ?? null,
    label,
    place: settled.place,
    due: values.due,
    fits: placed.fits,
    cells,
    span: label ? spanAround(span, label.pieces) : span,
    figuresSpan,
    outsideSums: statutory !== null && !statutory.numeric,
    sharesLine: printed.sharesLine ?? false,
  };
}

/** Punctuation alters no label. */
function wordingOf({ wording, tokens }: Settled, statutory: DueRow | null): Settled['wording'] {
  return wording === 'altered' && statutory && isPunctuatedOtherwise(tokens, statutory) ? 'accepted' : wording;
}

function spanAround(first: Span, places: readonly Span[]): Span {
  let { start, end } = first;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Span;
    if (place.start < start) start = place.start;
    if (place.end > end) end = place.end;
  }
  return { start, end };
}

/** Most rows are; where none is, somebody left the labels out of all of them. */
function areLabelled(settled: readonly Settled[]): boolean {
  return settled.filter(({ tokens }) => tokens.length > 0).length * 2 > settled.length;
}

/** A row without figures is all words: header cells stand where other rows have figures. */
function restOf(splits: readonly SplitRow[], taken: ReadonlySet<Token>): Token[] {
  const rest: Token[] = [];
  for (let i = 0; i < splits.length; i++) {
    const split = splits[i] as SplitRow;
    const words = split.hasFigures ? split.own : split.printed.tokens;
    for (let k = 0; k < words.length; k++) {
      const token = words[k] as Token;
      if (token.content.kind === 'text' && !taken.has(token)) rest.push(token);
    }
  }
  return rest;
}
