import type { IdentityCount } from '../../server/src/service';

/** The server's notification after each check of a document. */
export const STATUS = 'gouji/status';

/** What it carries. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** A report was found in the text. */
  readonly isReport: boolean;
  readonly identities: IdentityCount;
  /** What keeps findings from being shown. */
  readonly silence: {
    /** The configuration file that holds for the document; null where there is none. */
    readonly configuration: string | null;
    /** Findings that are accepted. */
    readonly accepted: number;
    /** Rules that are turned off, in the configuration or in the settings. */
    readonly off: number;
  };
}
