import { type InitializeResult, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { SERVER } from './about';
import type { Client } from './client';
import { KINDS } from './code-actions';
import { TRIGGERS } from './completion';
import { APPLY_EDIT } from './edit-commands';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './token-data';

/** What the server offers to this client. */
export function initializeResult(client: Client): InitializeResult {
  return {
    serverInfo: SERVER,
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      // What a report of last year carries forward is a finding of this year's; who can be told to ask again need not ask on every change.
      ...(client.pulls && {
        diagnosticProvider: { interFileDependencies: !client.refreshes, workspaceDiagnostics: false },
      }),
      ...(client.codeActions && {
        codeActionProvider: { codeActionKinds: KINDS, resolveProvider: client.resolvesEdits },
      }),
      ...(client.editCommands && {
        codeActionProvider: true,
        executeCommandProvider: { commands: [APPLY_EDIT] },
      }),
      ...(client.workspaceFolders && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
      hoverProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      inlayHintProvider: true,
      completionProvider: { resolveProvider: true, triggerCharacters: TRIGGERS },
      codeLensProvider: {},
      selectionRangeProvider: true,
      documentHighlightProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: client.preparesRename ? { prepareProvider: true } : true,
      linkedEditingRangeProvider: true,
      documentLinkProvider: {},
      ...(!client.registersFormatting && { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
      semanticTokensProvider: {
        legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: TOKEN_MODIFIERS },
        full: { delta: true },
        range: true,
      },
    },
  };
}
