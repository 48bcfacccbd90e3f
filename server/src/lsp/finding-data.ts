import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../service';
import { type Checked, judgementOf } from './checked';
import { rangeOf } from './positions';

/**
 * `Diagnostic.data`: which finding of which version it is. What was found is kept as long as the version is the present one, so
 * a fix takes no second check; and none is worked out, or sent, before somebody asks for it.
 */
export interface FindingData {
  readonly version: number;
  /** Its number in the list. */
  readonly finding: number;
}

/** The finding of the present version that a diagnostic names; null for any other, as diagnostics come back from foreign hands. */
export function namedFinding({ data, code, range }: Diagnostic, view: Checked): Finding | null {
  if (!isFindingData(data) || data.version !== view.snapshot.version) return null;
  const finding = judgementOf(view).findings[data.finding];
  // What is silenced since is not counted any more.
  if (!finding || finding.code !== code) return null;
  const { start, end } = rangeOf(finding.span, view.snapshot.reading.lines);
  return isAt(start, range.start) && isAt(end, range.end) ? finding : null;
}

function isAt(a: Diagnostic['range']['start'], b: Diagnostic['range']['start']): boolean {
  return a.line === b.line && a.character === b.character;
}

function isFindingData(data: unknown): data is FindingData {
  if (typeof data !== 'object' || data === null) return false;
  const { version, finding } = data as Readonly<Record<string, unknown>>;
  return typeof version === 'number' && typeof finding === 'number';
}
