import { blankAt } from '../../compose/print/spaces';
import type { Reading, Table } from '../../model/report';
import type { Edit } from '../../rules/finding';
import { fillEdit } from '../../rules/fixes/blanks';
import { replaceFigure } from '../../rules/fixes/figure-place';
import type { CellPlace } from '../../rules/questions/cells';
import type { Span } from '../../text/span';
import { holds } from '../cell-at';
import { placesOf } from '../cells/places';
import { type Clipboard, figureBlock, readPasted, tableSource } from './pasted';
import { isAll, isWhole } from './understood';

/**
 * Puts a pasted table into the table at the cursor: one of the form's own row by row and column by column, a block of figures cell
 * by cell from the cursor's cell on. Null where not every cell has its place; then the text is pasted as it is.
 */
export function pasteIntoTable(reading: Reading, selection: Span, clipboard: Clipboard): Edit[] | null {
  const source = tableSource(clipboard);
  const table = source && tableAt(reading, selection);
  if (!source || !table) return null;
  const pasted = readPasted(source);
  const [report, another] = pasted.reports;
  if (!report) return intoCells(reading, table, selection, figureBlock(source));
  const [given, second] = report.tables;
  if (another || second || !given || given.key !== table.key) return null;
  // Some rows of text as the table itself writes them: somebody copies or moves lines.
  if (!source.html && given.layout === table.layout && given.missing.length > 0) return null;
  return isWhole(given) && isAll(pasted, given) ? intoRows(reading, table, given) : null;
}

/** The table that holds the whole selection. */
function tableAt({ reports }: Reading, { start, end }: Span): Table | null {
  for (const { tables } of reports) {
    const table = tables.find(({ span }) => holds(span, start) && holds(span, end));
    if (table) return table;
  }
  return null;
}

/** Each figure to the row and the column of its name. */
function intoRows(reading: Reading, table: Table, given: Table): Edit[] | null {
  const targets: Target[] = [];
  for (const { key, cells } of given.rows) {
    const row = table.rows.find((one) => one.key === key && one.place !== 'repeated' && one.fits);
    for (const { column, text } of cells) {
      const cell = row?.cells.find((one) => one.column === column);
      if (!row || !cell) return null;
      targets.push({ place: { table, row, cell }, figure: text.trim() });
    }
  }
  return written(reading, targets);
}

/** A block from the cell on in which the selection lies. */
function intoCells(reading: Reading, table: Table, { start, end }: Span, block: string[][] | null): Edit[] | null {
  if (!block) return null;
  const places = placesOf(reading, table);
  const top = places.findIndex(({ span }) => holds(span, start));
  const left = places[top]?.cells.findIndex(({ span }) => holds(span, start) && holds(span, end)) ?? -1;
  if (left < 0) return null;
  const targets: Target[] = [];
  for (const [down, figures] of block.entries()) {
    const { row, cells } = places[top + down] ?? {};
    if (!row?.fits) return null;
    for (const [right, figure] of figures.entries()) {
      const cell = cells?.[left + right];
      if (!cell) return null;
      targets.push({ place: { table, row, cell }, figure });
    }
  }
  return written(reading, targets);
}

interface Target {
  readonly place: CellPlace;
  /** '' for a blank. */
  readonly figure: string;
}

function written({ text }: Reading, targets: readonly Target[]): Edit[] | null {
  const edits: Edit[] = [];
  for (const { place, figure } of targets) {
    if (place.cell.text.trim() === figure) continue;
    const made = put(text, place, figure);
    if (!made) return null;
    edits.push(...made);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function put(text: string, place: CellPlace, figure: string): readonly Edit[] | null {
  const { table, cell } = place;
  if (cell.state === 'blank') return [fillEdit(place, figure, text)];
  const printed = figure === '' ? blankAt(table.layout, text, cell.span.end) : figure;
  return replaceFigure(text, cell, printed);
}
