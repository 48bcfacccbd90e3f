import { type CancellationToken, type CodeAction, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { certainEdits, composed, fixed, type Language } from '../service';
import { type Checked, judgementOf } from './checked';
import type { Client } from './client';
import { type PlacedEdit, rangeOf } from './positions';
import type { Session } from './session';
import { workspaceEdit } from './workspace-edit';

/** The kind of the action that applies all certain fixes, for `editor.codeActionsOnSave` and the like. */
export const FIX_ALL = 'source.fixAll.gouji';

const TITLE: Readonly<Record<Language, string>> = {
  zh: '改正全部确定无疑的问题',
  en: 'Fix everything that is certain',
};

/** What an action without its edit carries, so that the edit can be asked for: the text that it was offered for. */
interface Deferred {
  readonly uri: string;
  readonly version: number;
}

/**
 * All certain fixes of the document as one change; null when there are none. Needs no diagnostics from the client. Where
 * the client can ask for the edit later it is made then: it takes reading and checking the text a few times more.
 */
export function fixAll(view: Checked, client: Client): CodeAction | null {
  const { snapshot, language } = view;
  if (certainEdits(judgementOf(view).findings).length === 0) return null;
  const action = { title: TITLE[language], kind: FIX_ALL };
  if (!client.resolvesEdits) return { ...action, edit: editOf(view, client) };
  const data: Deferred = { uri: snapshot.uri, version: snapshot.version };
  return { ...action, data };
}

/**
 * `codeAction/resolve`: the edit of a deferred action.
 *
 * @throws ResponseError when the text is no longer the one that the action was offered for
 */
export async function resolveFixAll(
  session: Session,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const data = asDeferred(action.data);
  if (!data || action.edit) return action;
  const view = await session.checked(data.uri, token);
  if (view?.snapshot.version !== data.version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed since the action was offered');
  }
  return { ...action, edit: editOf(view, session.client) };
}

/** Fixes are made until none is left, as one may uncover another, so that a second time there is nothing to do. */
function editOf(view: Checked, client: Client) {
  const { snapshot, ruling } = view;
  const { text, reading } = snapshot;
  const first = { reading, result: judgementOf(view) };
  const { rounds } = fixed(text, first, (later) => snapshot.look(later, ruling.policy));
  const edits = composed(text.length, rounds).map(
    ({ span, newText }): PlacedEdit => ({ range: rangeOf(span, reading.lines), newText }),
  );
  return workspaceEdit(snapshot, edits, client, false);
}

function asDeferred(data: unknown): Deferred | null {
  if (typeof data !== 'object' || data === null) return null;
  const { uri, version } = data as Partial<Deferred>;
  return typeof uri === 'string' && typeof version === 'number' ? { uri, version } : null;
}
