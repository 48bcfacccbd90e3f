import type { Connection } from 'vscode-languageserver';
import type { ClientRequests, Notifications } from '../protocol';

/** Asks the client what it has offered to answer. */
export function askClient<M extends keyof ClientRequests>(
  connection: Connection,
  method: M,
  params: ClientRequests[M]['params'],
): Promise<ClientRequests[M]['answer']> {
  return connection.sendRequest(method, params);
}

/** Tells the client what it has asked to be told. */
export function tellClient<M extends keyof Notifications>(
  connection: Connection,
  method: M,
  told: Notifications[M],
): Promise<void> {
  return connection.sendNotification(method, told);
}
