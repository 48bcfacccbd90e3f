import type { ColumnForm } from '../../forms/form';
import { type ColumnFitting, columnFittingsOf } from '../../identities/column-fitting';
import type { Report, Row, Table } from '../../model/report';
import { columnsDue } from './columns';

/** Which column rows lack, or have too many of. */
export interface WhichColumn {
  /** Where the cells are to come or to go in every row, all to the same effect, and what the sums require there. */
  readonly places: readonly number[];
  readonly figures: ColumnFitting['figures'];
  /** The column that is lacking, and who says so; null where it may be another as well, and where one is too much. */
  readonly lacking: { readonly column: ColumnForm; readonly by: 'header' | 'sums' } | null;
}

/**
 * Which column it may be that rows of one column are off by: the one whose word the header lacks as well, if the sums allow it, else each
 * that they allow. Without 总计, whose figures follow from the others, no figure of a row is as much as all the others; any other may be
 * whichever the sums then ask for. None where the header and the sums contradict each other.
 */
export function whichColumns(report: Report, table: Table, rows: readonly Row[]): readonly WhichColumn[] {
  const ways = columnFittingsOf(report, table, rows);
  const [first] = rows;
  if (!first) return [];
  const due = columnsDue(table, first);
  const surplus = first.cells.length > first.due;
  const headed = surplus ? -1 : due.findIndex(({ key }) => key === table.lackingWord?.column);
  if (headed >= 0) {
    const figures = ways.find(({ places }) => places.includes(headed))?.figures;
    const column = due[headed] as ColumnForm;
    return figures ? [{ places: [headed], figures, lacking: { column, by: 'header' } }] : [];
  }
  return ways.map(({ places, figures }) => {
    const [place = 0, ...others] = places;
    const only = surplus || others.length > 0 || ways.length > 1 ? undefined : due[place];
    return { places, figures, lacking: only ? { column: only, by: 'sums' } : null };
  });
}
