import { LineIndex } from '../text/lines';
import type { Reading } from './report';

export interface ReadOptions {
  /** The editor's language id (`disclosure-report`, `html`, …), where known. */
  readonly languageId?: string;
}

/** Reads a text into the report model. Never throws, whatever the text is. */
export function read(text: string, _options: ReadOptions = {}): Reading {
  return { text, lines: new LineIndex(text), reports: [], emptyReport: false };
}
