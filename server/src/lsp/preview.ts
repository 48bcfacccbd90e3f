import type { CancellationToken } from 'vscode-languageserver';
import type { PreviewSince, PreviewUpdate, PublishedAs } from '../protocol';
import { deltaOf, type HandedOut, handedOut, publish } from '../service';
import { judgementOf } from './checked';
import type { Session } from './session';
import { turn } from './turn';

/** Answers `gouji/preview`. */
export async function preview(
  session: Session,
  { textDocument: { uri }, since = null }: PreviewSince,
  token: CancellationToken,
): Promise<PreviewUpdate | null> {
  // Whatever has arrived meanwhile, such as a request for diagnostics, is answered first.
  await turn();
  const view = await session.checked(uri, token);
  if (!view) return null;
  const { snapshot, language } = view;
  const publication = publish(snapshot.reading, judgementOf(view).findings, { annotated: true, language });
  const { delta, sent } = deltaOf(publication, session.previews.of(uri, since));
  return { version: snapshot.version, id: session.previews.keep(uri, sent), language, ...delta };
}

const KINDS: readonly HandedOut[] = ['page', 'web', 'word'];

/** Answers `gouji/published`. */
export async function published(
  session: Session,
  { textDocument: { uri }, as }: PublishedAs,
  token: CancellationToken,
): Promise<string | null> {
  const view = await session.view(uri, token);
  if (!view || !KINDS.includes(as)) return null;
  const publication = publish(view.snapshot.reading, [], { annotated: false, language: view.language });
  return publication.reports.length > 0 ? handedOut(publication, as) : null;
}
