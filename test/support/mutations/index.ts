import { cellAltered, cellRemoved, cellRepeated } from './cells';
import { headerAltered } from './headers';
import type { Mutation } from './mutation';
import { rowAltered, rowMoved, rowRemoved, rowRepeated, rowsSwapped } from './rows';
import { sectionAltered, sectionMoved, sectionRemoved, sectionRenumbered, sectionRepeated } from './sections';
import { tableAltered, tableRemoved } from './tables';

/** Every way in which the structure of a report goes wrong here. */
export const MUTATIONS: readonly Mutation[] = [
  rowRemoved,
  rowRepeated,
  rowMoved,
  rowsSwapped,
  rowAltered,
  cellRemoved,
  cellRepeated,
  cellAltered,
  headerAltered,
  sectionRemoved,
  sectionRepeated,
  sectionMoved,
  sectionAltered,
  sectionRenumbered,
  tableRemoved,
  tableAltered,
];
