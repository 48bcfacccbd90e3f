import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { highlights } from '../service';
import { rangeOf } from './fix-data';
import type { Session } from './session';

/** `textDocument/documentHighlight`: of a figure, all that share a sum with it. */
export async function documentHighlights(
  session: Session,
  params: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[]> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return [];
  const { reports, lines } = view.snapshot.reading;
  return highlights(reports, lines.offsetAt(params.position)).map(({ span, self }) => ({
    range: rangeOf(span, lines),
    kind: self ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
