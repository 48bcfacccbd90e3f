import type { TableForm } from '../forms/form';
import { remembered } from '../text/remembered';
import { distance } from '../text/similar';
import { withLine } from './broken-labels';
import { headerSequences } from './header-sequence';
import { holdsPlace, type Printed } from './record';

/** Lines over which a word may run in a narrow column. */
const MOST_LINES = 4;
/** Shorter words with another character in them are words of any table. */
const SHORTEST_ALTERED = 4;

/**
 * A line break in a header's cell breaks its row, as it does with a label: one line ends within a word of the form's header, be it with a
 * slip in it, and the next begins with the rest of it. Such lines are one row.
 */
export function joinBrokenHeaders(rows: readonly Printed[], form: TableForm): readonly Printed[] {
  const words = headerWords(form);
  if (rows[0]?.grid !== 'columns' || !rows.some((_, at) => linesOfWord(rows, at, words) > 0)) return rows;
  const joined: Printed[] = [];
  for (let at = 0; at < rows.length; at++) {
    let row = rows[at] as Printed;
    for (let lines = linesOfWord(rows, at, words); lines > 0; lines = linesOfWord(rows, at, words)) {
      for (let k = 0; k < lines; k++) row = withLine(row, rows[++at] as Printed);
    }
    joined.push(row);
  }
  return joined;
}

/** Each that stands beside others in a row of the header, folded. */
const headerWords = remembered((form: TableForm): ReadonlySet<string> => {
  return new Set(headerSequences(form).flatMap(({ index }) => [...index.keys()]));
});

/** How many of the lines behind `at` its last word runs on; 0 where it is whole, or none of the header's. */
function linesOfWord(rows: readonly Printed[], at: number, words: ReadonlySet<string>): number {
  const begun = lastWord(rows[at]);
  if (begun === null || words.has(begun)) return 0;
  let word = begun;
  for (let lines = 1; lines < MOST_LINES; lines++) {
    const next = rows[at + lines];
    const rest = next?.tokens[0]?.content;
    if (!next || rest?.kind !== 'text' || words.has(rest.folded.body) || next.tokens.some(holdsPlace)) return 0;
    word += rest.folded.body;
    if (words.has(word) || isNearly(word, [begun, rest.folded.body], words)) return lines;
    if (next.tokens.length > 1) return 0;
  }
  return 0;
}

function lastWord(row: Printed | undefined): string | null {
  const last = row?.tokens.at(-1);
  return last?.content.kind === 'text' && !row?.tokens.some(holdsPlace) ? last.content.folded.body : null;
}

/** A word with one slip in it, which is in neither of its pieces alone. */
function isNearly(word: string, pieces: readonly string[], words: ReadonlySet<string>): boolean {
  if (word.length < SHORTEST_ALTERED) return false;
  for (const due of words)
    if (distance(word, due, 1) === 1 && pieces.every((piece) => distance(piece, due, 1) > 1)) return true;
  return false;
}
