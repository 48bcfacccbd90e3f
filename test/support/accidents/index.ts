import type { Accident } from './accident';
import { loneBars, noLeadingBars, oneTableARow } from './bar-rows';
import { balanceRemark, blankLinesInTables, footnotes, titleCaptions, unitLines } from './beside-tables';
import { brokenLabels } from './broken-labels';
import { brokenRows } from './broken-rows';
import { notes, separators, units, wideDigits } from './cells';
import {
  byteOrderMark,
  indents,
  invisibleInHeadings,
  invisibleInLabels,
  mixedLineEnds,
  otherPunctuation,
  otherSpaces,
  trailingSpaces,
} from './characters';
import {
  brokenTitle,
  innerHeadings,
  linksBelow,
  listOfHeadings,
  prefaceNamesSections,
  signature,
  tableOfContents,
} from './front';
import { lostGroups, sunkenGroups } from './groups';
import { indentedHeadings, looseHeadings, otherNumeralMarks, spacedNumerals } from './headings';
import { boldHeadings, closedHeadings, escapedLabels, listedHeadings, rules } from './markdown';
import {
  attributes,
  blankColumns,
  capitalTags,
  captions,
  commentsInHeadings,
  emptyRows,
  footnoteRows,
  indentedCells,
  layoutTable,
  officeMarks,
  paddedCells,
  stylesAndScripts,
  wordsCutByTags,
} from './markup';
import { bareNumbers, formFeeds, pageMarks, runningTitles } from './pages';
import { repeatedHeader } from './repeated-headers';
import { splitLitigation } from './split-litigation';
import { templateNotes } from './template-notes';

/** Every accident, in the order in which they happen: words first, then lines, then what lines are made of. */
export const ACCIDENTS: readonly Accident[] = [
  splitLitigation,
  lostGroups,
  sunkenGroups,
  wideDigits,
  separators,
  units,
  notes,
  templateNotes,
  otherNumeralMarks,
  spacedNumerals,
  indentedHeadings,
  boldHeadings,
  closedHeadings,
  listedHeadings,
  escapedLabels,
  invisibleInHeadings,
  otherPunctuation,
  invisibleInLabels,
  commentsInHeadings,
  wordsCutByTags,
  paddedCells,
  brokenRows,
  brokenLabels,
  repeatedHeader,
  noLeadingBars,
  oneTableARow,
  loneBars,
  innerHeadings,
  prefaceNamesSections,
  linksBelow,
  signature,
  unitLines,
  titleCaptions,
  balanceRemark,
  footnotes,
  pageMarks,
  bareNumbers,
  runningTitles,
  formFeeds,
  blankLinesInTables,
  looseHeadings,
  rules,
  emptyRows,
  footnoteRows,
  blankColumns,
  captions,
  stylesAndScripts,
  otherSpaces,
  indents,
  trailingSpaces,
  tableOfContents,
  listOfHeadings,
  brokenTitle,
  layoutTable,
  officeMarks,
  indentedCells,
  attributes,
  capitalTags,
  byteOrderMark,
  mixedLineEnds,
];
