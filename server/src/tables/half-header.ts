import { type ColumnForm, type Form, type TableForm, type TableKey, tableForm } from '../forms/form';
import { folded } from '../text/folded';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { isRelation } from './aside';
import type { Token } from './record';
import type { HalfHeader, Row } from './table';

/**
 * The header of a table that stops short: above its first row stand the first of the form's words, each to the letter and in order,
 * and nothing else. Null for nearly every table. What comes in another order or in other words is a header of somebody's own.
 */
export function halfHeader(
  rest: readonly Token[],
  rows: readonly Row[],
  form: Form,
  table: TableKey,
): HalfHeader | null {
  const first = rows[0]?.span.start ?? 0;
  const { due, others } = wordsOf(tableForm(form, table));
  const words: Span[] = [];
  let found = 0;
  for (let i = 0; i < rest.length && (rest[i] as Token).start < first; i++) {
    const token = rest[i] as Token;
    const { body } = token.content.folded;
    if (due[found]?.includes(body)) found++;
    else if (!others.has(body) && !isRelation(token.text)) return null;
    if (found === due.length) return null;
    words.push({ start: token.start, end: token.end });
  }
  return found === 0 ? null : { words };
}

interface HeaderWords {
  /** The words over the columns as a reader meets them, line by line, each in its accepted wordings. */
  readonly due: readonly (readonly string[])[];
  /** Those beside and above them, which may be left out. */
  readonly others: ReadonlySet<string>;
}

const wordsOf = remembered((form: TableForm): HeaderWords => {
  const { blocks, columns, columnGroups, corner, headerTop, firstColumn } = form;
  const [block] = blocks;
  const own = block?.columns ?? columns;
  const paths = own.map((column) => [...groupOf(column, columnGroups), column]);
  const due: string[][] = [];
  for (let level = 0; paths.some((path) => path.length > level); level++) {
    for (const [i, path] of paths.entries()) {
      const word = path[level];
      if (word && !(word === paths[i - 1]?.[level] && typeof word === 'string')) due.push(wordings(word));
    }
  }
  const beside = [corner, headerTop, firstColumn, block?.heading].filter((word) => word !== undefined);
  return { due, others: new Set(beside.map((word) => folded(word).body)) };
});

type Groups = readonly { readonly key: string; readonly path: readonly string[] }[];

/** What stands over a column's own word. */
function groupOf({ key, group }: ColumnForm, groups: Groups): readonly string[] {
  return groups.find((one) => key.startsWith(`${one.key}.`))?.path ?? (group ? [group] : []);
}

/** How a header may word it, folded. */
export function wordings(word: string | ColumnForm): string[] {
  if (typeof word === 'string') return [folded(word).body];
  return [word.label, ...(word.accepted ?? [])].map((text) => folded(text).body);
}
