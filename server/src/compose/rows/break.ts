import type { Reading, Report, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { ANY_BAR } from '../../scan/line-of';
import type { Change } from '../change';
import { statutoryRows } from '../statute/rows';

/**
 * Gives a row that stands behind another in one line a line of its own. Blank cells in the place of its group's words come along
 * with it, those beyond stay behind the row before.
 */
export function breakBefore(reading: Reading, report: Report, table: Table, before: Row, row: Row): Change[] {
  const { text, lines } = reading;
  const from = before.cells.at(-1)?.span.end ?? before.span.end;
  const to = row.span.start;
  const between = text.slice(from, to);
  if (from > to || WORDS.test(between)) return [];
  const begin = lines.startOfLine(lines.lineAt(from));
  if (table.layout === 'cell-lines') {
    // What leads each cell leads this one; where it is a tab, an empty line ends the row.
    const led = /^[\t\u3000 ]*/.exec(text.slice(begin, from))?.[0] ?? '';
    const { lineBreak } = report.manner;
    return [{ span: { start: from, end: to }, newText: lineBreak + (led.includes('\t') ? lineBreak : '') + led }];
  }
  const bar = OPENED.exec(text.slice(begin, from))?.[1] ?? '';
  // Running text shows no blank cells.
  const own = table.layout === 'spaces' ? 0 : blanksOf(table, row) + (bar === '' ? 0 : 1);
  const marks = [...between.matchAll(DELIMITERS)].map(({ index }) => index);
  const at = own === 0 ? between.length : (marks.at(-own) ?? 0);
  const behind = bar !== '' && !ANY_BAR.test(between.slice(0, at)) ? ` ${bar}` : '';
  let head = at;
  while (SPACES.includes(between.charAt(head - 1)) && head > 0) head--;
  return [
    {
      span: { start: from, end: to },
      newText: between.slice(0, head) + behind + report.manner.lineBreak + between.slice(at),
    },
  ];
}

/** What is no blank cell. */
const WORDS = new RegExp(`[^\\s${BARS}]`);
const OPENED = new RegExp(`^[^\\S\\r\\n]*([${BARS}])`);
const DELIMITERS = new RegExp(`[\\t${BARS}]`, 'g');
const SPACES = ' \u3000\u00a0';

/** How many cells of its groups' words stand blank before its own words. */
function blanksOf({ form, key }: Table, { key: own, label, span }: Row): number {
  const groups = statutoryRows(form, key).find((row) => row.key === own)?.groups ?? [];
  if (key === 'disclosure' || !label) return 0;
  return label.span.start === span.start ? groups.length : Math.max(0, groups.length - 1);
}
