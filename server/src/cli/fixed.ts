import { certainEdits, check, type Edit, type Judged, type Reading, type ReadOptions, read } from '../service';

/** What is found in a text, and how heavy that is. */
export type Judge = (reading: Reading) => Judged;

/** A text with all done to it that is certain. */
export interface Fixed {
  readonly text: string;
  /** The edits of each round, in order of place; those of a round are places of the text that the round before left. */
  readonly rounds: readonly (readonly Edit[])[];
  /** What the fixed text says, and what is still found in it. */
  readonly reading: Reading;
  readonly result: Judged;
}

/** One fix can uncover another (a heading set right, the table below it), but no chain of them is longer. */
const MOST_ROUNDS = 5;

/** Applies the certain fixes until none is left. */
export function fixed(original: string, options: ReadOptions, judge: Judge = check): Fixed {
  const rounds: Edit[][] = [];
  let text = original;
  let reading = read(text, options);
  let result = judge(reading);
  while (rounds.length < MOST_ROUNDS) {
    const edits = certainEdits(result.findings).filter((edit) => changes(edit, text));
    if (edits.length === 0) break;
    rounds.push(edits);
    text = applied(text, edits);
    reading = read(text, options);
    result = judge(reading);
  }
  return { text, rounds, reading, result };
}

function changes({ span, newText }: Edit, text: string): boolean {
  return text.slice(span.start, span.end) !== newText;
}

/** The text after edits that stand in order of place. */
function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}
