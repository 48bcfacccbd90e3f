import type { Cell, Report } from '../../model/report';
import { type Charged, charged } from '../../statements/charged';
import { foundIn, type Placed } from '../../statements/narrative';

/** An amount of the text and the cell that holds another. */
export interface ChargedOtherwise {
  readonly place: Placed;
  readonly said: Charged;
  readonly cell: Cell;
  /** What the cell says, in 万元. */
  readonly value: number;
}

const YUAN = 1e4;

/**
 * The text's amounts of 行政事业性收费 that are not the table's, however either is rounded. The same number in 元 and in 万元 is a matter of
 * the unit, which `cell-unit-suspect` tells of.
 */
export function chargedOtherwise(report: Report): ChargedOtherwise[] {
  const row = report.tables.find(({ key }) => key === 'disclosure')?.rows.find(({ key }) => key === 'fees');
  const cell = row?.fits ? row.cells.find(({ column }) => column === 'amount') : undefined;
  if (cell?.state !== 'number' || cell.value === null || cell.form?.unit != null) return [];
  const { value } = cell;
  const unit = YUAN / 10 ** (cell.form?.decimals ?? decimalsOf(cell.text));
  return foundIn(report, charged)
    .filter(({ place, found: said }) => {
      if (place.section === null || OTHER_MATTERS.has(place.section)) return false;
      if (said.years.some((year) => year !== report.year)) return false;
      return Math.abs(said.yuan - value * YUAN) > Math.max(unit, said.unit) + 1e-6 && said.yuan !== value;
    })
    .map(({ place, found: said }) => ({ place, said, cell, value }));
}

/** Section six tells of what applicants paid, section five of other years. */
const OTHER_MATTERS: ReadonlySet<string> = new Set(['problems', 'other']);

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
