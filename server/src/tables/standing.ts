import type { TableKey } from '../forms/form';
import { fold } from '../text/fold';
import { isSameNumbering } from '../text/numbering';
import { isAlike } from '../text/similar';
import { labelOf } from './cells';
import type { DueRow } from './due';
import { missingRows } from './missing';
import type { Printed, Token } from './record';
import { ALIKE } from './resemblance';
import type { RowsRead } from './rows';
import { isStray } from './split';
import type { Row } from './table';
import { isPieceOf, isTableWord } from './telling';

/** A label runs over no more pieces, be there the words of two rows' figures among them. */
const LONGEST = 40;

/**
 * With the rows of which no figure was read and whose labels stand in the table all the same: what stands beside them is for its writer to put
 * right, and the row is there. They have no cells.
 */
export function withStandingRows(
  read: RowsRead,
  printed: readonly Printed[],
  due: readonly DueRow[],
  table: TableKey,
): RowsRead {
  if (read.missing.length === 0) return read;
  const missing = new Set(read.missing.map(({ key }) => key));
  const words = wordsOutside(printed, read.rows);
  const standing: Row[] = [];
  for (const row of due) {
    const tokens = missing.has(row.key) ? labelIn(words, row, table) : null;
    if (tokens) standing.push(bareRow(tokens, row));
  }
  if (standing.length === 0) standing.push(...rowsBegun(printed, read, due));
  if (standing.length === 0) return read;
  const rows = [...read.rows, ...standing].sort((a, b) => a.span.start - b.span.start);
  const present = new Set(due.flatMap(({ key }, j) => (rows.some((row) => row.key === key) ? [j] : [])));
  return { ...read, rows, missing: missingRows(due, present, rows) };
}

/**
 * Labels without figures are all that was read, and nothing stands behind them but words of headers and groups: rows that nobody has filled
 * in yet. What stands there and was not read is no such table.
 */
export function isUnfilled(rows: readonly Row[], printed: readonly Printed[]): boolean {
  const labels = labelPlaces(rows);
  let first = Number.POSITIVE_INFINITY;
  for (const place of labels) first = Math.min(first, place);
  return printed.every(({ tokens }) =>
    tokens.every(
      ({ start, content: { kind, folded } }) =>
        kind === 'empty' || start < first || labels.has(start) || (kind === 'text' && isTableWord(folded.body)),
    ),
  );
}

/**
 * The last words of a row of words are the beginning of a label that is due right there: the row is being written, or was cut off. Only the last
 * line of running text is known to go on nowhere.
 */
function rowsBegun(printed: readonly Printed[], { rows, missing }: RowsRead, due: readonly DueRow[]): Row[] {
  const lacking = new Set(missing.map(({ key }) => key));
  const labels = labelPlaces(rows);
  const named = rows.filter(({ key }) => key !== null).sort((a, b) => a.span.start - b.span.start);
  const begun: Row[] = [];
  for (let i = 0; i < printed.length && lacking.size > 0; i++) {
    const { tokens, grid } = printed[i] as Printed;
    if (grid === 'stream' && i < printed.length - 1) continue;
    const words = tokens.filter(({ content }) => content.kind !== 'empty');
    const token = words.at(-1);
    if (!token || words.some(({ content }) => content.kind !== 'text') || labels.has(token.start)) continue;
    const row = beginningOf(token, named, due);
    if (row && lacking.delete(row.key)) begun.push(bareRow([token], row));
  }
  return begun;
}

/**
 * The first row due between those that stand above and below whose label begins so.
 *
 * @param named the rows that are known, as they stand in the text
 */
function beginningOf(token: Token, named: readonly Row[], due: readonly DueRow[]): DueRow | null {
  const { whole, body } = token.content.folded;
  if (body.length < LEAST_BEGUN) return null;
  const placeOf = (row: Row | undefined) => due.findIndex(({ key }) => key === row?.key);
  const at = countBefore(named, token.start);
  const above = placeOf(named[at - 1]);
  const below = placeOf(named[at]);
  const between = due.slice(above + 1, below < 0 ? due.length : Math.max(above + 1, below));
  return between.find(({ statutory, numeric }) => numeric && fold(statutory).startsWith(whole)) ?? null;
}

/** How many of the rows begin before a place. */
function countBefore(rows: readonly Row[], place: number): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] as Row).span.start < place) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A single character begins too much. */
const LEAST_BEGUN = 2;

/** Where each piece of a label begins. */
function labelPlaces(rows: readonly Row[]): ReadonlySet<number> {
  return new Set(rows.flatMap(({ label }) => label?.pieces.map(({ start }) => start) ?? []));
}

/** The table's words that are no label of a row that was read. */
function wordsOutside(printed: readonly Printed[], rows: readonly Row[]): Token[] {
  const labels = labelPlaces(rows);
  const words: Token[] = [];
  for (const { tokens } of printed)
    for (const token of tokens) if (token.content.kind === 'text' && !labels.has(token.start)) words.push(token);
  return words;
}

function labelIn(words: readonly Token[], row: DueRow, table: TableKey): Token[] | null {
  const whole = fold(row.statutory);
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as Token;
    if (says(first, row)) return [first];
    const pieces = whole.startsWith(first.content.folded.whole) ? piecesFrom(words, i, whole, table) : null;
    if (pieces) return pieces;
  }
  return null;
}

/** The row's label, or with its own numbering nearly so. 其他 and 总计 without theirs head columns. */
function says({ content: { folded } }: Token, { wordings, body, numbering, headsColumn }: DueRow): boolean {
  const own = folded.numbering !== null && isSameNumbering(folded.numbering, numbering);
  if (own && folded.body !== '' && isAlike(folded.body, body, ALIKE)) return true;
  if (headsColumn || (folded.numbering !== null && !own)) return false;
  return wordings.some((wording) => wording.body === folded.body);
}

/** The label in pieces; what stands in the places of figures may part them. */
function piecesFrom(words: readonly Token[], from: number, whole: string, table: TableKey): Token[] | null {
  const pieces: Token[] = [];
  const end = Math.min(words.length, from + LONGEST);
  let text = '';
  for (let i = from; i < end; i++) {
    const word = words[i] as Token;
    const next = text + word.content.folded.whole;
    if (!whole.startsWith(next)) {
      if (isStray(word) || !isPieceOf(word.text, table)) continue;
      return null;
    }
    pieces.push(word);
    if (next === whole) return pieces;
    text = next;
  }
  return null;
}

function bareRow(tokens: readonly Token[], row: DueRow): Row {
  const label = labelOf(tokens, row.statutory, 'label') as NonNullable<Row['label']>;
  const span = { start: label.span.start, end: (tokens.at(-1) as Token).end };
  return {
    key: row.key,
    label,
    place: 'in-order',
    due: row.columns.length,
    fits: false,
    cells: [],
    span,
    figuresSpan: label.span,
    outsideSums: !row.numeric,
    sharesLine: false,
  };
}
