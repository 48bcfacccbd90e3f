import type { CancellationToken } from 'vscode-languageserver';
import type { PasteAnswer, PasteInto } from '../protocol';
import { type Clipboard, pasted } from '../service';
import { placeIn, rangeIn, spanIn } from './pieces';
import type { Session } from './session';

/** Answers `gouji/paste`. */
export async function paste(
  session: Session,
  { textDocument, range, html, text }: PasteInto,
  token: CancellationToken,
): Promise<PasteAnswer | null> {
  const view = await session.view(textDocument.uri, token);
  if (!view) return null;
  const clipboard: Clipboard = { html: asText(html), text: asText(text) };
  const { piece } = placeIn(view.snapshot.reading, range.start);
  const answer = pasted(piece.reading, spanIn(piece, range), clipboard);
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
