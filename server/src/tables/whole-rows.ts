import type { Form, TableKey } from '../forms/form';
import { columnsBehind } from './due';
import type { Token } from './record';

/** Of fewer columns, twice the figures may be one too many. */
const LEAST_COLUMNS = 3;

/**
 * Where bars part cells and a row begins with words behind figures, and a label is lost, the figures of its row go on with those of the row above: just as many again
 * as are due, with the blank between them perhaps that the label has left. They are a row of their own; more are no row's.
 *
 * @param words so many tokens stand before the first figure
 */
export function wholeRows(row: readonly Token[], words: number, form: Form, table: TableKey): (readonly Token[])[] {
  if (table === 'litigation' || words <= 0) return [row];
  const columns = columnsBehind(row[words - 1]?.content.folded.body ?? null, form, table);
  if (columns < LEAST_COLUMNS || row.length - words < 2 * columns) return [row];
  const end = words + columns;
  const next = pastBlanks(row, end);
  const whole = row.slice(words, end).every(isFilled) && row.slice(next, next + columns).every(isFilled);
  return whole && pastBlanks(row, next + columns) === row.length
    ? [row.slice(0, end), row.slice(next, next + columns)]
    : [row];
}

function pastBlanks(row: readonly Token[], from: number): number {
  let at = from;
  while (at < row.length && !isFilled(row[at] as Token)) at++;
  return at;
}

function isFilled({ content }: Token): boolean {
  return content.kind !== 'empty';
}
