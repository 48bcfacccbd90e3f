import {
  type CancellationToken,
  type Range,
  RequestType,
  type TextDocumentIdentifier,
  type TextEdit,
} from 'vscode-languageserver';
import { type Clipboard, type Pasted, pasted } from '../service';
import { movedPlace, placeIn, rangeIn } from './pieces';
import type { Session } from './session';

export interface PasteParams {
  readonly textDocument: TextDocumentIdentifier;
  /** What is selected, which the paste takes the place of. */
  readonly range: Range;
  readonly html?: string;
  readonly text?: string;
}

/** What a client does instead of pasting the text as it is. */
export interface PasteAnswer {
  readonly version: number;
  /** `cells`: the cells of a table are filled; `table`, `report`: it is written in the document's own layout. */
  readonly as: Pasted['as'];
  readonly edits: readonly TextEdit[];
}

/** Our own request: what becomes of a table on the clipboard. Null where it is pasted as it is. */
export const PASTE = new RequestType<PasteParams, PasteAnswer | null, void>('gouji/paste');

export async function paste(
  session: Session,
  { textDocument, range, html, text }: PasteParams,
  token: CancellationToken,
): Promise<PasteAnswer | null> {
  const view = await session.view(textDocument.uri, token);
  if (!view) return null;
  const clipboard: Clipboard = { html: asText(html), text: asText(text) };
  const { piece, offset: start } = placeIn(view.snapshot.reading, range.start);
  const end = piece.reading.lines.offsetAt(movedPlace(range.end, -piece.line));
  const answer = pasted(piece.reading, { start, end }, clipboard);
  return (
    answer && {
      version: view.snapshot.version,
      as: answer.as,
      edits: answer.edits.map(({ span, newText }) => ({ range: rangeIn(span, piece), newText })),
    }
  );
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
