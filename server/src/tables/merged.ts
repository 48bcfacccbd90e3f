import type { Token } from './record';
import type { SplitRow } from './split';

/**
 * Programs that fill in merged cells print a figure in each column that its cell covers, and so they do with the header above.
 * More cells than are due, of which those under one repeated header word are alike, are given with each of them once; null where
 * that does not make the cells due.
 *
 * @param header the words printed last before the row
 */
export function onceWhereMerged(
  values: readonly Token[],
  due: number,
  header: readonly Token[],
): readonly Token[] | null {
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

/** So many rows stand under one header of the first table. */
const MOST_UNDER = 3;

/** The words printed last before a row, gone over once however many rows ask. */
export class WordsAbove {
  /** For each row that has been come to, and the one behind it. */
  private readonly above: (readonly Token[] | null)[] = [null];

  constructor(private readonly rows: readonly SplitRow[]) {}

  /** In running text the words that head the values stand right before the label, or before that of a row or two above. */
  heading(place: number, values: readonly Token[]): readonly Token[] | null {
    const row = this.rows[place] as SplitRow;
    if (row.printed.grid !== 'stream') return this.before(place);
    for (let i = place; i >= 0 && i > place - MOST_UNDER; i--) {
      const { own, hasFigures } = this.rows[i] as SplitRow;
      const words = hasFigures ? own.slice(0, -1) : own;
      if (words.length < values.length) continue;
      return words.slice(-values.length).map((word, k) => ({ ...word, column: (values[k] as Token).column }));
    }
    return null;
  }

  private before(place: number): readonly Token[] | null {
    const { above, rows } = this;
    for (let i = above.length - 1; i < place; i++) {
      const { printed, hasFigures } = rows[i] as SplitRow;
      above.push(!hasFigures && printed.tokens.length > 1 ? printed.tokens : (above[i] ?? null));
    }
    return above[place] ?? null;
  }
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
