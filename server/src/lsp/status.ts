import { NotificationType } from 'vscode-languageserver';
import { holdsReport, type IdentityCount } from '../service';
import { type Checked, judgementOf } from './checked';
import type { Session } from './session';

/** How a document stands after a check: for an editor's status item. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** A report was found in the text. */
  readonly isReport: boolean;
  readonly identities: IdentityCount;
  readonly silence: Silence;
}

/** What keeps findings of a document from being shown. */
interface Silence {
  /** The configuration file that holds for it; null where there is none. */
  readonly configuration: string | null;
  /** Findings that are accepted. */
  readonly accepted: number;
  /** Rules that are turned off, in the configuration or in the settings. */
  readonly off: number;
}

/** Sent after each check to clients that ask for it with `initializationOptions.status`. */
export const STATUS = new NotificationType<Status>('gouji/status');

const NONE: IdentityCount = { holding: 0, broken: 0, undecided: 0 };
const UNSERVED: Silence = { configuration: null, accepted: 0, off: 0 };

/** @param view null for a document that is not served */
export function tellStatus(session: Session, uri: string, view: Checked | null): void {
  const snapshot = view?.snapshot ?? session.documents.get(uri);
  if (!session.client.status || !snapshot) return;
  const isReport = view !== null && holdsReport(view.snapshot.reading);
  const identities = view ? view.snapshot.result.identities : NONE;
  const silence = view ? silenceOf(view) : UNSERVED;
  const status: Status = { uri, version: snapshot.version, isReport, identities, silence };
  session.connection.sendNotification(STATUS, status).catch((error) => session.log.error(STATUS.method, error));
}

function silenceOf(view: Checked): Silence {
  const { policy, found } = view.ruling;
  let off = 0;
  for (const level of policy.levels.values()) if (level === 'off') off++;
  return { configuration: found?.uri ?? null, accepted: judgementOf(view).accepted.length, off };
}
