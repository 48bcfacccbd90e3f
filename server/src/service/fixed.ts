import type { Reading } from '../model/report';
import type { Edit, Finding } from '../rules/finding';
import { applied } from '../text/edits';
import { certainEdits } from './fix-all';

/** What a text says, and what is found in it. */
export interface Look<Result extends Found> {
  readonly reading: Reading;
  readonly result: Result;
}

/** Whatever else a result says, it has findings. */
interface Found {
  readonly findings: readonly Finding[];
}

/** A text with all done to it that is certain. */
export interface Fixed<Result extends Found> extends Look<Result> {
  readonly text: string;
  /** The edits of each round, in order of place; those of a round are places of the text that the round before left. */
  readonly rounds: readonly (readonly Edit[])[];
}

/**
 * One fix can uncover another (a heading set right, the table below it), and of those that change the same place one is
 * made in a round: rows of HTML pasted again all change their group's `rowspan`. No table has more rows.
 */
export const MOST_ROUNDS = 40;

/** Applies the certain fixes until none is left. */
export function fixed<Result extends Found>(
  original: string,
  first: Look<Result>,
  look: (text: string) => Look<Result>,
): Fixed<Result> {
  const rounds: Edit[][] = [];
  let text = original;
  let { reading, result } = first;
  while (rounds.length < MOST_ROUNDS) {
    const edits = certainEdits(result.findings).filter((edit) => changes(edit, text));
    if (edits.length === 0) break;
    rounds.push(edits);
    text = applied(text, edits);
    ({ reading, result } = look(text));
  }
  return { text, rounds, reading, result };
}

function changes({ span, newText }: Edit, text: string): boolean {
  return text.slice(span.start, span.end) !== newText;
}
