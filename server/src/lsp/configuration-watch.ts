import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import { CONFIGURATION } from '../service';
import { SECTION } from './about';
import type { Log } from './log';
import type { Session } from './session';
import type { Snapshot } from './snapshot';

/** Registers for changes of settings, folders and configuration files, where the client tells of them. */
export function register(session: Session, log: Log): void {
  const { client, connection } = session;
  const failed = (error: unknown): void => log.error('client/registerCapability', error);
  if (client.registersConfiguration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(failed);
  }
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(() => session.foldersChanged());
  }
  if (client.registersWatching) {
    const watchers = [{ globPattern: `**/${CONFIGURATION}` }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
  }
}

/**
 * Reads configuration files and last year's reports again when one may have changed. Clients watch the folders that are open at most, and some
 * watch nothing: a look when a report is opened or saved costs little.
 */
export function watchFiles(connection: Connection, documents: TextDocuments<Snapshot>, session: Session): void {
  const look = (): void => {
    session.configurationsMayHaveChanged().catch((error) => session.log.error(CONFIGURATION, error));
  };
  const lookAtAll = (): void => {
    look();
    if (!session.client.watchesAnywhere) session.lastYear.filesMayHaveChanged();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(CONFIGURATION))) look();
    session.lastYear.filesChanged(changes.map(({ uri }) => uri));
  });
  documents.onDidOpen(lookAtAll);
  documents.onDidSave(lookAtAll);
}
