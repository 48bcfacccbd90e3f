import type { ColumnForm } from '../forms/form';
import { LITIGATION_ROW } from '../forms/keys';
import { cellOf } from './cells';
import { areJoined, type Fifteen, fifteens, isTurned, placedIn } from './fifteen';
import type { Printed, Token } from './record';
import { standForFigures } from './strange-words';
import type { Row } from './table';

/** What was read of the third table. */
export interface LitigationRead {
  /** Its figures stand in columns where the form has rows, or nothing parts them that is read. */
  readonly unreadable: boolean;
  /** None when no figure and no cell for one is there; several when the row is printed more than once. */
  readonly rows: readonly Row[];
  /** Text tokens: headers, above all. */
  readonly rest: readonly Token[];
}

/** Reads the third table: header rows, then one row of figures without a label. */
export function readLitigation(printed: readonly Printed[], columns: readonly ColumnForm[]): LitigationRead {
  const rows: Row[] = [];
  const used = new Set<Token>();
  for (const values of fifteens(printed, columns.length)) {
    const row = rowFrom(values, columns, printed, rows.length > 0);
    if (!row) continue;
    rows.push(row);
    for (let i = 0; i < values.tokens.length; i++) {
      const token = values.tokens[i] as Token;
      if (token.content.kind === 'text') used.add(token);
    }
  }
  const unreadable =
    rows.length === 0
      ? standForFigures(printed.flatMap(({ tokens }) => tokens)) ||
        printed.some(({ tokens }) => tokens.some(({ text }) => areJoined(text)))
      : isTurned(printed, columns.length);
  return { unreadable, rows, rest: wordsIn(printed, used) };
}

function wordsIn(printed: readonly Printed[], used: ReadonlySet<Token>): Token[] {
  const words: Token[] = [];
  for (let i = 0; i < printed.length; i++) {
    const { tokens } = printed[i] as Printed;
    for (let k = 0; k < tokens.length; k++) {
      const token = tokens[k] as Token;
      if (token.content.kind === 'text' && !used.has(token)) words.push(token);
    }
  }
  return words;
}

function rowFrom(
  values: Fifteen,
  columns: readonly ColumnForm[],
  printed: readonly Printed[],
  repeated: boolean,
): Row | null {
  const due = columns.length;
  const placed = placedIn(values, due, printed);
  const cells = placed.cells.map((token, k) => cellOf(token, placed.fits ? (columns[k] as ColumnForm) : null));
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return null;
  const span = { start: first.span.start, end: last.span.end };
  return {
    key: LITIGATION_ROW,
    label: null,
    place: repeated ? 'repeated' : 'in-order',
    due,
    fits: placed.fits,
    cells,
    span,
    figuresSpan: span,
    outsideSums: false,
    sharesLine: false,
  };
}
