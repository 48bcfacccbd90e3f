import type { Change } from '../compose/change';
import { atLevel } from '../compose/relevel';
import type { Cell, Reading, Report, Table } from '../model/report';
import type { Draft } from './draft';
import { headingStyle, numeralChange } from './heading-style';
import { figureText } from './laid';

/**
 * The changes that set a page in order. Its elements and styles stay as they are: a row stands on a line of its own, figures
 * are plain, headings are of one element and numbered alike.
 */
export function formatHtml(reading: Reading, wanted: (start: number, end: number) => boolean): Draft {
  const changes: Change[] = [];
  for (const report of reading.reports) {
    for (const table of report.tables) {
      const [start, end] = [table.span.start, table.span.end];
      if (wanted(start, end)) changes.push(...elementChanges(reading, table, report.manner.lineBreak));
    }
    changes.push(...headingChanges(reading, report).filter(({ span }) => wanted(span.start, span.end)));
  }
  return { changes: apart(changes), left: [] };
}

/** The changes that set one table of elements in order, in a page or among Markdown. */
export function elementChanges(reading: Reading, table: Table, lineBreak: string): Change[] {
  return apart([...rowChanges(reading, table, lineBreak), ...figureChanges(reading, table)]);
}

/** White space between two rows, or two cells, which no reader sees. */
const BETWEEN = /(<\/t([rdh])\s*>)(\s*)(?=<t([rdh])[\s>])/gi;

function rowChanges({ text }: Reading, { span }: Table, lineBreak: string): Change[] {
  const slice = text.slice(span.start, span.end);
  const changes: Change[] = [];
  for (const { 1: tag = '', 2: closed = '', 3: gap = '', 4: opened = '', index } of slice.matchAll(BETWEEN)) {
    const isRow = closed.toLowerCase() === 'r';
    if (isRow !== (opened.toLowerCase() === 'r')) continue;
    const newText = isRow ? lineBreak : '';
    const start = span.start + index + tag.length;
    if (gap !== newText) changes.push({ span: { start, end: start + gap.length }, newText });
  }
  return changes;
}

function figureChanges({ text }: Reading, { rows }: Table): Change[] {
  return rows.flatMap(({ cells }) => cells).flatMap((cell) => figureChange(text, cell));
}

function figureChange(text: string, cell: Cell): Change[] {
  const { start, end } = cell.span;
  const printed = text.slice(start, end);
  // Tags may cut a figure to pieces.
  if (cell.form === null || printed !== cell.text) return [];
  const newText = figureText(cell);
  return newText === printed ? [] : [{ span: cell.span, newText }];
}

function headingChanges(reading: Reading, report: Report): Change[] {
  const style = headingStyle(report, reading.text);
  return report.sections.flatMap((section) => {
    const numeral = numeralChange(section, style, reading.text);
    const level = style.level !== null && style.level !== section.level ? atLevel(reading, section, style.level) : null;
    return [...(level ?? []), ...(numeral ? [numeral] : [])];
  });
}

/** The changes in order of place; of those that overlap the first. */
function apart(changes: readonly Change[]): Change[] {
  const all: Change[] = [];
  const sorted = [...changes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const change of sorted) if (change.span.start >= (all.at(-1)?.span.end ?? 0)) all.push(change);
  return all;
}
