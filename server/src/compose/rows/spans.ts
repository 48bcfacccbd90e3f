import type { Reading, Row, Table } from '../../model/report';
import type { Change } from '../change';
import type { StatutoryRow } from '../statute/rows';
import { unitAt } from './unit';

/**
 * In HTML the words of a group reach down over its rows by `rowspan`; when rows come or go the number has to
 * follow, or every row below would shift. Gives the changes of those numbers.
 */
export function groupSpans(
  reading: Reading,
  table: Table,
  due: readonly StatutoryRow[],
  added: readonly StatutoryRow[],
  removed: Row | null,
): Change[] {
  const groupsOf = (row: Row): readonly string[] => due.find(({ key }) => key === row.key)?.groups ?? [];
  const touched = [...added.flatMap(({ groups }) => groups), ...(removed ? groupsOf(removed) : [])];
  const changes: Change[] = [];
  for (const group of new Set(touched)) {
    const members = table.rows.filter((row) => groupsOf(row).includes(group));
    const [first] = members;
    const last = members.at(-1);
    const top = first && unitAt(reading, table, first.span);
    const bottom = last && unitAt(reading, table, last.span);
    if (!first || !top || !bottom) continue;
    const opened = groupsOf(first).filter((one) => table.rows.find((row) => groupsOf(row).includes(one)) === first);
    const numbers = spanNumbers(reading.text, top.start, first.label?.span.start ?? top.end);
    const number = numbers[opened.indexOf(group)];
    if (numbers.length !== opened.length || !number) continue;
    const printed = reading.text.slice(top.start, bottom.end).match(/<tr\b/gi)?.length ?? 0;
    const count = printed + added.filter(({ groups }) => groups.includes(group)).length - (removed ? 1 : 0);
    const newText = String(count);
    if (reading.text.slice(number.start, number.end) !== newText) changes.push({ span: number, newText });
  }
  return changes;
}

/** The numbers of the `rowspan`s between two places. */
function spanNumbers(text: string, start: number, end: number): { start: number; end: number }[] {
  const numbers: { start: number; end: number }[] = [];
  for (const found of text.slice(start, end).matchAll(/\browspan\s*=\s*["']?(\d+)/gi)) {
    const digits = found[1] as string;
    const at = start + found.index + found[0].length - digits.length;
    numbers.push({ start: at, end: at + digits.length });
  }
  return numbers;
}
