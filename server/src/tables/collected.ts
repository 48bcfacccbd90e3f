import { startsAlike } from '../text/letters';
import type { Candidate } from './candidate';
import type { DueRow } from './due';
import type { LabelFound } from './labels';
import type { Token } from './record';
import type { SplitRow } from './split';

/** Rows of figures that follow one another without a word, and the words before and behind them. */
interface Block {
  readonly candidates: Candidate[];
  readonly before: Token[];
  after: Token[];
}

/**
 * Labels that stand together and their figures together behind or before them, as some converters part the columns of a
 * table: where there are as many labels as rows of figures, and each row has the figures that its label is due, they are
 * paired in order. Labels stand on one side throughout.
 */
export function pairCollected(
  splits: readonly SplitRow[],
  candidates: readonly Candidate[],
  due: readonly DueRow[],
  taken: Set<Token>,
): void {
  const blocks = blocksOf(splits, candidates);
  if (!blocks.some((block) => block.candidates.length > 1)) return;
  const sides = [blocks.map(({ before }) => labelsIn(before, due)), blocks.map(({ after }) => labelsIn(after, due))];
  const side = sides.find((labels) => blocks.every((block, i) => isPair(block, labels[i] ?? [], due)));
  if (!side) return;
  for (const [i, block] of blocks.entries()) {
    for (const [k, candidate] of block.candidates.entries()) {
      candidate.found = side[i]?.[k] ?? null;
      for (const token of candidate.found?.tokens ?? []) taken.add(token);
    }
  }
}

/** The blocks of figures; none where some row has words beside its figures. */
function blocksOf(splits: readonly SplitRow[], candidates: readonly Candidate[]): Block[] {
  const blocks: Block[] = [];
  let words: Token[] = [];
  let next = 0;
  for (let place = 0; place < splits.length; place++) {
    const split = splits[place] as SplitRow;
    const candidate = candidates[next]?.place === place ? candidates[next++] : undefined;
    if (!candidate) {
      for (const token of split.own) words.push(token);
      continue;
    }
    if (split.printed.grid !== 'stream' || split.own.length > 0) return [];
    const last = blocks.at(-1);
    if (last && words.length === 0) last.candidates.push(candidate);
    else {
      if (last) last.after = words;
      blocks.push({ candidates: [candidate], before: words, after: [] });
    }
    words = [];
  }
  const last = blocks.at(-1);
  if (last) last.after = words;
  return blocks;
}

function isPair({ candidates }: Block, labels: readonly LabelFound[], due: readonly DueRow[]): boolean {
  return (
    labels.length === candidates.length &&
    candidates.every(({ split }, k) => split.values.length === due[labels[k]?.row ?? -1]?.columns.length)
  );
}

/** The labels of rows with figures that the words make up one after another. */
function labelsIn(words: readonly Token[], due: readonly DueRow[]): LabelFound[] {
  const labels: LabelFound[] = [];
  for (let i = 0; i < words.length; ) {
    const label = labelAt(words, i, due);
    if (label && due[label.row]?.numeric) labels.push(label);
    i += label?.tokens.length ?? 1;
  }
  return labels;
}

/** The longest label that begins with this word and goes on with the next ones. */
function labelAt(words: readonly Token[], from: number, due: readonly DueRow[]): LabelFound | null {
  const numbered = words[from]?.content.folded.body === '' && words[from]?.content.folded.numbering !== null ? 1 : 0;
  const first = words[from + numbered]?.content.folded;
  if (!first || first.body === '') return null;
  let best: LabelFound | null = null;
  let longest = 0;
  for (const [row, { wordings, headsColumn }] of due.entries()) {
    if (headsColumn && first.numbering === null && numbered === 0) continue;
    for (const { body, wording } of wordings) {
      if (body.length <= longest || !startsAlike(body, first.body)) continue;
      const end = endOf(body, first.body.length, words, from + numbered + 1);
      if (end < 0) continue;
      best = { row, wording, tokens: words.slice(from, end) };
      longest = body.length;
    }
  }
  return best;
}

/** Behind the word that completes a label; -1 where another word stands there. */
function endOf(body: string, begun: number, words: readonly Token[], from: number): number {
  let at = begun;
  let i = from;
  while (at < body.length) {
    const whole = words[i]?.content.folded.whole;
    if (!whole || !startsAlike(body, whole, at)) return -1;
    at += whole.length;
    i++;
  }
  return i;
}
