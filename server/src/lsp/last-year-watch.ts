import { DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { ENDINGS_OF_REPORTS } from '../service';
import { decoded } from './folders';
import type { Session } from './session';

/**
 * Watches the files at an address, a folder's or one file's own, wherever it lies, where the client can do that; others are asked anew
 * when a report is opened or saved.
 *
 * @returns what ends it
 */
export function watchReports({ client, connection, log }: Session, uri: string): () => void {
  if (!client.watchesAnywhere) return () => undefined;
  const end = uri.lastIndexOf('/');
  const watchers = [
    { globPattern: { baseUri: uri, pattern: `**/*.{${ENDINGS_OF_REPORTS.join(',')}}` } },
    // A file by its name, in which a glob would have signs of its own; a folder that comes or goes as well.
    { globPattern: { baseUri: uri.slice(0, end), pattern: literal(decoded(uri.slice(end + 1))) } },
  ];
  const failed = (error: unknown): void => log.error('client/registerCapability', error);
  const registered: Promise<Disposable | null> = connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error) => {
      failed(error);
      return null;
    });
  return () => void registered.then((one) => one?.dispose());
}

function literal(name: string): string {
  return name.replace(/[*?[\]{}]/g, '?');
}
