import type { Reading, Report, Row, Table } from '../../model/report';
import { ANY_BAR } from '../../scan/line-of';
import { type Change, insertion } from '../change';

/** Parts a row's first figure from the label right before it, as the cells of its table are parted. */
export function partFromLabel({ lines }: Reading, { manner }: Report, table: Table, row: Row): Change[] {
  const [first] = row.cells;
  if (!first || table.wrapped) return [];
  const { start } = first.span;
  const line = lines.lineAt(start);
  const around = lines.textOf(line);
  if (table.layout === 'tabs') return [insertion(start, '\t')];
  if (table.layout === 'bars') return [insertion(start, ` ${ANY_BAR.exec(around)?.[0] ?? '|'} `)];
  const led = /^[\t\u3000 ]*/.exec(around)?.[0] ?? '';
  return [insertion(start, manner.lineBreak + led)];
}
