import type { Range } from 'vscode-languageserver';
import type { Fix, Language, LineIndex, Span } from '../service';

/** An edit as it rides in `Diagnostic.data`, in the protocol's positions. */
export interface EditData {
  readonly range: Range;
  readonly newText: string;
  /** The same text with snippet stops. */
  readonly snippet?: string;
}

export interface FixData {
  readonly title: string;
  readonly preferred: boolean;
  readonly certain: boolean;
  readonly edits: readonly EditData[];
}

/** `Diagnostic.data`: all it takes to fix a finding without checking again, as long as the version is the same. */
export interface FindingData {
  readonly version: number;
  readonly fixes: readonly FixData[];
}

export function rangeOf(span: Span, lines: LineIndex): Range {
  const start = lines.placeAt(span.start);
  return { start, end: span.end === span.start ? start : lines.placeAt(span.end) };
}

export function fixData(fix: Fix, lines: LineIndex, language: Language): FixData {
  return {
    title: fix.title[language],
    preferred: fix.preferred,
    certain: fix.certain,
    edits: fix.edits.map(({ span, newText, snippet }) => {
      const range = rangeOf(span, lines);
      return snippet === undefined ? { range, newText } : { range, newText, snippet };
    }),
  };
}

/** What a client handed back, when it is whole; null for anything else, as it has been through foreign hands. */
export function asFindingData(data: unknown): FindingData | null {
  return isRecord(data) && typeof data.version === 'number' && isListOf(data.fixes, isFix)
    ? { version: data.version, fixes: data.fixes }
    : null;
}

function isFix(fix: unknown): fix is FixData {
  return (
    isRecord(fix) &&
    typeof fix.title === 'string' &&
    typeof fix.preferred === 'boolean' &&
    typeof fix.certain === 'boolean' &&
    isListOf(fix.edits, isEdit)
  );
}

function isEdit(edit: unknown): edit is EditData {
  return (
    isRecord(edit) &&
    typeof edit.newText === 'string' &&
    (edit.snippet === undefined || typeof edit.snippet === 'string') &&
    isRecord(edit.range) &&
    isPlace(edit.range.start) &&
    isPlace(edit.range.end)
  );
}

function isPlace(place: unknown): boolean {
  return isRecord(place) && typeof place.line === 'number' && typeof place.character === 'number';
}

function isListOf<T>(list: unknown, is: (one: unknown) => one is T): list is T[] {
  return Array.isArray(list) && list.every(is);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
