import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { figureEdit, hints } from '../service';
import { movedPlace, piecesIn, rangeIn, spanIn } from './pieces';
import type { Session } from './session';

/** `textDocument/inlayHint`: what a total should be where it is not; the column of figures that stand far from a header. */
export async function inlayHints(
  session: Session,
  params: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[]> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return [];
  const { language } = view;
  const choice = (await session.settings.of(params.textDocument.uri)).hints;
  return piecesIn(view.snapshot.reading, params.range).flatMap((piece) => {
    const { reports, lines, text } = piece.reading;
    return hints(reports, spanIn(piece, params.range), choice).map(({ offset, text: words, tooltip, computed }) => {
      const edits = computed && figureEdit(text, computed.place, computed.sum);
      return {
        position: movedPlace(lines.placeAt(offset), piece.line),
        label: words[language],
        tooltip: tooltip[language],
        paddingLeft: true,
        // A double click takes the figure over.
        ...(edits && { textEdits: edits.map(({ span, newText }) => ({ range: rangeIn(span, piece), newText })) }),
      };
    });
  });
}
