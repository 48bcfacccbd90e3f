import { insertCells, removeCells } from '../../compose/rows/cells';
import { type MovedFigure, movedFigures } from '../../identities/moved';
import type { Reading, Report, Row, Table } from '../../model/report';
import type { Fix } from '../rule';
import { placeName } from '../wording/cell-name';
import { rowName } from '../wording/row-name';
import { obviousFix, possibleFix } from './fix';

/** A person can survey so many ways. */
const MOST_WAYS = 8;

/** What can be done about two neighbours of which one has a figure too many and the other one too few. */
export interface MovedFixes {
  readonly fixes: readonly Fix[];
  /** The only figure that the sums let go over. */
  readonly only: MovedFigure | null;
}

/** The fixes that bring a figure back over to the row beside it; null where the sums bear out none, or too many. */
export function movedFixes(reading: Reading, report: Report, table: Table, row: Row): MovedFixes | null {
  const ways = movedFigures(report, table, row);
  if (ways.length > MOST_WAYS) return null;
  const fixes = ways.flatMap((way) => fixOf(reading, table, way, ways.length === 1) ?? []);
  const [only = null] = ways.length === 1 ? ways : [];
  return fixes.length > 0 ? { fixes, only } : null;
}

function fixOf(reading: Reading, table: Table, way: MovedFigure, obvious: boolean): Fix | null {
  const { from, place, to, column } = way;
  const figure = from.cells[place]?.text ?? '';
  const taken = removeCells(reading, table, from, [place]);
  const put = insertCells(reading, table, to, [column], [figure]);
  if (!taken || !put) return null;
  const [name, into] = [rowName(to), placeName(table, to, column)];
  const title = {
    zh: `将第${place + 1}个数“${figure}”移到${name.zh}的${into.zh}（第${column + 1}格）：两行的有关勾稽关系成立`,
    en: `Move figure ${place + 1} “${figure}” to ${into.en} (cell ${column + 1}) of ${name.en}: the sums on both rows then hold`,
  };
  const edits = [...taken, ...put].sort((a, b) => a.span.start - b.span.start);
  return (obvious ? obviousFix : possibleFix)(title, edits);
}
