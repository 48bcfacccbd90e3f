import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client';
import type { PlacedEdit } from './positions';
import type { Snapshot } from './snapshot';

/**
 * The edits as one change to one version of the document, so that a client refuses it if the text has gone on.
 *
 * @param stops whether text placeholders may become snippet stops
 */
export function workspaceEdit(
  { uri, version }: Snapshot,
  edits: readonly PlacedEdit[],
  client: Client,
  stops: boolean,
): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [uri]: edits.map(plain) } };
  const asEdit = stops && client.snippetEdits ? withStops : plain;
  return { documentChanges: [{ textDocument: { uri, version }, edits: edits.map(asEdit) }] };
}

function plain({ range, newText }: PlacedEdit): TextEdit {
  return { range, newText };
}

function withStops(edit: PlacedEdit): TextEdit | SnippetTextEdit {
  if (edit.snippet === undefined) return plain(edit);
  return { range: edit.range, snippet: { kind: 'snippet', value: edit.snippet } };
}
