import { identitiesOf } from '../identities/identities';
import { derivedTerm, type Identity, termsOf } from '../identities/identity';
import type { Cell, Report } from '../model/report';
import { byPlace, type Span } from '../text/span';
import { cellAt } from './cell-at';
import { nameAt } from './names';
import { cellsOf, tellingAt, tellingsOfCells } from './tellings';

/** From a place of the text to others. */
export interface Link {
  /** What stands at the place asked about. */
  readonly origin: Span;
  /** In order of place. */
  readonly targets: readonly Span[];
}

/**
 * Where the figure at an offset comes from: of a figure in the text the cells that hold it, of a total the terms that make it
 * up, of what is carried out the other terms of the balance. Any other cell is its own source.
 */
export function definition(reports: readonly Report[], offset: number): Link | null {
  const at = cellAt(reports, offset);
  if (at) return { origin: at.cell.span, targets: spansOf(sourcesOf(at.report, at.cell)) };
  const told = tellingAt(reports, offset);
  return told && { origin: told.telling.span, targets: spansOf(cellsOf(told.telling)) };
}

function sourcesOf(report: Report, cell: Cell): Iterable<Cell> {
  const sources = new Set<Cell>();
  for (const identity of identitiesOf(report)) {
    if (derivedTerm(identity).cell === cell) addOthers(sources, identity, cell);
  }
  return sources.size > 0 ? sources : [cell];
}

/**
 * Everything that has to do with what stands at an offset: of a cell the terms of its sums and the figures in the text
 * that tell of it, of a figure in the text its cells and the other places that tell of them, of the year or the body's
 * name all its places.
 *
 * @param declaration whether the cell itself, or the cells of the figure, are wanted as well
 */
export function references(text: string, reports: readonly Report[], offset: number, declaration: boolean): Span[] {
  const at = cellAt(reports, offset);
  if (at) {
    const cells = declaration ? new Set([at.cell]) : new Set<Cell>();
    for (const identity of identitiesOf(at.report)) {
      if (termsOf(identity).some(({ cell }) => cell === at.cell)) addOthers(cells, identity, at.cell);
    }
    return inOrder([...spansOf(cells), ...tellingsOfCells(at.report, [at.cell]).map(({ span }) => span)]);
  }
  const told = tellingAt(reports, offset);
  if (told) {
    const cells = cellsOf(told.telling);
    const tellings = tellingsOfCells(told.report, cells).map(({ span }) => span);
    return inOrder(declaration ? [...spansOf(cells), ...tellings] : tellings);
  }
  return nameAt(text, reports, offset)?.name.places.map(({ span }) => span) ?? [];
}

function addOthers(cells: Set<Cell>, identity: Identity, cell: Cell): void {
  for (const term of termsOf(identity)) if (term.cell && term.cell !== cell) cells.add(term.cell);
}

function spansOf(cells: Iterable<Cell>): Span[] {
  return inOrder([...cells].map(({ span }) => span));
}

function inOrder(spans: Span[]): Span[] {
  return spans.sort(byPlace);
}
