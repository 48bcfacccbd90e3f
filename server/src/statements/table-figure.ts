import type { Cell } from '../model/report';

/** One lawful reading of what is spoken of: its figure, and the cells that it is made of. */
export interface TableFigure {
  readonly value: number;
  /** Cells that are added up, in order. */
  readonly cells: readonly Cell[];
  /** Cells that are taken away. */
  readonly less: readonly Cell[];
}

/** Nothing is taken away from most. */
export const NO_CELLS: readonly Cell[] = [];

/** Null: it is not known. */
export type Figure = TableFigure | null;

/** Known figures together; null as soon as one is unknown. */
export function added(figures: readonly Figure[]): Figure {
  let value = 0;
  const cells: Cell[] = [];
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as Figure;
    if (!figure) return null;
    value += figure.value;
    for (let k = 0; k < figure.cells.length; k++) cells.push(figure.cells[k] as Cell);
  }
  return { value, cells, less: NO_CELLS };
}

/** The same where some are taken away. */
export function sumOf(figures: readonly (readonly [Figure, 1 | -1])[]): Figure {
  let value = 0;
  const cells: Cell[] = [];
  const less: Cell[] = [];
  for (let i = 0; i < figures.length; i++) {
    const term = figures[i] as (typeof figures)[number];
    const figure = term[0];
    const sign = term[1];
    if (!figure) return null;
    value += sign * figure.value;
    const into = sign > 0 ? cells : less;
    for (let k = 0; k < figure.cells.length; k++) into.push(figure.cells[k] as Cell);
  }
  return { value, cells, less };
}
