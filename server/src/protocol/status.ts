import type { IdentityCount } from '../service';

/** How a document stands after a check: for an editor's status item. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** A report was found in the text. */
  readonly isReport: boolean;
  readonly identities: IdentityCount;
  readonly silence: Silenced;
}

/** What keeps findings of a document from being shown. */
export interface Silenced {
  /** The configuration file that holds for it; null where there is none. */
  readonly configuration: string | null;
  /** Findings that are accepted. */
  readonly accepted: number;
  /** Rules that are turned off, in the configuration or in the settings. */
  readonly off: number;
}
