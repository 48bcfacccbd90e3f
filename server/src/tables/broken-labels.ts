import { cellOf } from '../scan/cell';
import { pieceOfBoth } from '../scan/piece';
import { likeness } from '../text/similar';
import { type DueRow, type WordingIndex, wordingNamed } from './due';
import { beginsAs } from './pieces';
import type { Printed, Token } from './record';
import { ALIKE } from './resemblance';

/** A label stands behind two groups' at most: a line of more words is a header. */
const MOST_WORDS = 3;
/** Lines over which a label may run in a narrow column. */
const MOST_LINES = 12;
/** No label is longer, whatever stands in it besides. */
const LONGEST = 80;

/**
 * A line break in a cell breaks a row of tabs or bars, as spreadsheets and programs hand them out: one line ends within a
 * label, and the next begins with the rest of it and goes on with the figures. Such lines are one row, where what they hold
 * together is a label of the form.
 */
export function joinBrokenLabels(
  rows: readonly Printed[],
  index: WordingIndex,
  due: readonly DueRow[],
): readonly Printed[] {
  if (rows[0]?.grid !== 'columns' || !rows.some(endsInWords)) return rows;
  const joined: Printed[] = [];
  for (let i = 0; i < rows.length; i++) {
    let row = rows[i] as Printed;
    for (let lines = linesOfLabel(row, rows, i, index, due); lines > 0; ) {
      for (let k = 1; k <= lines; k++) row = withLine(row, rows[i + k] as Printed);
      i += lines;
      // A group's label may be broken as well as that of the row beside it.
      lines = linesOfLabel(row, rows, i, index, due);
    }
    joined.push(row);
  }
  return joined;
}

/** How many of the lines behind `at` the last label of `row` runs on; 0 where it is whole, or none. */
function linesOfLabel(
  row: Printed,
  rows: readonly Printed[],
  at: number,
  index: WordingIndex,
  due: readonly DueRow[],
): number {
  if (!endsInWords(row)) return 0;
  const begun = row.tokens.at(-1) as Token;
  let label = begun;
  for (let lines = 1; lines < MOST_LINES; lines++) {
    const next = rows[at + lines];
    const [first] = next?.tokens ?? [];
    if (!next || first?.content.kind !== 'text' || label.text.length + first.text.length > LONGEST) return 0;
    label = tokenOfBoth(label, first);
    const { body, whole } = label.content.folded;
    if (wordingNamed(body, index) || wordingNamed(whole, index)) return lines;
    if (next.tokens.length > 1) return !isWhole(first, index) && isNearly(label, begun, due) ? lines : 0;
  }
  return 0;
}

/** With its numbering a label of its own, which goes on with nothing. */
function isWhole({ content: { folded } }: Token, index: WordingIndex): boolean {
  return folded.numbering !== null && wordingNamed(folded.body, index) !== undefined;
}

/** A label with something wrong in it, numbered as it is due; what its first line holds is not as near to it. */
function isNearly(label: Token, begun: Token, due: readonly DueRow[]): boolean {
  const like = (one: Token, row: DueRow) => likeness(one.content.folded.body, row.body);
  return due.some((row) => beginsAs(label, row) && like(label, row) >= ALIKE && like(label, row) > like(begun, row));
}

/** No figures, few words, and some in its last cell. */
function endsInWords({ tokens }: Printed): boolean {
  if (tokens.at(-1)?.content.kind !== 'text') return false;
  let words = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind } = (tokens[i] as Token).content;
    if (kind === 'text') words++;
    else if (kind !== 'empty') return false;
  }
  return words <= MOST_WORDS;
}

/** A row with the line that goes on behind its last cell. */
export function withLine({ tokens, grid }: Printed, next: Printed): Printed {
  const last = tokens.at(-1) as Token;
  const [first, ...others] = next.tokens as readonly [Token, ...Token[]];
  const behind = others.map((token) => ({ ...token, column: last.column + token.column - first.column }));
  return { tokens: [...tokens.slice(0, -1), tokenOfBoth(last, first), ...behind], grid };
}

/** Two pieces of a cell as the one that they are, in the place of the first. */
function tokenOfBoth(first: Token, second: Token): Token {
  return cellOf(pieceOfBoth(first, second), first.column);
}
