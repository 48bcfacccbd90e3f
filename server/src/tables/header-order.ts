import { type Form, type TableKey, tableForm } from '../forms/form';
import { labelOf } from './cells';
import { type HeaderSequence, headerSequences } from './header-sequence';
import { holdsPlace, type Printed, type Token } from './record';
import type { HeaderOrder, MovedWord } from './table';

/**
 * Header words of a grid that stand in another order than the form's: all that belong side by side stand in one row, each as often as
 * the others. A word over several columns that is written for each of them, as converters write merged cells, counts once. It is asked of rows alone: where cells stand a line each, the order of words says nothing, as wrapped ones come one before another.
 */
export function headerOrder(printed: readonly Printed[], form: Form, key: TableKey): HeaderOrder | null {
  const rows = printed.filter(({ tokens }) => !tokens.some(holdsPlace));
  for (const sequence of headerSequences(tableForm(form, key))) {
    const found = movedIn(rows, sequence);
    if (found) return found;
  }
  return null;
}

function movedIn(rows: readonly Printed[], sequence: HeaderSequence): HeaderOrder | null {
  const { words, index, from, times } = sequence;
  const moved: MovedWord[] = [];
  let before = 0;
  for (const { tokens } of rows) {
    const count = countOf(tokens, index);
    // Most rows hold none of them, or not all.
    if (count >= words.length) {
      const own = runsOf(tokens, sequence);
      if (isWhole(own, sequence)) moved.push(...movedOf(own, sequence, from + before));
    }
    before += count;
  }
  // Of a header that comes again nobody can say which columns its words stand over.
  return moved.length === 0 ? null : { words: moved, overFigures: before === words.length * times };
}

function countOf(tokens: readonly Token[], index: HeaderSequence['index']): number {
  let count = 0;
  for (let i = 0; i < tokens.length; i++) if (index.has((tokens[i] as Token).content.folded.body)) count++;
  return count;
}

/** The sequence's words in a row, those in a run that stand for one merged cell together. */
function runsOf(tokens: readonly Token[], { index, times }: HeaderSequence): Token[][] {
  const runs: Token[][] = [];
  let last: number | undefined;
  for (const token of tokens) {
    const at = index.get(token.content.folded.body);
    if (at === undefined) continue;
    if (times === 0 && at === last) runs.at(-1)?.push(token);
    else runs.push([token]);
    last = at;
  }
  return runs;
}

const placeOf = (run: readonly Token[], { index }: HeaderSequence) =>
  index.get((run[0] as Token).content.folded.body) as number;

/** Each word is there, and as often as the others. */
function isWhole(own: readonly Token[][], sequence: HeaderSequence): boolean {
  const counts = sequence.words.map(() => 0);
  for (const run of own) (counts[placeOf(run, sequence)] as number)++;
  return counts.every((count) => count === own.length / counts.length);
}

/** @param first the place of the row's first word among a row's figures */
function movedOf(own: readonly Token[][], sequence: HeaderSequence, first: number): MovedWord[] {
  const { words } = sequence;
  return own.flatMap((run, i) => {
    const due = i % words.length;
    const at = placeOf(run, sequence);
    if (at === due) return [];
    const labels = run.flatMap((token) => labelOf([token], words[due] as string, 'altered') ?? []);
    return labels.map((label) => ({ label, stands: first + i, belongs: first + i - due + at }));
  });
}
