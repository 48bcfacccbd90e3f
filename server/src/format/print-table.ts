import { type FormGrid, type Slot, slots, textsIn } from '../compose/grid';
import { cellLineRows } from '../compose/print/cell-lines';
import { htmlRows } from '../compose/print/html';
import { BLANK_MARK, spacedRows } from '../compose/print/spaces';
import { tabRows } from '../compose/print/tabs';
import type { Layout } from '../model/report';
import { escapeHtml } from '../text/escape';
import { alignedBars } from './print-bars';
import type { Sheet } from './sheet';

/** The lines of a table as the form prints it; a cell line ends each row with an empty one. */
export function printGrid(layout: Layout, grid: FormGrid): string[] {
  const rows = slots(grid);
  switch (layout) {
    case 'tabs':
      return tabRows(rows);
    case 'bars':
      return alignedBars(rows.map(textsIn));
    case 'cell-lines':
      return cellLineRows(rows, '\n').flatMap((row) => row.split('\n'));
    case 'spaces':
      return spacedRows(rows.map((row) => row.map(withoutSpaces)));
    case 'html':
      return ['<table>', ...htmlRows(rows), '</table>'];
  }
}

/** The grid with a mark in each blank cell: among rows none of which is full, nobody could tell which of them are blank. */
export function withMarks(grid: FormGrid): FormGrid {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.role === 'figure' && cell.text === '' ? { ...cell, text: BLANK_MARK } : cell)),
  }));
  return { ...grid, rows };
}

/** In running text a space within a word would part it. */
function withoutSpaces(slot: Slot): Slot {
  const { cell } = slot;
  return /\s/.test(cell.text) ? { ...slot, cell: { ...cell, text: cell.text.replace(/\s+/g, '') } } : slot;
}

/** The lines of a table as it stands, cell by cell. */
export function printSheet(layout: Layout, sheet: Sheet): string[] {
  switch (layout) {
    case 'tabs':
      return sheet.map((row) => row.map(({ text }) => text).join('\t'));
    case 'bars':
      return alignedBars(sheet.map((row) => row.map(({ text }) => text)));
    case 'cell-lines':
      return sheet.flatMap((row) => [...row.map(({ text }) => `\t${text}`), '']);
    case 'spaces':
      return sheet.map(spacedRow).filter((row) => row !== '');
    case 'html':
      return ['<table>', ...sheet.map(htmlRow), '</table>'];
  }
}

function spacedRow(row: Sheet[number]): string {
  return row
    .map(({ text, figure }) => (figure && text === '' ? BLANK_MARK : text))
    .filter((text) => text !== '')
    .join(' ');
}

function htmlRow(row: Sheet[number]): string {
  return `<tr>${row.map(({ text }) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`;
}
