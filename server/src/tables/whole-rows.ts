import type { Form, TableKey } from '../forms/form';
import { columnsBehind, dueRows, rowNamed, wordingIndex } from './due';
import type { Token } from './record';

/** Of fewer columns, twice the figures may be one too many. */
const LEAST_COLUMNS = 3;

/**
 * Where bars part cells and a row begins with words behind figures, and a label is lost, the figures of its row go on with those of the row above: just as many again
 * as are due, with the blank between them perhaps that the label has left. They are a row of their own; more are no row's. Of few columns the
 * blank must be there, and the form must have a row below that shares the header and whose label does not follow.
 *
 * @param words so many tokens stand before the first figure
 * @param behind the words with which the next row begins
 */
export function wholeRows(
  row: readonly Token[],
  words: number,
  form: Form,
  table: TableKey,
  behind?: Token,
): (readonly Token[])[] {
  if (table === 'litigation' || words <= 0) return [row];
  const label = row[words - 1]?.content.folded.body ?? null;
  const columns = columnsBehind(label, form, table);
  // The label may cover columns before them.
  const from = pastBlanks(row, words);
  if (columns === 0 || row.length - from < 2 * columns) return [row];
  const end = from + columns;
  const next = pastBlanks(row, end);
  if (columns < LEAST_COLUMNS && (next === end || !hasLostNext(label, behind, form, table))) return [row];
  const whole = row.slice(from, end).every(isFilled) && row.slice(next, next + columns).every(isFilled);
  return whole && pastBlanks(row, next + columns) === row.length
    ? [row.slice(0, end), row.slice(next, next + columns)]
    : [row];
}

/** The form has a row below this one under the same header, and other words than its label follow. */
function hasLostNext(label: string | null, behind: Token | undefined, form: Form, table: TableKey): boolean {
  const due = dueRows(form, table);
  const index = wordingIndex(due);
  const named = rowNamed(label ?? '', index, due);
  const next = named && due[due.indexOf(named) + 1];
  return next?.columns === named?.columns && rowNamed(behind?.content.folded.body ?? '', index, due) !== next;
}

function pastBlanks(row: readonly Token[], from: number): number {
  let at = from;
  while (at < row.length && !isFilled(row[at] as Token)) at++;
  return at;
}

function isFilled({ content }: Token): boolean {
  return content.kind !== 'empty';
}
