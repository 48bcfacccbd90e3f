import type { CodeAction, SnippetTextEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The edits of an action with the version that they are for; the version is null where the client knows none. */
export function editsOf(action: CodeAction | undefined): {
  version: number | null;
  edits: (TextEdit | SnippetTextEdit)[];
} {
  const changes = action?.edit?.documentChanges?.[0];
  if (changes && 'edits' in changes) {
    return { version: changes.textDocument.version, edits: changes.edits as (TextEdit | SnippetTextEdit)[] };
  }
  const edits = Object.values(action?.edit?.changes ?? {})[0];
  if (!edits) throw new Error(`no edit in ${JSON.stringify(action)}`);
  return { version: null, edits };
}

/** The text after the action, as an editor without snippets would have it. */
export function applied(text: string, action: CodeAction | undefined): string {
  const edits = editsOf(action).edits.map((edit) => {
    if ('newText' in edit) return edit;
    return {
      range: edit.range,
      newText: edit.snippet.value.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\(.)/g, '$1'),
    };
  });
  return withEdits(text, edits);
}

/** The text after edits, which stand in any order; it throws where they overlap. */
export function withEdits(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('test:', 'x', 1, text), edits);
}

/** What stands at a range. */
export function textAt(text: string, { range }: { range: TextEdit['range'] }): string {
  return TextDocument.create('test:', 'x', 1, text).getText(range);
}
