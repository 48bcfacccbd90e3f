import type { Cell, HeaderOrder, Reading, Row, Table } from '../../model/report';
import type { Edit } from '../finding';
import { columnsDue } from '../questions/columns';

/**
 * The figures of columns put where their header words belong, in all rows that have them. Null where the words stand over no figures of
 * their own or one of them over a total, whose place the sums tell; where some row has not the figures due; and where markup stands in a cell.
 */
export function exchangedColumns({ text }: Reading, table: Table, { words, overFigures }: HeaderOrder): Edit[] | null {
  const rows = table.rows.filter((row) => hasColumns(table, row, words));
  if (!overFigures || rows.length === 0 || rows.some(({ fits }) => !fits)) return null;
  const edits: Edit[] = [];
  for (const { cells } of rows) {
    for (const { stands, belongs } of words) {
      const { span: from } = cells[stands] as Cell;
      const { span, column } = cells[belongs] as Cell;
      const printed = text.slice(from.start, from.end);
      const replaced = text.slice(span.start, span.end);
      if (/(?:^|\.)total$/.test(column ?? '') || MARKUP.test(printed + replaced)) return null;
      if (printed !== replaced) edits.push({ span, newText: printed });
    }
  }
  return edits;
}

const MARKUP = /[<>\r\n]/;

/** The form gives the row these columns. */
function hasColumns(table: Table, row: Row, words: HeaderOrder['words']): boolean {
  const due = columnsDue(table, row);
  return words.every(({ label, stands }) => due[stands]?.label === label.statutory);
}
