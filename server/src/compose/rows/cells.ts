import type { Cell, Reading, Row, Table } from '../../model/report';
import { GROUP } from '../../tables/fifteen';
import { type Change, joinedAtOnePlace, removal } from '../change';
import { insertBarredCells, removeBarredCells } from './barred-cells';
import { drawingOf } from './drawing';
import { elementBeside, withoutElement } from './element-cells';
import { areElements } from './elements';
import { inColumns } from './in-columns';
import { lineBeside, withoutLine } from './line-cells';
import { behindSeparator, doubledSlotBeside, slotBeside, withoutDoubledSlot, withoutSlot } from './slot-cells';
import { withoutWord, wordBeside } from './word-cells';

/** Takes printed cells out of their row, each with what sets it off from the next; null where that would harm others. */
export function removeCells(reading: Reading, table: Table, row: Row, places: readonly number[]): Change[] | null {
  if (table.wrapped === 'bars') return removeBarredCells(reading, row, places);
  if (table.wrapped === 'shared') return null;
  const changes = whole(places.map((place) => withoutCell(reading, table, row.cells[place])));
  return changes && inColumns(reading, table, apart(changes, reading.text, table.wrapped === 'marks'));
}

/**
 * The first cell of a line takes with it what stands behind it, any other what stands before it; of two such
 * neighbours the second takes what stands behind it too, unless the first has.
 */
function apart(changes: readonly Change[], text: string, doubled: boolean): Change[] {
  const all: Change[] = [];
  for (const change of changes) {
    const last = all.at(-1);
    if (!last || change.span.start >= last.span.end) {
      all.push(change);
      continue;
    }
    const end = behindSeparator(text, change.span.end, doubled);
    // A blank among the white space that went with the first has gone with it.
    if (end > last.span.end) all.push(removal(last.span.end, end));
  }
  return all;
}

/**
 * Puts cells into a row.
 *
 * @param places where the new cells come to stand among all cells, in order
 * @param figures what they hold; '' is a blank
 */
export function insertCells(
  reading: Reading,
  table: Table,
  row: Row,
  places: readonly number[],
  figures: readonly string[],
): Change[] | null {
  if (table.wrapped === 'bars') return insertBarredCells(reading, table, row, places, figures);
  if (table.wrapped === 'shared') return null;
  const changes = whole(
    places.map((place, i) => {
      const before = place - i < row.cells.length && !endsGroup(table, places, i);
      const beside = row.cells[before ? place - i : place - i - 1];
      return beside ? cellBeside(reading, table, beside, before, figures[i] ?? '') : null;
    }),
  );
  return changes && inColumns(reading, table, joinedAtOnePlace(changes));
}

/** The changes of all cells; null where one of them has none. */
function whole(changes: readonly (Change | null)[]): Change[] | null {
  const made = changes.filter((change) => change !== null);
  return made.length === changes.length ? made : null;
}

/** Whether a new cell stands at the end of a group of the third table: each may be a row of its own, with words between it and the next. */
function endsGroup({ key }: Table, places: readonly number[], i: number): boolean {
  if (key !== 'litigation') return false;
  let [first, last] = [i, i];
  while (places[first - 1] === (places[first] as number) - 1) first--;
  while (places[last + 1] === (places[last] as number) + 1) last++;
  const own = groupOf(places[i] as number);
  return groupOf((places[first] as number) - 1) === own && groupOf((places[last] as number) + 1) !== own;
}

function groupOf(place: number): number {
  return Math.floor(place / GROUP);
}

function withoutCell(reading: Reading, table: Table, cell: Cell | undefined): Change | null {
  if (!cell) return null;
  const { layout } = table;
  if (table.wrapped === 'marks') return withoutLine(reading, cell) ?? withoutDoubledSlot(reading, cell);
  if (layout === 'tabs' || layout === 'bars') return withoutSlot(reading, cell);
  if (layout === 'html' || areElements(reading, table)) return withoutElement(reading, table, cell);
  const asLine = layout === 'cell-lines' ? withoutLine(reading, cell) : null;
  // A blank in running text may stand between two bars, and nowhere else.
  return asLine ?? withoutWord(reading, cell) ?? withoutSlot(reading, cell);
}

/** A cell before the printed one, or behind it. */
function cellBeside(reading: Reading, table: Table, beside: Cell, before: boolean, figure: string): Change | null {
  const { layout } = table;
  if (table.wrapped === 'marks')
    return lineBeside(reading, beside, before, figure) ?? doubledSlotBeside(reading, beside, before, figure);
  if (layout === 'tabs' || layout === 'bars')
    return slotBeside(reading, beside, before, figure, drawingOf(table, reading).gap);
  if (layout === 'html' || areElements(reading, table)) return elementBeside(reading, table, beside, before, figure);
  const asLine = layout === 'cell-lines' ? lineBeside(reading, beside, before, figure) : null;
  return asLine ?? wordBeside(reading, beside, before, figure);
}
