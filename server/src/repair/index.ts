/** Finding the wrong cell: see docs/repair.md. Pure, and usable alone on plain numbers. */
export { findRepairs, repairsIn } from './find';
export { type Candidate, litigationCandidates } from './litigation';
export type {
  Answer,
  BrokenSum,
  Change,
  Evidence,
  Explanation,
  FigureRows,
  Figures,
  Group,
  Layout,
  Operation,
} from './table';
