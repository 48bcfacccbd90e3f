import type { TextEdit } from './place';

/** What is asked of the configuration that holds for a report. */
export interface SilenceRequests {
  /** Asked by clients that let a person give the reason first. Null where the file is broken, or the document is no file. */
  'gouji/configurationEdit': { params: Silence; answer: ConfigurationEdit | null };
}

/** What a person wants not to be told any more: a rule, or one finding of it where `at` is given. */
export interface Silence {
  /** The report's. */
  readonly uri: string;
  readonly code: string;
  readonly at?: string;
  /** The figures of a sum, with which alone it is accepted. */
  readonly figures?: string;
  readonly reason?: string;
}

/** As our extension's commands are told of it. */
export interface ToldSilence extends Silence {
  /** The finding, as it is shown. */
  readonly message: string;
}

/** What a client applies, and the file that it has to save for it to take effect. */
export interface ConfigurationEdit {
  readonly uri: string;
  readonly edit: FileEdit;
}

/** A `WorkspaceEdit` of LSP, which may make the file; its lists can be written to because those of LSP's libraries can. */
export type FileEdit =
  | { changes: Record<string, TextEdit[]> }
  | { documentChanges: (NewFile | { textDocument: { uri: string; version: null }; edits: TextEdit[] })[] };

/** A file to be made before what is written into it. */
export interface NewFile {
  kind: 'create';
  uri: string;
  options?: { ignoreIfExists?: boolean };
}
