import type { ColumnForm } from '../forms/form';
import type { DueRow } from './due';
import { wordings } from './half-header';
import type { Token } from './record';
import type { SplitRow } from './split';

/** The columns in which header rows set all the words that head a row's figures. */
export interface HeaderColumns {
  readonly columns: readonly number[];
  /** Columns of the whole header row, or of the widest of them, blank ones included. */
  readonly width: number;
}

/** What the header rows of a table show: where the figures of rows stand of which none is full. */
export function headerColumns(splits: readonly SplitRow[], due: readonly DueRow[]): HeaderColumns[] {
  const kinds = [...new Set(due.map(({ columns }) => columns))];
  const headers = splits.filter((split) => !split.hasFigures && split.printed.grid !== 'stream');
  const shown = headers.flatMap((split) => {
    for (const columns of kinds) {
      const one = shownBy(split, columns);
      if (one) return [one];
    }
    return [];
  });
  if (shown.length > 0) return shown;
  return kinds.flatMap((columns) => shownTogether(headers, columns) ?? []);
}

/** The words stand in this row one behind another; null where one is wanting. */
function shownBy({ printed: { tokens } }: SplitRow, columns: readonly ColumnForm[]): HeaderColumns | null {
  const found: number[] = [];
  let at = 0;
  for (const column of columns) {
    const words = wordings(column);
    while (at < tokens.length && !words.includes(tokens[at]?.content.folded.body ?? '')) at++;
    const token = tokens[at++];
    if (!token) return null;
    found.push(token.column);
  }
  return { columns: found, width: widthOf(tokens) };
}

/** The words stand side by side, some in one row and some in another, as under 法人或其他组织; null where one is wanting. */
function shownTogether(headers: readonly SplitRow[], columns: readonly ColumnForm[]): HeaderColumns | null {
  const found: number[] = [];
  for (const column of columns) {
    const at = columnUnder(headers, wordings(column));
    if (at === null || (found.length > 0 && at !== (found.at(-1) as number) + 1)) return null;
    found.push(at);
  }
  return {
    columns: found,
    width: headers.reduce((widest, { printed }) => Math.max(widest, widthOf(printed.tokens)), 0),
  };
}

function widthOf(tokens: readonly Token[]): number {
  return (tokens.at(-1)?.column ?? -1) + 1;
}

function columnUnder(headers: readonly SplitRow[], wordings: readonly string[]): number | null {
  for (const { printed } of headers) {
    const token = printed.tokens.find(({ content }) => wordings.includes(content.folded.body));
    if (token) return token.column;
  }
  return null;
}
