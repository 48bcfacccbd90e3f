import { type Checked, judgementOf } from './checked';
import { logFailures } from './failures';
import type { Session } from './session';
import { tellStatus } from './status';

/**
 * What else there is to tell once a document has been checked.
 *
 * @param view null for one that is not served
 */
export function afterCheck(session: Session, uri: string, view: Checked | null): void {
  if (view) logFailures(session.log, judgementOf(view));
  else session.lastYear.closed(uri);
  tellStatus(session, uri, view);
  session.configurationDiagnostics.seen(uri, view).catch((error) => session.log.error('publishDiagnostics', error));
}
