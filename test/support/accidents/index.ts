import type { Accident } from './accident';
import { balanceRemark, blankLinesInTables, footnotes, unitLines } from './beside-tables';
import { notes, separators, units, wideDigits } from './cells';
import {
  byteOrderMark,
  indents,
  invisibleInHeadings,
  invisibleInLabels,
  mixedLineEnds,
  otherSpaces,
  trailingSpaces,
} from './characters';
import { brokenTitle, innerHeadings, listOfHeadings, prefaceNamesSections, signature, tableOfContents } from './front';
import { indentedHeadings, looseHeadings, otherNumeralMarks, spacedNumerals } from './headings';
import { bareNumbers, formFeeds, pageMarks, runningTitles } from './pages';

/** Every accident, in the order in which they happen: words first, then lines, then what lines are made of. */
export const ACCIDENTS: readonly Accident[] = [
  wideDigits,
  separators,
  units,
  notes,
  otherNumeralMarks,
  spacedNumerals,
  indentedHeadings,
  innerHeadings,
  prefaceNamesSections,
  signature,
  unitLines,
  balanceRemark,
  footnotes,
  pageMarks,
  bareNumbers,
  runningTitles,
  formFeeds,
  blankLinesInTables,
  looseHeadings,
  invisibleInHeadings,
  invisibleInLabels,
  otherSpaces,
  indents,
  trailingSpaces,
  tableOfContents,
  listOfHeadings,
  brokenTitle,
  byteOrderMark,
  mixedLineEnds,
];
