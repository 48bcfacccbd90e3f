import type { Token } from './record';
import type { SplitRow } from './split';

/**
 * Programs that fill in merged cells print a figure in each column that its cell covers, and so they do with the header above.
 * More cells than are due, of which those under one repeated header word are alike, are given with each of them once; null where
 * that does not make the cells due.
 *
 * @param above the printed rows, of which those before `place` are asked for the header
 */
export function onceWhereMerged(
  values: readonly Token[],
  due: number,
  above: readonly SplitRow[],
  place: number,
): readonly Token[] | null {
  const header = headerAbove(above, place);
  if (!header) return null;
  const once: Token[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as Token;
    const before = values[i - 1];
    if (!before || !isCovered(before, value, header)) once.push(value);
    // What differs under one header word is no merged cell: nothing of it is left out.
    else if (!areAlike(before, value)) return null;
  }
  return once.length === due ? once : null;
}

/** The words printed last before a row. */
function headerAbove(rows: readonly SplitRow[], place: number): readonly Token[] | null {
  for (let i = place - 1; i >= 0; i--) {
    const { printed, hasFigures } = rows[i] as SplitRow;
    if (!hasFigures && printed.tokens.length > 1) return printed.tokens;
  }
  return null;
}

/** Side by side, and under the same word. */
function isCovered(before: Token, { column }: Token, header: readonly Token[]): boolean {
  if (before.column !== column - 1) return false;
  const word = wordIn(header, column);
  return word !== '' && word === wordIn(header, column - 1);
}

function wordIn(header: readonly Token[], column: number): string {
  return header.find((token) => token.column === column)?.content.folded.whole ?? '';
}

/** The same once more, in whatever manner; or a mark for nothing, as where the first of several such marks has been filled in. */
function areAlike(a: Token, b: Token): boolean {
  if (b.content.kind === 'mark') return true;
  return a.text === b.text || (a.content.figure !== null && a.content.figure.value === b.content.figure?.value);
}
