import type { Silenced, Status } from '../protocol';
import { holdsReport, type IdentityCount } from '../service';
import { type Checked, judgementOf } from './checked';
import { tellClient } from './own-client';
import type { Session } from './session';

const STATUS = 'gouji/status';
const NONE: IdentityCount = { holding: 0, broken: 0, undecided: 0 };
const UNSERVED: Silenced = { configuration: null, accepted: 0, off: 0 };

/**
 * Tells clients that want it how a document stands after a check.
 *
 * @param view null for a document that is not served
 */
export function tellStatus(session: Session, uri: string, view: Checked | null): void {
  const snapshot = view?.snapshot ?? session.documents.get(uri);
  if (!session.client.status || !snapshot) return;
  const isReport = view !== null && holdsReport(view.snapshot.reading);
  const identities = view ? judgementOf(view).identities : NONE;
  const silence = view ? silenceOf(view) : UNSERVED;
  const status: Status = { uri, version: snapshot.version, isReport, identities, silence };
  tellClient(session.connection, STATUS, status).catch((error) => session.log.error(STATUS, error));
}

function silenceOf(view: Checked): Silenced {
  const { policy, found } = view.ruling;
  let off = 0;
  for (const level of policy.levels.values()) if (level === 'off') off++;
  return { configuration: found?.uri ?? null, accepted: judgementOf(view).accepted.length, off };
}
