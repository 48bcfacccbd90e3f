import { type Form, type TableKey, tableForm } from '../forms/form';
import { labelOf } from './cells';
import { type HeaderSequence, headerSequences } from './header-sequence';
import { holdsPlace, type Printed, type Token } from './record';
import type { HeaderOrder, MovedWord } from './table';

/**
 * Header words of a grid that stand in another order than the form's: all that belong side by side stand in one row, each as often as
 * the others. It is asked of rows alone: where cells stand a line each, the order of words says nothing, as wrapped ones come one before another.
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
    if (count > 0 && count % words.length === 0) {
      const own = tokens.filter(({ content }) => index.has(content.folded.body));
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

/** Each word is there, and as often as the others. */
function isWhole(own: readonly Token[], { words, index }: HeaderSequence): boolean {
  const times = own.length / words.length;
  const counts = words.map(() => 0);
  for (const { content } of own) (counts[index.get(content.folded.body) as number] as number)++;
  return counts.every((count) => count === times);
}

/** @param first the place of the row's first word among a row's figures */
function movedOf(own: readonly Token[], { words, index }: HeaderSequence, first: number): MovedWord[] {
  const moved: MovedWord[] = [];
  for (let i = 0; i < own.length; i++) {
    const token = own[i] as Token;
    const due = i % words.length;
    const at = index.get(token.content.folded.body) as number;
    const label = at === due ? null : labelOf([token], words[due] as string, 'altered');
    if (label) moved.push({ label, stands: first + i, belongs: first + i - due + at });
  }
  return moved;
}
