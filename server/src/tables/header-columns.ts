import type { ColumnForm } from '../forms/form';
import { folded } from '../text/folded';
import type { DueRow } from './due';
import type { SplitRow } from './split';

/** The columns in which one header row sets all the words that head a row's figures. */
export interface HeaderColumns {
  readonly columns: readonly number[];
  /** Columns of the whole header row, blank ones included. */
  readonly width: number;
}

/** What the header rows of a table show: where the figures of rows stand of which none is full. */
export function headerColumns(splits: readonly SplitRow[], due: readonly DueRow[]): HeaderColumns[] {
  const kinds = [...new Set(due.map(({ columns }) => columns))];
  return splits.flatMap((split) => {
    if (split.hasFigures || split.printed.grid === 'stream') return [];
    for (const columns of kinds) {
      const shown = shownBy(split, columns);
      if (shown) return [shown];
    }
    return [];
  });
}

/** The words stand in this row one behind another; null where one is wanting. */
function shownBy({ printed: { tokens } }: SplitRow, columns: readonly ColumnForm[]): HeaderColumns | null {
  const found: number[] = [];
  let at = 0;
  for (const column of columns) {
    const wordings = [column.label, ...(column.accepted ?? [])].map((text) => folded(text).body);
    while (at < tokens.length && !wordings.includes(tokens[at]?.content.folded.body ?? '')) at++;
    const token = tokens[at++];
    if (!token) return null;
    found.push(token.column);
  }
  return { columns: found, width: (tokens.at(-1)?.column ?? -1) + 1 };
}
