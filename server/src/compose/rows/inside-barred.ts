import type { Reading, Row, Table } from '../../model/report';
import { ANY_BAR } from '../../scan/line-of';
import { type Change, insertion } from '../change';
import { fillers } from '../print/barred';
import type { StatutoryRow } from '../statute/rows';
import { type BarredManner, barredManner, fillersOf } from './barred-manner';
import type { Unit } from './unit';

/**
 * Writes rows behind the words of their group, which led the row below and now lead the first of them. Where bars at the end of a row
 * stand for what merged cells cover, the first has one less for each cell of words before it, and the row below as many more. Null
 * where the row below is not of the same groups.
 *
 * @param rows with the text of each, as it is printed without the words of its groups
 */
export function insideBarred(
  reading: Reading,
  table: Table,
  rows: readonly { readonly row: StatutoryRow; readonly text: string }[],
  { next, groups, unit }: { readonly next: Row; readonly groups: readonly string[]; readonly unit: Unit },
  lineBreak: string,
): Change[] | null {
  const manner = barredManner(reading, table);
  const [first, ...others] = rows;
  const label = next.label?.span.start;
  const end = next.cells.at(-1)?.span.end;
  if (!manner || !first || label === undefined || end === undefined || first.row.groups.join() !== groups.join())
    return null;
  const lead = manner.led ? manner.bar + lineBreak : '';
  const before = reading.text.slice(unit.start + lead.length, label);
  const words = before.split(ANY_BAR).filter((cell) => cell.trim() !== '').length;
  const own = first.text.slice(lead.length);
  const printed = [shortened(own, manner, words), ...others.map(({ text }) => text)];
  const changes = [insertion(label, printed.map((text) => text + lineBreak).join('') + lead)];
  const known = fillersOf(reading, manner, end, unit.end);
  const more = known > 0 && manner.filling !== null ? manner.bar.repeat(words) : fillers(manner, words);
  return more === '' ? changes : [...changes, insertion(unit.end, more)];
}

/** A row with so many bars less at its end. */
function shortened(row: string, manner: BarredManner, count: number): string {
  if (manner.filling === null) return row;
  let bars = 0;
  while (row.at(-1 - bars) === manner.bar) bars++;
  return bars > count ? row.slice(0, -count) : row.slice(0, row.length - fillers(manner, bars).length);
}
