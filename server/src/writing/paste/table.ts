import { type FormGrid, withFigures } from '../../compose/grid';
import { printTable } from '../../compose/print/table';
import { statutoryGrid } from '../../compose/statute/table';
import type { Reading, Table } from '../../model/report';
import type { Edit } from '../../rules/finding';
import { type Span, touch } from '../../text/span';
import { type Clipboard, readPasted, tableSource } from './pasted';
import { reportAt, standingApart } from './place';
import { isAll, isWhole } from './understood';

/**
 * Writes a pasted statutory table where no table stands, in the layout of the document's own. Null where anything in it would be lost,
 * rows of the form are lacking, or the document would write it as it is.
 */
export function pasteAsTable(reading: Reading, selection: Span, clipboard: Clipboard): Edit | null {
  const report = reportAt(reading, selection);
  const source = report && tableSource(clipboard);
  if (!source || !report || report.tables.some(({ span }) => touch(span, selection))) return null;
  const pasted = readPasted(source);
  const [given, another] = pasted.reports.flatMap(({ tables }) => tables);
  if (!given || another || given.missing.length > 0 || !isWhole(given) || !isAll(pasted, given)) return null;
  const { layout, lineBreak } = report.manner;
  if (!source.html && layout === given.layout) return null;
  const table = printTable(layout, filled(given), lineBreak);
  return {
    span: selection,
    newText: standingApart(
      reading.text,
      selection,
      table.trimEnd(),
      layout === 'bars' ? lineBreak.repeat(2) : lineBreak,
    ),
  };
}

/** The form's own print of the table with the figures that were pasted. */
function filled(table: Table): FormGrid {
  return withFigures(statutoryGrid(table.form, table.key), (row, place) =>
    table.rows.find(({ key }) => key === row)?.cells[place]?.text.trim(),
  );
}
