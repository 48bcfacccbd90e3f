import { l10n, Position, Range, type TextDocument, type TextEditor } from 'vscode';
import type { AtPlace, Range as PlainRange, TextEdit } from '../../../server/src/protocol';

/** The place as the server is told of it. */
export function plainPlace({ line, character }: Position): PlainRange['start'] {
  return { line, character };
}

/** The range as VS Code has it. */
export function rangeFrom({ start, end }: PlainRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

/**
 * Makes edits that are meant for one version, as one step to be undone.
 *
 * @returns false where the text has gone on, or nobody may change it
 */
export async function make(editor: TextEditor, version: number, edits: readonly TextEdit[]): Promise<boolean> {
  const { document } = editor;
  if (document.version !== version) return false;
  const taken = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(rangeFrom(range), newText);
  });
  // Of an editor that is read-only VS Code says that it has taken them.
  return taken && document.version !== version;
}

/** Why `make` has made nothing. */
export function notWritten(): string {
  return l10n.t('Nothing was written: the report has changed meanwhile, or is read-only');
}

/** What the requests about a place in a document begin with. */
export function placeIn(document: TextDocument, position: Position): AtPlace {
  return { textDocument: { uri: document.uri.toString() }, position: plainPlace(position) };
}
