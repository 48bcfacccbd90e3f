import type { ColumnForm } from '../../forms/form';
import { type ColumnFitting, columnFittingsOf } from '../../identities/column-fitting';
import type { Report, Row, Table } from '../../model/report';
import { columnsDue } from './columns';

/** Which column rows lack, or have too many of. */
export interface WhichColumn {
  /** Where the cells are to come or to go in every row, and what the sums require there. */
  readonly place: number;
  readonly figures: ColumnFitting['figures'];
  /** The column that is lacking, and who says so; null where all figures are alike, so that it may be any, and where one is too much. */
  readonly lacking: { readonly column: ColumnForm; readonly by: 'header' | 'sums' } | null;
}

/**
 * Which column it is that rows of one column are off by: the one whose word the header lacks as well, if the sums allow it, else the only one that
 * they allow. Without 总计, whose figures follow from the others, no figure of a row is as much as all the others; any other may be
 * whichever the sums then ask for. Null where neither tells.
 */
export function whichColumn(report: Report, table: Table, rows: readonly Row[]): WhichColumn | null {
  const ways = columnFittingsOf(report, table, rows);
  const [first] = rows;
  const [way] = ways;
  if (!first || !way) return null;
  const due = columnsDue(table, first);
  const surplus = first.cells.length > first.due;
  const headed = surplus ? -1 : due.findIndex(({ key }) => key === table.lackingWord?.column);
  if (headed >= 0) {
    const figures = ways.find(({ places }) => places.includes(headed))?.figures;
    return figures ? { place: headed, figures, lacking: { column: due[headed] as ColumnForm, by: 'header' } } : null;
  }
  if (ways.length > 1) return null;
  const [place, ...others] = way.places as readonly [number, ...number[]];
  const only = surplus || others.length > 0 ? undefined : due[place];
  return { place, figures: way.figures, lacking: only ? { column: only, by: 'sums' } : null };
}
