import { NotificationType } from 'vscode-languageserver';
import { holdsReport, type IdentityCount } from '../service';
import type { Session, View } from './session';

/** How a document stands after a check: for an editor's status item. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** A report was found in the text. */
  readonly isReport: boolean;
  readonly identities: IdentityCount;
}

/** Sent after each check to clients that ask for it with `initializationOptions.status`. */
export const STATUS = new NotificationType<Status>('gouji/status');

const NONE: IdentityCount = { holding: 0, broken: 0, undecided: 0 };

/** @param view null for a document that is not served */
export function tellStatus(session: Session, uri: string, view: View | null): void {
  const snapshot = view?.snapshot ?? session.documents.get(uri);
  if (!session.client.status || !snapshot) return;
  const isReport = view !== null && holdsReport(view.snapshot.reading);
  const identities = view ? view.snapshot.result.identities : NONE;
  const status: Status = { uri, version: snapshot.version, isReport, identities };
  session.connection.sendNotification(STATUS, status).catch((error) => session.log.error(STATUS.method, error));
}
