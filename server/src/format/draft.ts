import type { Change } from '../compose/change';
import type { Table } from '../model/report';

/** What formatting would do, and the tables that it would leave as they are. */
export interface Draft {
  readonly changes: readonly Change[];
  readonly left: readonly Table[];
}
