import {
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  type InitializeParams,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { RULE_PAGES, SECTION } from './about';
import { initializeResult } from './capabilities';
import { type Client, clientOf } from './client';
import { codeActions } from './code-actions';
import { CORE, type Core } from './core';
import { foldingRanges } from './folding';
import { guarded } from './guard';
import { Log } from './log';
import { pullDiagnostics } from './pull';
import { Publisher } from './push';
import { Session } from './session';
import { SettingsStore } from './settings-store';
import { Snapshot } from './snapshot';
import { documentSymbols } from './symbols';
import { refreshWriting, serveWriting } from './writing';

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Serves one client until it disconnects. Whoever calls has made the connection; the wire may be any. */
export function serve(connection: Connection, core: Core = CORE, pages: string = RULE_PAGES): void {
  const log = new Log(connection);
  const documents = new TextDocuments<Snapshot>({
    create: (uri, languageId, version, text) => Snapshot.open(core, uri, languageId, version, text),
    update: (snapshot, changes, version) => snapshot.changed(changes, version),
  });
  let session: Session | null = null;
  const current = (): Session | null => session;

  connection.onInitialize((params) => {
    if (session) return new ResponseError(ErrorCodes.InvalidRequest, 'initialized already', { retry: false });
    session = openSession(connection, documents, log, clientOf(params, pages), params);
    return initializeResult(session.client);
  });
  connection.onInitialized(() => {
    if (!session?.client.registersConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error) => log.error('client/registerCapability', error));
  });
  connection.languages.diagnostics.on(guarded('textDocument/diagnostic', NOTHING, current, log, pullDiagnostics));
  connection.onCodeAction(guarded('textDocument/codeAction', [], current, log, codeActions));
  connection.onDocumentSymbol(guarded('textDocument/documentSymbol', [], current, log, documentSymbols));
  connection.onFoldingRanges(guarded('textDocument/foldingRange', [], current, log, foldingRanges));
  serveWriting(connection, current, log);
  documents.listen(connection);
  connection.listen();
}

function openSession(
  connection: Connection,
  documents: TextDocuments<Snapshot>,
  log: Log,
  client: Client,
  params: InitializeParams,
): Session {
  const ask = (scopeUri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri, section: SECTION });
  const settings = new SettingsStore(params.initializationOptions, client.configuration ? ask : null, (error) =>
    log.error('workspace/configuration', error),
  );
  const session = new Session(connection, client, settings, documents, log);
  const publisher = client.pulls ? null : new Publisher(session);
  documents.onDidChangeContent(({ document }) => publisher?.changed(document.uri));
  documents.onDidClose(({ document }) => {
    settings.forget(document.uri);
    publisher?.closed(document.uri);
  });
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    for (const uri of documents.keys()) publisher?.changed(uri);
    if (client.pulls && client.refreshes) {
      connection.languages.diagnostics.refresh().catch((error) => log.error('workspace/diagnostic/refresh', error));
    }
    refreshWriting(connection, client, log);
  });
  return session;
}
