import { l10n, Position, Range, type TextDocument, type TextEditor } from 'vscode';
import type { AtPlace, Range as PlainRange, TextEdit } from '../../../server/src/protocol';

export function plainPlace({ line, character }: Position): PlainRange['start'] {
  return { line, character };
}

export function rangeFrom({ start, end }: PlainRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

/**
 * Makes edits that are meant for one version, as one step to be undone.
 *
 * @returns false where the text has gone on, or nobody may change it
 */
export async function make(editor: TextEditor, version: number, edits: readonly TextEdit[]): Promise<boolean> {
  if (editor.document.version !== version) return false;
  return editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(rangeFrom(range), newText);
  });
}

/** Why `make` has made nothing. */
export function notWritten(): string {
  return l10n.t('Nothing was written: the report has changed meanwhile, or is read-only');
}

/** What the requests about a place in a document begin with. */
export function placeIn(document: TextDocument, position: Position): AtPlace {
  return { textDocument: { uri: document.uri.toString() }, position: plainPlace(position) };
}
