import type { Place } from '../service';

/** A stretch of a document, in lines and UTF-16 units from 0, as LSP has it. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** A range and what is to stand there. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Edits for one version of a document, none over another. Whoever makes them compares the version first. */
export interface Edits {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** What is asked is asked of one open document. */
export interface InDocument {
  readonly textDocument: { readonly uri: string };
}

/** What is asked is asked of one place in an open document. */
export interface AtPlace extends InDocument {
  readonly position: Place;
}
