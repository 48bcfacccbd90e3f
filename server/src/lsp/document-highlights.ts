import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { highlights } from '../service';
import { placeIn, rangeIn } from './pieces';
import type { Session } from './session';

/** `textDocument/documentHighlight`: what shares a sum with a figure or tells of it; every place of the year or of the body's name. */
export async function documentHighlights(
  session: Session,
  params: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[]> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return [];
  const { piece, offset } = placeIn(view.snapshot.reading, params.position);
  const { reports, text } = piece.reading;
  return highlights(text, reports, offset).map(({ span, self }) => ({
    range: rangeIn(span, piece),
    kind: self ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
