/** The core's one door: everything the server, the command line and other programs may use. */
export { type CheckResult, check, type IdentityCount } from '../findings/check';
export { holdsReport, type ReadOptions, read } from '../model/read';
export type * from '../model/report';
export type { EvidenceOf, KnownFigure } from '../reconcile/evidence';
export type { Category, Edit, Finding, Fix, Related, Severity } from '../rules/finding';
export { LineIndex, type Place } from '../text/lines';
export type { Span } from '../text/span';
export type { Language, Words } from '../text/words';
export { extract, type NoReport, type ReportData } from './extract';
export { FINDINGS_SCHEMA, type FileFindings, fileFindings } from './findings-json';
export { certainEdits } from './fix-all';
export { folds } from './folding';
export { outline, type Part } from './outline';
export { isReport } from './recognise';
export { SARIF, SARIF_COUNTING, type SarifTool, sarifResults, sarifTool } from './sarif';
