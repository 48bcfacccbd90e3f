import type { ColumnForm, TableForm } from '../forms/form';
import { remembered } from '../text/remembered';
import { wordings } from './half-header';

/** Words that a form sets side by side in a row of a table's header, again and again where groups of columns have the same. */
export interface HeaderSequence {
  /** In the form's wording. */
  readonly words: readonly string[];
  /** The place of each by its wordings, folded. */
  readonly index: ReadonlyMap<string, number>;
  /** The place of the first of them among a row's figures. */
  readonly from: number;
  /** How often they stand over a row's figures; 0 for words over several columns. */
  readonly times: number;
}

/** The sequences of a table's header, long ones first: a row that holds all words of one is not asked for a part of it. */
export const headerSequences = remembered((form: TableForm): readonly HeaderSequence[] =>
  gathered(form).sort((a, b) => b.words.length - a.words.length),
);

function gathered({ blocks, columns, columnGroups }: TableForm): HeaderSequence[] {
  const sequences = blocks.map((block) => sequenceOf(block.columns, 0, 1));
  if (columnGroups.length > 0) {
    const [group] = columnGroups;
    const own = columns.filter(({ key }) => key.startsWith(`${group?.key}.`));
    sequences.push(sequenceOf(own, 0, columnGroups.length));
    for (const level of [0, 1]) sequences.push(sequenceOf(unlike(columnGroups.map(({ path }) => path[level])), 0, 0));
  } else if (columns.length > 0) {
    const parts = columns.filter(({ group }) => group);
    sequences.push(sequenceOf(columns, 0, 1));
    sequences.push(sequenceOf(parts, columns.indexOf(parts[0] as ColumnForm), 1));
    sequences.push(sequenceOf(unlike(columns.map((column) => column.group ?? column)), 0, 0));
  }
  return sequences.filter(({ words }) => words.length > 1);
}

/** Each once, and those that are there. */
function unlike<T>(words: readonly (T | undefined)[]): T[] {
  return [...new Set(words.filter((word) => word !== undefined))];
}

function sequenceOf(words: readonly (string | ColumnForm)[], from: number, times: number): HeaderSequence {
  const index = new Map(words.flatMap((word, i) => wordings(word).map((body) => [body, i] as const)));
  return { words: words.map((word) => (typeof word === 'string' ? word : word.label)), index, from, times };
}
