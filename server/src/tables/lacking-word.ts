import type { Span } from '../text/span';
import type { DueRow } from './due';
import { wordings } from './half-header';
import type { RowValues } from './place';
import type { Token } from './record';
import type { LackingWord, Row } from './table';

/** Fewer words may be some of another table's. */
const LEAST_COLUMNS = 5;

/**
 * The one column whose word does not stand in the header, where those of all others do, each once: it may have been lost with its
 * figures. Asked only where some row has not the figures due; null where the header is whole or lacks more, and where tabs or bars set
 * the figures of some rows beside those of others, so that a column of the header is none of theirs.
 */
export function lackingWord(
  rest: readonly Token[],
  rows: readonly Row[],
  values: readonly RowValues[],
  due: readonly DueRow[],
): LackingWord | null {
  const columns = due[0]?.columns ?? [];
  if (columns.length < LEAST_COLUMNS || rows.every(({ fits }) => fits) || !areUpright(values)) return null;
  const first = rows[0]?.span.start ?? 0;
  const words: Span[] = [];
  const printed = new Map<string, number>();
  for (let i = 0; i < rest.length && (rest[i] as Token).start < first; i++) {
    const { start, end, content } = rest[i] as Token;
    const { body } = content.folded;
    words.push({ start, end });
    printed.set(body, (printed.get(body) ?? 0) + 1);
  }
  let lacking: string | null = null;
  for (const column of columns) {
    const count = wordings(column).reduce((sum, word) => sum + (printed.get(word) ?? 0), 0);
    if (count === 1) continue;
    if (count > 1 || lacking !== null) return null;
    lacking = column.key;
  }
  return lacking === null ? null : { column: lacking, words };
}

/** Where cells stand in columns, the figures of all rows begin in one. */
function areUpright(values: readonly RowValues[]): boolean {
  const first = values.find(({ filled }) => filled.length > 0)?.filled[0]?.column;
  return values.every(({ grid, filled }) => grid !== 'columns' || filled.length === 0 || filled[0]?.column === first);
}
