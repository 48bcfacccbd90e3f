import type { Layout } from '../../model/report';
import { type FormGrid, type Slot, slots } from '../grid';
import { barRows, delimiterRow } from './bars';
import { cellLineRows } from './cell-lines';
import { htmlRows } from './html';
import { spacedRows } from './spaces';
import { tabRows } from './tabs';

/** Prints rows in a layout, to be joined by line breaks; a row may give more than one line. */
export function printRows(layout: Layout, rows: readonly (readonly Slot[])[], lineBreak: string): string[] {
  switch (layout) {
    case 'tabs':
      return tabRows(rows);
    case 'bars':
      return barRows(rows);
    case 'cell-lines':
      return cellLineRows(rows, lineBreak);
    case 'spaces':
      return spacedRows(rows);
    case 'html':
      return htmlRows(rows);
  }
}

/** A whole table in a layout, without a line break behind it. */
export function printTable(layout: Layout, grid: FormGrid, lineBreak: string): string {
  const [first = '', ...rest] = printRows(layout, slots(grid), lineBreak);
  if (layout === 'html') return ['<table>', first, ...rest, '</table>'].join(lineBreak);
  if (layout === 'bars') return [first, delimiterRow(grid.columns), ...rest].join(lineBreak);
  return [first, ...rest].join(lineBreak);
}
