import { type CancellationToken, type Connection, RequestType } from 'vscode-languageserver';
import { type Delta, deltaOf, type HandedOut, handedOut, type Language, publish } from '../service';
import { judgementOf } from './checked';
import { guarded } from './guard';
import type { Log } from './log';
import type { Session } from './session';
import { turn } from './turn';

/** What a preview asks with: the document, and the id of what it was sent last. */
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  readonly since?: string | null;
}

/** One version of a document as it is published, as far as the preview does not have it yet. */
export interface Preview extends Delta {
  readonly version: number;
  /** To be sent with the next request. */
  readonly id: string;
  /** The language of findings. */
  readonly language: Language;
}

/** Our own request, made while a preview is open and at no other time. Null for a document that is not served. */
export const PREVIEW = new RequestType<PreviewParams, Preview | null, void>('gouji/preview');

/** What a document is to be handed out as. */
export interface PublishedParams {
  readonly textDocument: { readonly uri: string };
  readonly as: HandedOut;
}

/** Our own request: a document as HTML. Null where there is no report in it. */
export const PUBLISHED = new RequestType<PublishedParams, string | null, void>('gouji/published');

export function servePreview(connection: Connection, current: () => Session | null, log: Log): void {
  connection.onRequest(PREVIEW, guarded(PREVIEW.method, null, current, log, preview));
  connection.onRequest(PUBLISHED, guarded(PUBLISHED.method, null, current, log, published));
}

async function preview(
  session: Session,
  { textDocument: { uri }, since = null }: PreviewParams,
  token: CancellationToken,
): Promise<Preview | null> {
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

async function published(
  session: Session,
  { textDocument: { uri }, as }: PublishedParams,
  token: CancellationToken,
): Promise<string | null> {
  const view = await session.view(uri, token);
  if (!view || !KINDS.includes(as)) return null;
  const publication = publish(view.snapshot.reading, [], { annotated: false, language: view.language });
  return publication.reports.length > 0 ? handedOut(publication, as) : null;
}
