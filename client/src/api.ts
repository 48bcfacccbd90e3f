import type { Status } from '../../server/src/protocol';
import type { Drawn } from './preview/preview';

/** What `activate` returns: for tests and for other extensions that wait for the checks. */
export interface Api {
  /** The extension host that the client runs in. */
  readonly where: 'node' | 'web';
  /** Whether a server has been started, which only a report does. */
  started(): boolean;
  /** Settles when the first report's server has begun to serve, or a restart is done; waits as long as there is no report. */
  ready(): Promise<void>;
  /** How the identities of a report stood at its last check; undefined before that and for other documents. */
  status(uri: string): Status | undefined;
  /** What the preview of a report shows; undefined where none is open, or nothing is drawn yet. */
  preview(uri: string): Drawn | undefined;
}
