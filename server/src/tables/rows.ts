import type { Layout } from '../scan/line';
import type { Span } from '../text/span';
import { joinBrokenLabels } from './broken-labels';
import { bareLabels, type Candidate, candidatesOf, findLabels } from './candidate';
import { cellOf, labelOf } from './cells';
import { pairCollected } from './collected';
import { hasTotalElsewhere } from './column-order';
import { ColumnSets } from './columns';
import { type DueRow, mostColumns, rowNamed, type WordingIndex, wordingIndex } from './due';
import { withFiguresApart } from './figures-apart';
import { withGroupsApart } from './groups-apart';
import { headerColumns } from './header-columns';
import { joinBrokenRuns } from './join';
import { lackingWord } from './lacking-word';
import { withoutPageNumbers } from './lone-number';
import { isNamed, rowsInOne } from './lost-breaks';
import { hasLostLabel } from './lost-labels';
import { WordsAbove } from './merged';
import { missingRows } from './missing';
import { place, type RowValues } from './place';
import type { Printed, Token } from './record';
import { LEAST_LEFT } from './row-score';
import { type Settled, settleRows } from './settle';
import { type SplitRow, splitRow } from './split';
import { withoutSplitMarks } from './split-marks';
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
  const groups = withGroupsApart(printedRows, index, due);
  // In a web page a figure in its label's cell has none of its own.
  const parted = layout === 'html' ? groups : withFiguresApart(groups, index, due);
  // A row of a web page is whole, whatever it lacks.
  const joined =
    layout === 'html'
      ? parted
      : joinBrokenRuns(joinBrokenLabels(withoutSplitMarks(parted), index, due), {
          due: (row) => dueIn(row, index, due),
          names: ({ tokens }) => tokens.some((token) => isNamed(token, index, due)),
          addsUp,
        });
  const kept = withoutPageNumbers(joined, index, due);
  const splits: SplitRow[] = [];
  for (let i = 0; i < kept.length; i++) {
    const split = splitRow(kept[i] as Printed, index, due);
    // A row of a web page is no line.
    const several = split.holdsLabel && layout !== 'html' ? rowsInOne(split.printed, index, due) : null;
    if (several) for (const row of several) splits.push(splitRow(row, index, due));
    else splits.push(split);
  }
  const taken = new Set<Token>();
  const candidates = candidatesOf(splits, due, index);
  pairCollected(splits, candidates, due, taken);
  findLabels(candidates, due, taken);
  const bare = bareLabels(splits, due, index, candidates, taken);
  if (bare.length > 0) {
    candidates.push(...bare);
    candidates.sort((a, b) => a.place - b.place);
  }
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

/** Figures due in a line: those of the row that it names, else the most that a row of the table has. */
function dueIn(printed: Printed, index: WordingIndex, due: readonly DueRow[]): number {
  for (const { content } of printed.tokens) {
    const named = rowNamed(content.folded.body, index, due);
    if (named) return named.columns.length;
  }
  // A figure alone is a whole row where some rows are due one.
  return printed.tokens.length === 1 && due.some((row) => row.columns.length === 1) ? 1 : mostColumns(due);
}

/** The last figure is the sum of the others, as 总计 is. */
function addsUp(figures: readonly Token[]): boolean {
  let sum = 0;
  for (const { content } of figures) sum += content.figure?.value ?? 0;
  return figures.length > 2 && sum === 2 * (figures.at(-1)?.content.figure?.value ?? 0);
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
  const label = labelOf(settled.tokens, statutory?.statutory ?? null, settled.wording);
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
