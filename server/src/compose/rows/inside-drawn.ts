import type { Reading, Row } from '../../model/report';
import type { Change } from '../change';
import { blanks, cutAt, drawnBeside, drawnRow } from './drawn-row';
import type { Unit } from './unit';

/**
 * Writes rows above one that carries the words of their groups, where rules are drawn between rows: the words go over to the first of them and leave blanks as wide. Null
 * where the lines of the two have not as many cells.
 *
 * @param rows as they are printed without the words of their groups, each behind its rule
 */
export function insideDrawn(
  reading: Reading,
  rows: readonly string[],
  next: Row,
  unit: Unit,
  lineBreak: string,
  bar: string,
): Change[] | null {
  const [first, ...others] = rows;
  const own = drawnRow(reading, unit, next, bar);
  const above = own && first !== undefined ? cutAt(first, own.words[0]?.length ?? 0) : null;
  if (!own || !above) return null;
  const written = [
    drawnBeside(above, own.words, above.rest, bar, lineBreak),
    ...others,
    drawnBeside(own, [blanks(own.words[0])], own.rest, bar, lineBreak),
  ];
  return [{ span: { start: unit.start, end: unit.end }, newText: written.join(lineBreak) }];
}
