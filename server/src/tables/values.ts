import type { Candidate } from './candidate';
import { columnsIn } from './columns';
import type { DueRow } from './due';
import { onceWhereMerged, type WordsAbove } from './merged';
import { filledOf, type RowValues } from './place';
import type { Token } from './record';
import type { Settled } from './settle';
import { isStray, type SplitRow } from './split';

/** The value part of a printed row, with what is due there and which rows are of its kind. */
export function valuesOf(
  candidate: Candidate,
  settled: Settled,
  due: readonly DueRow[],
  taken: Set<Token>,
  words: WordsAbove,
): RowValues {
  const { split } = candidate;
  const printed = split.printed.tokens;
  const row = due[settled.row];
  const wanted = row?.columns.length ?? (due[0]?.columns.length as number);
  const own = split.printed.grid === 'stream' ? withStray(split, wanted, taken) : split.values;
  const all = filledOf(own);
  const header = all.length > wanted ? words.heading(candidate.place, all) : null;
  const once = header ? onceWhereMerged(all, wanted, header) : null;
  return {
    tokens: once ?? own,
    filled: once ?? all,
    grid: split.printed.grid,
    due: wanted,
    level: row?.level ?? 0,
    labelColumns: labelColumnsOf(settled.tokens),
    width: (printed[printed.length - 1]?.column ?? -1) + 1,
  };
}

/** Most labels are one token. */
function labelColumnsOf(tokens: readonly Token[]): string | number {
  return tokens.length === 1 ? (tokens[0] as Token).column : columnsIn(tokens).join(',');
}

/**
 * A word beside the run that is no label's, where exactly one figure is wanting, is that figure misspelt. Where one alone is due, the
 * word stands last.
 */
function withStray(split: SplitRow, wanted: number, taken: Set<Token>): readonly Token[] {
  if (split.values.length !== wanted - 1) return split.values;
  const all = split.printed.tokens;
  const from = split.values.length === 0 ? all.length : all.indexOf(split.values[0] as Token);
  const stray = [all[from - 1], all[from + split.values.length]].find(
    (token) => token?.content.kind === 'text' && !taken.has(token) && isStray(token),
  );
  if (!stray || !split.own.some((token) => taken.has(token))) return split.values;
  taken.add(stray);
  return stray === all[from - 1] ? [stray, ...split.values] : [...split.values, stray];
}
