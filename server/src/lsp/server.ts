import {
  type CodeAction,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  type InitializeParams,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { CONFIGURATION, PUBLIC_PAGES } from '../service';
import { SECTION } from './about';
import { initializeResult } from './capabilities';
import { clientOf } from './client';
import { ConfigurationStore } from './configuration-store';
import { register, watchFiles } from './configuration-watch';
import { CORE, type Core } from './core';
import { actionsOrCommands, executeCommand } from './edit-commands';
import { type Files, fileTextIn, folderNamesIn, NO_FILES } from './files';
import { resolveFixAll } from './fix-all';
import { foldingRanges } from './folding';
import { registerFormatting, serveFormatting } from './formatting';
import { guarded } from './guard';
import { Log } from './log';
import { askClient } from './own-client';
import { serveOwnRequests } from './own-requests';
import { bounded } from './patience';
import { pullDiagnostics } from './pull';
import { type Parts, Session } from './session';
import { SettingsStore } from './settings-store';
import { Snapshot } from './snapshot';
import { documentSymbols } from './symbols';
import { serveWriting } from './writing';

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** What the server takes from where it runs. */
export interface Surroundings {
  readonly core: Core;
  /** The folder of the rules' pages where the client names none; null where there is none here either. */
  readonly pages: string | null;
  /** Reads files for clients that do not do that themselves. */
  readonly files: Files;
  /** Told when the client has asked for the end. */
  readonly shutDown: () => void;
}

const BARE: Surroundings = {
  core: CORE,
  pages: PUBLIC_PAGES,
  files: NO_FILES,
  shutDown: () => undefined,
};

/** Serves one client until it disconnects. Whoever calls has made the connection; the wire may be any. */
export function serve(connection: Connection, around: Partial<Surroundings> = {}): void {
  const { core, pages, files, shutDown } = { ...BARE, ...around };
  const log = new Log(connection);
  const documents = new TextDocuments<Snapshot>({
    create: (uri, languageId, version, text) => Snapshot.open(core, uri, languageId, version, text),
    update: (snapshot, changes, version) => snapshot.changed(changes, version),
  });
  let session: Session | null = null;
  const current = (): Session | null => session;

  connection.onInitialize((params) => {
    if (session) return new ResponseError(ErrorCodes.InvalidRequest, 'initialized already', { retry: false });
    session = openSession({ connection, documents, log, client: clientOf(params, pages), files }, params);
    return initializeResult(session.client);
  });
  connection.onInitialized(() => {
    if (!session) return;
    register(session, log);
    registerFormatting(session);
  });
  connection.onShutdown(() => {
    session?.end();
    shutDown();
  });
  connection.languages.diagnostics.on(guarded('textDocument/diagnostic', NOTHING, current, log, pullDiagnostics));
  connection.onCodeAction(guarded('textDocument/codeAction', [], current, log, actionsOrCommands));
  connection.onExecuteCommand(guarded('workspace/executeCommand', null, current, log, executeCommand));
  connection.onCodeActionResolve((action: CodeAction, token) =>
    guarded('codeAction/resolve', action, current, log, resolveFixAll)(action, token),
  );
  connection.onDocumentSymbol(guarded('textDocument/documentSymbol', [], current, log, documentSymbols));
  connection.onFoldingRanges(guarded('textDocument/foldingRange', [], current, log, foldingRanges));
  serveWriting(connection, current, log);
  serveFormatting(connection, current, log);
  serveOwnRequests(connection, current, log);
  documents.listen(connection);
  connection.listen();
}

/** The connection that a client has come by, and what is known of both. */
type Arrival = Pick<Parts, 'connection' | 'documents' | 'log' | 'client' | 'files'>;

function openSession(arrival: Arrival, params: InitializeParams): Session {
  const { connection, documents, log, client } = arrival;
  const ask = (scopeUri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri, section: SECTION });
  const settings = new SettingsStore(params.initializationOptions, client.configuration ? ask : null, {
    failed: (error) => log.error('workspace/configuration', error),
    late: (uri) => session.settingsChanged([uri]),
  });
  const files = client.files ? filesOf(connection) : arrival.files;
  const configurations = new ConfigurationStore(files, {
    failed: (error) => log.error(CONFIGURATION, error),
    late: () => session.changed(),
  });
  const openFolders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const session: Session = new Session({ ...arrival, files, settings, configurations, openFolders });
  documents.onDidChangeContent(({ document }) => session.edited(document.uri));
  documents.onDidClose(({ document }) => session.closed(document.uri));
  watchFiles(connection, documents, session);
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    session.settingsChanged();
  });
  return session;
}

/** The client's. One that offers to read files and does not is no reason to wait for ever. */
function filesOf(connection: Connection): Files {
  return {
    readFile: (uri, atMost) => {
      const asked = { uri, ...(atMost !== undefined && { atMost }) };
      return bounded(askClient(connection, 'gouji/readFile', asked).then(fileTextIn), `gouji/readFile ${uri}`);
    },
    readFolder: (uri) =>
      bounded(askClient(connection, 'gouji/readFolder', { uri }).then(folderNamesIn), `gouji/readFolder ${uri}`),
  };
}
