import { cellBlank } from './cell-blank';
import { cellDecimals } from './cell-decimals';
import { cellFraction } from './cell-fraction';
import { cellNegative } from './cell-negative';
import { cellNotNumber } from './cell-not-number';
import { cellNote } from './cell-note';
import { cellSeparator } from './cell-separator';
import { cellUnit } from './cell-unit';
import { cellWidth } from './cell-width';
import { headerAltered } from './header-altered';
import { headerMissing } from './header-missing';
import { litigationGroupSum } from './litigation-group-sum';
import { requestsBalance } from './requests-balance';
import { requestsColumnSum } from './requests-column-sum';
import { requestsRowSum } from './requests-row-sum';
import { rowCellCount } from './row-cell-count';
import { rowLabelAltered } from './row-label-altered';
import { rowMissing } from './row-missing';
import { rowOrder } from './row-order';
import { rowRepeated } from './row-repeated';
import { rowUndivided } from './row-undivided';
import { rowUnknown } from './row-unknown';
import type { Rule } from './rule';
import { sectionEmpty } from './section-empty';
import { sectionExtra } from './section-extra';
import { sectionHeadingLevel } from './section-heading-level';
import { sectionMissing } from './section-missing';
import { sectionNumeral } from './section-numeral';
import { sectionOrder } from './section-order';
import { sectionRepeated } from './section-repeated';
import { sectionTitleAltered } from './section-title-altered';
import { tableFormOutdated } from './table-form-outdated';
import { tableMissing } from './table-missing';
import { tableUnreadable } from './table-unreadable';
import { textEncoding } from './text-encoding';
import { textRadicals } from './text-radicals';

/** Every rule there is, in the order in which findings at one place are listed. */
export const RULES: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionRepeated,
  sectionNumeral,
  sectionTitleAltered,
  sectionHeadingLevel,
  sectionEmpty,
  sectionExtra,
  tableMissing,
  tableUnreadable,
  tableFormOutdated,
  headerMissing,
  headerAltered,
  rowMissing,
  rowRepeated,
  rowOrder,
  rowUnknown,
  rowUndivided,
  rowLabelAltered,
  rowCellCount,
  cellBlank,
  cellNotNumber,
  cellNegative,
  cellFraction,
  cellDecimals,
  cellWidth,
  cellSeparator,
  cellUnit,
  cellNote,
  requestsBalance,
  requestsColumnSum,
  requestsRowSum,
  litigationGroupSum,
  textEncoding,
  textRadicals,
];
