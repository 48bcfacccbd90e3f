import type { DueRow } from './due';
import { wordings } from './half-header';
import type { RowValues } from './place';
import type { Token } from './record';

/** The second table's applicants and their total: of fewer figures none is told to be the sum of the others. */
const LEAST_COLUMNS = 5;

/**
 * 总计 stands elsewhere than behind the others: its word does in the header, right over the figures of all full rows, and they add up to what
 * stands there, and not to the last. Taken in the order of the form every sum would fail, and each proposal be wrong.
 */
export function hasTotalElsewhere(
  rest: readonly Token[],
  values: readonly RowValues[],
  due: readonly DueRow[],
): boolean {
  const columns = due[0]?.columns ?? [];
  if (columns.length < LEAST_COLUMNS) return false;
  const full = values.filter(({ grid, filled }) => grid !== 'stream' && filled.length === columns.length);
  if (full.every(({ filled }) => isSum(filled, filled.length - 1))) return false;
  const at: number[] = [];
  for (const column of columns) {
    const words = wordings(column);
    const [word, another] = rest.filter(({ content }) => words.includes(content.folded.body));
    if (!word || another || at.includes(word.column)) return false;
    at.push(word.column);
  }
  const total = [...at].sort((a, b) => a - b).indexOf(at.at(-1) as number);
  return (
    total < columns.length - 1 &&
    full.every(({ filled }) => filled.every(({ column }) => at.includes(column)) && isSum(filled, total))
  );
}

/** The figure in this place is the sum of all others. */
function isSum(figures: readonly Token[], place: number): boolean {
  let left = 0;
  for (let i = 0; i < figures.length; i++) {
    const value = (figures[i] as Token).content.figure?.value ?? Number.NaN;
    left += i === place ? -value : value;
  }
  return left === 0;
}
