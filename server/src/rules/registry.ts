import { cellBlank } from './cell-blank';
import { cellDecimals } from './cell-decimals';
import { cellFraction } from './cell-fraction';
import { cellNegative } from './cell-negative';
import { cellNotNumber } from './cell-not-number';
import { cellNote } from './cell-note';
import { cellSeparator } from './cell-separator';
import { cellUnit } from './cell-unit';
import { cellUnitSuspect } from './cell-unit-suspect';
import { cellWidth } from './cell-width';
import { contentAgency } from './content-agency';
import { contentAllDone } from './content-all-done';
import { contentAspectMissing } from './content-aspect-missing';
import { contentBreakdown } from './content-breakdown';
import { contentCitation } from './content-citation';
import { contentCoverLetter } from './content-cover-letter';
import { contentFeeDisagrees } from './content-fee-disagrees';
import { contentFeeUnstated } from './content-fee-unstated';
import { contentFigure } from './content-figure';
import { contentFigureAsk } from './content-figure-ask';
import { contentInstructionLeft } from './content-instruction-left';
import { contentLate } from './content-late';
import { contentNoneButSome } from './content-none-but-some';
import { contentPercentage } from './content-percentage';
import { contentPeriod } from './content-period';
import { contentProblemsWithoutMeasures } from './content-problems-without-measures';
import { contentRegulationPower } from './content-regulation-power';
import { contentRepeatedParagraph } from './content-repeated-paragraph';
import { contentTitleForm } from './content-title-form';
import { contentYear } from './content-year';
import { disclosureCarriedOver } from './disclosure-carried-over';
import { disclosureInForce } from './disclosure-in-force';
import { headerAltered } from './header-altered';
import { headerMissing } from './header-missing';
import { headerOrder } from './header-order';
import { litigationGroupSum } from './litigation-group-sum';
import { requestsBalance } from './requests-balance';
import { requestsCarriedOver } from './requests-carried-over';
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
import { tableRepeated } from './table-repeated';
import { tableUnreadable } from './table-unreadable';
import { textEncoding } from './text-encoding';
import { textHalfWidthPunctuation } from './text-half-width-punctuation';
import { textRadicals } from './text-radicals';
import { textRepeatedWord } from './text-repeated-word';
import { textTraditional } from './text-traditional';

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
  tableRepeated,
  tableUnreadable,
  tableFormOutdated,
  headerMissing,
  headerAltered,
  headerOrder,
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
  cellUnitSuspect,
  requestsBalance,
  requestsColumnSum,
  requestsRowSum,
  litigationGroupSum,
  requestsCarriedOver,
  disclosureCarriedOver,
  textEncoding,
  textTraditional,
  disclosureInForce,
  textRadicals,
  textHalfWidthPunctuation,
  textRepeatedWord,
  contentFigure,
  contentFigureAsk,
  contentNoneButSome,
  contentAllDone,
  contentBreakdown,
  contentPercentage,
  contentYear,
  contentPeriod,
  contentTitleForm,
  contentCitation,
  contentAgency,
  contentAspectMissing,
  contentProblemsWithoutMeasures,
  contentFeeUnstated,
  contentFeeDisagrees,
  contentRegulationPower,
  contentRepeatedParagraph,
  contentInstructionLeft,
  contentCoverLetter,
  contentLate,
];
