import { CodeLensRefreshRequest, type Connection, InlayHintRefreshRequest } from 'vscode-languageserver';
import { codeLenses } from './code-lenses';
import { completions, resolvedCompletion } from './completion';
import { documentHighlights } from './document-highlights';
import { documentLinks } from './document-links';
import { guarded } from './guard';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { linkedEditingRanges } from './linked-editing';
import { definitions, referencesTo } from './links';
import type { Log } from './log';
import { prepareRename, rename } from './rename';
import { selectionRanges } from './selection-ranges';
import { semanticTokens, semanticTokensDelta, semanticTokensInRange } from './semantic-tokens';
import type { Session } from './session';

/** What helps while a report is written, beside the findings. */
export function serveWriting(connection: Connection, current: () => Session | null, log: Log): void {
  connection.onHover(guarded('textDocument/hover', null, current, log, hover));
  connection.languages.inlayHint.on(guarded('textDocument/inlayHint', [], current, log, inlayHints));
  connection.onCompletion(guarded('textDocument/completion', [], current, log, completions));
  connection.onCompletionResolve(async (item, token) =>
    guarded('completionItem/resolve', item, current, log, resolvedCompletion)(item, token),
  );
  connection.onCodeLens(guarded('textDocument/codeLens', [], current, log, codeLenses));
  connection.onSelectionRanges(guarded('textDocument/selectionRange', null, current, log, selectionRanges));
  connection.onDocumentHighlight(guarded('textDocument/documentHighlight', [], current, log, documentHighlights));
  connection.onDefinition(guarded('textDocument/definition', [], current, log, definitions));
  connection.onReferences(guarded('textDocument/references', [], current, log, referencesTo));
  connection.onDocumentLinks(guarded('textDocument/documentLink', [], current, log, documentLinks));
  connection.onPrepareRename(guarded('textDocument/prepareRename', null, current, log, prepareRename));
  connection.onRenameRequest(guarded('textDocument/rename', null, current, log, rename));
  connection.languages.onLinkedEditingRange(
    guarded('textDocument/linkedEditingRange', null, current, log, linkedEditingRanges),
  );
  serveTokens(connection, current, log);
}

/** How an editor shows the words and figures of tables. */
function serveTokens(connection: Connection, current: () => Session | null, log: Log): void {
  const nothing = { data: [] };
  const { semanticTokens: tokens } = connection.languages;
  tokens.on(guarded('textDocument/semanticTokens/full', nothing, current, log, semanticTokens));
  tokens.onDelta(guarded('textDocument/semanticTokens/full/delta', nothing, current, log, semanticTokensDelta));
  tokens.onRange(guarded('textDocument/semanticTokens/range', nothing, current, log, semanticTokensInRange));
}

/** Settings have changed: what is shown beside the text may be shown no more. */
export function refreshWriting({ connection, client, log }: Session): void {
  const asked = [
    ...(client.refreshesHints ? [InlayHintRefreshRequest.type] : []),
    ...(client.refreshesLenses ? [CodeLensRefreshRequest.type] : []),
  ];
  for (const type of asked) connection.sendRequest(type).catch((error: unknown) => log.error(type.method, error));
}
