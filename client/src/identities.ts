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
}
