import { cellAltered, cellRemoved, cellRepeated, figureParted } from './cells';
import { headerAltered, headerExchanged } from './headers';
import { headerRemoved, headingDeepened, headingJoined, headingRemoved, sectionEmptied } from './lost-lines';
import type { Mutation } from './mutation';
import { rowAltered, rowMoved, rowRemoved, rowRepeated, rowsMoved, rowsRepeated, rowsSwapped } from './rows';
import { sectionAltered, sectionMoved, sectionRemoved, sectionRenumbered, sectionRepeated } from './sections';
import { cellMoved, rowUnknown } from './strangers';
import { tableAltered, tableMoved, tableRemoved, tableRepeated } from './tables';

/** Every way in which the structure of a report goes wrong here. */
export const MUTATIONS: readonly Mutation[] = [
  rowRemoved,
  rowRepeated,
  rowsRepeated,
  rowMoved,
  rowsMoved,
  rowsSwapped,
  rowAltered,
  rowUnknown,
  cellRemoved,
  cellRepeated,
  cellAltered,
  cellMoved,
  figureParted,
  headerAltered,
  headerExchanged,
  headerRemoved,
  sectionRemoved,
  sectionRepeated,
  sectionMoved,
  sectionAltered,
  sectionRenumbered,
  sectionEmptied,
  headingRemoved,
  headingJoined,
  headingDeepened,
  tableRemoved,
  tableRepeated,
  tableMoved,
  tableAltered,
];
