import type { Reading, Row, Table } from '../../model/report';
import { LINE_BREAK } from '../../text/lines';
import { isPageMark } from '../../text/page-mark';
import { groupWords, statutoryRows } from '../statute/rows';
import { printedPieces, residue } from './residue';
import { withoutNumber } from './row-numbers';
import type { Unit } from './unit';

/** What stands beside a row that goes as it is; its own bold marks go with it. */
function besides(reading: Reading, unit: Unit, row: Row): string {
  return residue(reading, unit, row).replace(/[*_]/g, '');
}

/** The same without the number of the row, and what a program writes into blank cells: both stay or go with the row's place. */
export function wordsBeside(reading: Reading, table: Table, unit: Unit, row: Row): string {
  return withoutNumber(reading, table, row, besides(reading, unit, row));
}

/** A row of running text may go and what stands beside it stay: the mark of a page between its lines, pieces of a group's words. */
export function mayStay(reading: Reading, table: Table, unit: Unit, row: Row): boolean {
  if (table.layout !== 'spaces') return false;
  const left = withoutRow(reading, unit, row).split(LINE_BREAK);
  return areGroupPieces(
    left
      .filter((line) => !isPageMark(line))
      .join('')
      .replace(/[\s*_]/g, ''),
    table,
  );
}

/** A group's words that run down a page leave pieces in the lines of its rows: 「本」, 「度 （四）无」. True of nothing but such pieces. */
export function areGroupPieces(words: string, table: Table): boolean {
  if (table.layout !== 'spaces') return false;
  const rows = statutoryRows(table.form, table.key);
  const groups = new Set(rows.flatMap((row) => row.groups));
  const all = [...groups].map((group) => groupWords(table.form, table.key, group)).join('');
  return [...words].every((char) => all.includes(char));
}

/** A row's lines without its label and cells: what is left stays on lines of its own. */
export function withoutRow({ text }: Reading, unit: Unit, row: Row): string {
  let left = '';
  let from = unit.start;
  for (const { start, end } of printedPieces(row)) {
    left += text.slice(from, start);
    from = end;
  }
  const lineBreak = LINE_BREAK.exec(text.slice(unit.start, unit.end))?.[0] ?? '';
  const lines = (left + text.slice(from, unit.end)).split(LINE_BREAK).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(lineBreak);
}

/** A row's label and cells alone, on as many lines as they stand on. */
export function rowAlone({ text, lines }: Reading, row: Row): string {
  let alone = '';
  let last = -1;
  for (const { start, end } of printedPieces(row)) {
    if (start === end) continue;
    const line = lines.lineAt(start);
    const before = line === last ? ' ' : (LINE_BREAK.exec(text.slice(lines.endOfLine(last)))?.[0] ?? '');
    alone += (last < 0 ? '' : before) + text.slice(start, end);
    last = line;
  }
  return alone;
}
