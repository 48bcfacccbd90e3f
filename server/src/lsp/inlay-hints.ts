import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { figureEdit, hints } from '../service';
import { rangeOf } from './fix-data';
import type { Session } from './session';

/** `textDocument/inlayHint`: what a total should be where it is not; the column of figures that stand far from a header. */
export async function inlayHints(
  session: Session,
  params: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[]> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return [];
  const { totals, columns } = (await session.settings.of(params.textDocument.uri)).hints;
  const { reports, lines, text } = view.snapshot.reading;
  const { start, end } = params.range;
  const span = { start: lines.offsetAt(start), end: lines.offsetAt(end) };
  return hints(reports, span, { totals, columns }).map(({ offset, text: words, tooltip, computed }) => {
    const edits = computed && figureEdit(text, computed.place, computed.sum);
    return {
      position: lines.placeAt(offset),
      label: words[view.language],
      tooltip: tooltip[view.language],
      paddingLeft: true,
      // A double click takes the figure over.
      ...(edits && { textEdits: edits.map(({ span, newText }) => ({ range: rangeOf(span, lines), newText })) }),
    };
  });
}
