import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { hints } from '../service';
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
  const { reports, lines } = view.snapshot.reading;
  const { start, end } = params.range;
  const span = { start: lines.offsetAt(start), end: lines.offsetAt(end) };
  return hints(reports, span, { totals, columns }).map(({ offset, text, tooltip }) => ({
    position: lines.placeAt(offset),
    label: text[view.language],
    tooltip: tooltip[view.language],
    paddingLeft: true,
  }));
}
