import type { Span } from '../text/span';
import type { Cell, Label, Row, Table } from './table';

/** Where a span stands after something was typed. */
export type Move = (span: Span) => Span;

/** A table whose rows stand elsewhere, as its other parts do. */
export function movedTable(table: Table, rows: readonly Row[], move: Move): Table {
  return {
    key: table.key,
    form: table.form,
    layout: table.layout,
    span: move(table.span),
    firstSpan: move(table.firstSpan),
    unreadable: table.unreadable,
    wrapped: table.wrapped,
    alteredHeaders: table.alteredHeaders.map((label) => movedLabel(label, move)),
    headerOrder: table.headerOrder && {
      ...table.headerOrder,
      words: table.headerOrder.words.map((word) => ({ ...word, label: movedLabel(word.label, move) })),
    },
    halfHeader: table.halfHeader && { words: table.halfHeader.words.map(move) },
    lackingWord: table.lackingWord && { ...table.lackingWord, words: table.lackingWord.words.map(move) },
    rows,
    missing: table.missing.map(({ key, label, after, previous }) => ({
      key,
      label,
      after: move(after),
      // It names the row before it, which must stay one of the table's rows.
      previous: previous && (rows[table.rows.indexOf(previous)] ?? null),
    })),
    otherUndivided: table.otherUndivided,
  };
}

/** A row that stands elsewhere; `cellOf` says what becomes of its cells. */
export function movedRow(row: Row, move: Move, cellOf: (cell: Cell) => Cell): Row {
  return {
    key: row.key,
    label: row.label && movedLabel(row.label, move),
    place: row.place,
    due: row.due,
    fits: row.fits,
    cells: row.cells.map(cellOf),
    span: move(row.span),
    figuresSpan: move(row.figuresSpan),
    outsideSums: row.outsideSums,
    sharesLine: row.sharesLine,
    ...(row.labelLost && { labelLost: true as const }),
  };
}

function movedLabel(label: Label, move: Move): Label {
  return {
    text: label.text,
    span: move(label.span),
    pieces: label.pieces.map(move),
    statutory: label.statutory,
    wording: label.wording,
    bodySpan: move(label.bodySpan),
  };
}
