import type { Reading, Report, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { fold } from '../../text/fold';
import type { Change } from '../change';
import { rowsDueIn } from '../statute/rows';
import { generic, likeness } from './insert';

/**
 * Writes blank cells behind a label that has none, as many and as far off as in the rows beside it: editors and web forms take
 * away what stands blank at the end of a line. A label of which only the beginning stands is written out. Null where cells are not parted
 * within their line.
 */
export function blankCells(reading: Reading, report: Report, table: Table, row: Row): Change | null {
  const { text, lines } = reading;
  const label = row.label?.pieces.at(-1);
  if (table.wrapped || (table.layout !== 'tabs' && table.layout !== 'bars') || !label || row.cells.length > 0)
    return null;
  const due = rowsDueIn(table);
  const own = due.find(({ key }) => key === row.key);
  if (!own) return null;
  const line =
    likeness(reading, table, own, due)?.whole ??
    generic(reading, report, table, own, false, report.manner.lineBreak)?.at(-1);
  const at = line?.indexOf(own.label) ?? -1;
  const end = lines.endOfLine(lines.lineAt(label.end));
  if (!line || at < 0 || !BLANK.test(text.slice(label.end, end))) return null;
  if (isBegun(row)) return { span: { start: label.start, end }, newText: line.slice(at) };
  const cells = line.slice(at + own.label.length);
  // The row beside it may be parted by spaces: a blank between them would not be seen.
  return CELL.test(cells) ? { span: { start: label.end, end }, newText: cells } : null;
}

/** No more than the beginning of its label stands. */
export function isBegun({ label }: Row): boolean {
  if (label?.pieces.length !== 1) return false;
  const printed = fold(label.text);
  const whole = fold(label.statutory);
  return printed.length < whole.length && whole.startsWith(printed);
}

const CELL = new RegExp(`[\\t${BARS}]`);
const BLANK = new RegExp(`^[\\s${BARS}]*$`);
