/** The core's one door: everything the server, the command line and other programs may use. */

export type { NewReport } from '../compose/skeleton';
export { type CheckResult, check } from '../findings/check';
export { TABLE_CHOICES, type TableChoice } from '../format/choice';
export { type Converted, converted } from '../format/convert';
export { lineChanges } from '../format/edits';
export { type FormatOptions, type Formatted, formatted } from '../format/format';
export type { Left } from '../format/left';
export { formForYear } from '../forms/form';
export type { IdentityCount } from '../identities/identity';
export { KnownTables } from '../model/known-tables';
export { ENDINGS_OF_REPORTS, LARGEST_FILE, languageOfFile, OWN_LANGUAGE, PASSED_BY } from '../model/languages';
export { holdsReport, type ReadOptions, read } from '../model/read';
export type * from '../model/report';
export {
  type Acceptance,
  CONFIGURATION,
  type Complaint,
  type Configuration,
  isBroken,
  type LastYearPath,
} from '../policy/configuration';
export { type Addition, additionTo } from '../policy/edit';
export { figuresOf } from '../policy/figures';
export { type AcceptedFinding, type Judged, type Judgement, judge } from '../policy/judge';
export { type LastYearTrouble, lastYearComplaint } from '../policy/last-year';
export type { Level } from '../policy/level';
export { levelsIn } from '../policy/levels';
export { parseConfiguration } from '../policy/parse';
export { placeOf } from '../policy/place';
export { NO_POLICY, type Policy, policyFor } from '../policy/policy';
export { unusedAcceptance } from '../policy/say';
export { unreadableConfiguration, WHY_UNREADABLE, type WhyUnreadable } from '../policy/unreadable';
export { type Delta, deltaOf, type ReportDelta, type Rewritten, type Sent } from '../publish/delta';
export { type HandedOut, handedOut } from '../publish/document';
export type { Attributes, Element, Node } from '../publish/node';
export { printNode } from '../publish/print';
export type { Chart, Publication, PublishedBlock, PublishedFinding, PublishedReport } from '../publish/publication';
export { MOST_REPORTS, publish } from '../publish/publish';
export type { Elsewhere, EvidenceOf, KnownFigure } from '../reconcile/evidence';
export {
  awaitingIn,
  type Brought,
  bodyOf,
  type Carried,
  carriedIn,
  LastYear,
  type RowFigures,
  sameFigures,
} from '../reconcile/last-year';
export {
  type Category,
  type Edit,
  type Finding,
  type Fix,
  type Related,
  type RelatedElsewhere,
  SEVERITIES,
  type Severity,
} from '../rules/finding';
export { LAYOUTS } from '../scan/line';
export { damagedLine, decodedText } from '../text/decoded';
export { detached } from '../text/detached';
export { composed } from '../text/edits';
export type { TrueEncoding } from '../text/encoding';
export { fold } from '../text/fold';
export { LineIndex, type Place } from '../text/lines';
export { Memo } from '../text/memo';
export { remembered } from '../text/remembered';
export { firstWhere } from '../text/sorted';
export { type Span, touch } from '../text/span';
export { counted, type Language, strung, type Words } from '../text/words';
export { YEAR_SIGNS } from '../text/year';
export { type Beginning, begun, type Precedent, precedentIn } from '../writing/begin';
export { type CellAt, cellAt } from '../writing/cell-at';
export { cellRanges } from '../writing/cells/places';
export { insertRow, type RowChange, removeRowAt } from '../writing/cells/rows';
export { type Landing, type Step, step } from '../writing/cells/step';
export type { Proposal } from '../writing/completion/proposal';
export { proposals } from '../writing/completion/proposals';
export { type Outward, outwardIn } from '../writing/document-links';
export { type Explanation, explanationAt } from '../writing/explain/explanation';
export { type FigureFacts, figureFacts } from '../writing/explain/figure';
export { type Highlight, highlights } from '../writing/highlights';
export { type Hint, type HintChoice, hints } from '../writing/hints';
export { type Lens, lenses } from '../writing/lenses';
export { definition, type Link, references } from '../writing/links';
export type { Clipboard } from '../writing/paste/pasted';
export { type LinkedPlaces, linkedPlaces, type Renamable, type Renaming, renamable, renaming } from '../writing/rename';
export { selections } from '../writing/selection';
export { type TableToken, tableTokens } from '../writing/tokens';
export { dueFigure, figureEdit } from '../writing/totals/computed';
export { type Filling, fillTotals } from '../writing/totals/fill';
export { extract, type NoReport, type ReportData } from './extract';
export { type FigureColumn, figureColumns, figureIn, joinedColumns, wantingFigures } from './figure-columns';
export { complaintData, FINDINGS_SCHEMA, type FileFindings, fileFindings } from './findings-json';
export { certainEdits } from './fix-all';
export { type Fixed, fixed, type Look } from './fixed';
export { folds } from './folding';
export { outline, type Part } from './outline';
export { PUBLIC_PAGES, pageOf } from './pages';
export { type Pasted, pasted } from './paste';
export { isReport } from './recognise';
export { SARIF, SARIF_COUNTING, type SarifTool, sarifLevel, sarifRegion, sarifResults, sarifTool } from './sarif';
