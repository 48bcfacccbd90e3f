import type { Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import type { Change } from '../change';
import { statutoryRows } from '../statute/rows';

const DELIMITERS = new RegExp(`[\\t${BARS}]`, 'g');
const OPENED = new RegExp(`^\\s*[${BARS}]`);

/** Writes a row's label into the blank cell that its groups' cells leave for it; null where tabs or bars part none that is blank. */
export function insertLabel({ text, lines }: Reading, table: Table, row: Row): Change | null {
  const due = statutoryRows(table.form, table.key).find(({ key }) => key === row.key);
  const [first] = row.cells;
  if (!due || !first || (table.layout !== 'tabs' && table.layout !== 'bars') || table.wrapped) return null;
  const begin = lines.startOfLine(lines.lineAt(first.span.start));
  const before = text.slice(begin, first.span.start);
  const ends = [...before.matchAll(DELIMITERS)].map(({ index }) => index);
  // A bar at the head of the line opens the first cell and closes none.
  const opened = OPENED.test(before) ? 1 : 0;
  const place = opened + (table.key === 'disclosure' ? 0 : due.groups.length);
  const end = ends[place];
  if (end === undefined) return null;
  const start = place === 0 ? 0 : (ends[place - 1] as number) + 1;
  if (/\S/.test(before.slice(start, end))) return null;
  const gap = table.layout === 'bars' ? ' ' : '';
  return { span: { start: begin + start, end: begin + end }, newText: `${place === 0 ? '' : gap}${due.label}${gap}` };
}
