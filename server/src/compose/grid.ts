import type { TableKey } from '../forms/form';

/**
 * What a cell of the statutory form is: words over columns, words over rows (a group), the words of one row, or
 * a place for a figure.
 */
export type Role = 'header' | 'group' | 'label' | 'figure';

/** A cell as the form prints it, with the columns and rows that it covers. */
export interface FormCell {
  readonly role: Role;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A printed row: only the cells that begin in it. */
export interface FormRow {
  /** Key of the row in `forms`; null for header rows. */
  readonly key: string | null;
  readonly cells: readonly FormCell[];
}

/** A table as the statutory form prints it, its figures blank. */
export interface FormGrid {
  readonly key: TableKey;
  readonly columns: number;
  readonly rows: readonly FormRow[];
}

/** One place of the grid: where its cell begins, or whence the cell reaches over it. */
export interface Slot {
  readonly cell: FormCell;
  readonly from: 'here' | 'left' | 'above';
  /** The slot is the leftmost of its cell. */
  readonly first: boolean;
}

/** A cell of a form, over so many columns and rows. */
export function cell(role: Role, text: string, columns = 1, rows = 1): FormCell {
  return { role, text, columns, rows };
}

/** Cells for so many figures, still blank. */
export function figures(count: number, columns = 1): FormCell[] {
  return Array.from({ length: count }, () => cell('figure', '', columns));
}

/**
 * The grid with figures in its places.
 *
 * @param figureAt the figure of a row, by its key, in one of its places from the left; undefined leaves it blank
 */
export function withFigures(grid: FormGrid, figureAt: (row: string, place: number) => string | undefined): FormGrid {
  const rows = grid.rows.map((row): FormRow => {
    const { key } = row;
    if (key === null) return row;
    let place = 0;
    const cells = row.cells.map((one) => {
      if (one.role !== 'figure') return one;
      const figure = figureAt(key, place++);
      return figure === undefined ? one : { ...one, text: figure };
    });
    return { ...row, cells };
  });
  return { ...grid, rows };
}

/** What is printed in each column of a row: a cell's text where it begins, nothing where it reaches over. */
export function textsIn(row: readonly Slot[]): string[] {
  return row.map(({ cell, from }) => (from === 'here' ? cell.text : ''));
}

/** The cells that begin in a row. */
export function cellsIn(row: readonly Slot[]): FormCell[] {
  return row.filter(({ from }) => from === 'here').map(({ cell }) => cell);
}

/** Lays the cells out, so that every row has one slot a column. */
export function slots(grid: FormGrid): Slot[][] {
  const laid: Slot[][] = grid.rows.map(() => []);
  grid.rows.forEach((row, r) => {
    let column = 0;
    for (const one of row.cells) {
      while (laid[r]?.[column]) column++;
      for (let down = 0; down < one.rows; down++) {
        for (let right = 0; right < one.columns; right++) {
          const from = down > 0 ? 'above' : right > 0 ? 'left' : 'here';
          const line = laid[r + down];
          if (line) line[column + right] = { cell: one, from, first: right === 0 };
        }
      }
    }
  });
  return laid;
}
