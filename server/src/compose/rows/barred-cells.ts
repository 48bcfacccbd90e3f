import type { Cell, Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { type Change, insertion, joinedAtOnePlace, removal } from '../change';
import { BLANK_MARK } from '../print/spaces';
import { type BarredManner, barredManner, betweenCells } from './barred-manner';
import { barsBehind } from './barred-unit';

/** Takes cells of a line or more each out of their row, each with the bar that parts it from the next, or from the one before. */
export function removeBarredCells({ text }: Reading, row: Row, places: readonly number[]): Change[] | null {
  const { cells, label } = row;
  const changes: Change[] = [];
  for (let i = 0; i < places.length; ) {
    let count = 1;
    while (places[i + count] === (places[i] as number) + count) count++;
    const at = places[i] as number;
    const [first, last, next] = [cells[at], cells[at + count - 1], cells[at + count]] as [Cell, Cell, Cell | undefined];
    const before = cells[at - 1]?.span.end ?? label?.pieces.at(-1)?.end;
    const start = next ? first.span.start : before;
    const end = next ? next.span.start : last.span.end;
    // Anything else than so many bars and the cells themselves is not theirs.
    if (start === undefined || barsIn(text.slice(start, end)) !== count) return null;
    changes.push(removal(start, end));
    i += count;
  }
  return changes;
}

const EACH_BAR = new RegExp(`[${BARS}]`, 'g');

function barsIn(text: string): number {
  return text.match(EACH_BAR)?.length ?? 0;
}

/**
 * Puts cells among others of a line or more each.
 *
 * @param places where they come to stand among all cells, in order
 * @param figures what they hold; '' is a blank
 */
export function insertBarredCells(
  reading: Reading,
  table: Table,
  row: Row,
  places: readonly number[],
  figures: readonly string[],
): Change[] | null {
  const manner = barredManner(reading, table);
  const between = manner && (betweenCells(reading.text, row) ?? manner.between);
  if (!between) return null;
  const changes: Change[] = [];
  for (const [i, place] of places.entries()) {
    const change = cellAt(reading, row, place - i, figures[i] ?? '', { ...manner, between });
    if (!change) return null;
    changes.push(change);
  }
  return joinedAtOnePlace(changes);
}

/** A cell before the printed one of this place, or behind the last. */
function cellAt(
  { text }: Reading,
  { cells, label }: Row,
  place: number,
  figure: string,
  { between, closed }: BarredManner,
): Change | null {
  // Nobody would see a blank behind the last bar.
  const words = figure || (closed ? '' : BLANK_MARK);
  const bar = between.trimStart();
  const next = cells[place]?.span;
  if (next) return insertion(next.start, words === '' ? bar : words + between);
  const last = cells.at(-1)?.span ?? label?.pieces.at(-1);
  if (!last) return null;
  const white = (at: number) => /^\s*/.exec(barsBehind(text, at))?.[0] ?? '';
  // A blank is a bar alone: of another that bar comes first.
  if (last.start === last.end)
    return insertion(last.end, bar + words + (words === '' ? '' : between.slice(0, -bar.length)));
  return words === '' ? insertion(last.end + white(last.end).length, bar) : insertion(last.end, between + words);
}
