import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { certainEdits, composed, fixed, isBroken, type Language } from '../service';
import { askedOf, type Checked, judgementOf } from './checked';
import type { Client } from './client';
import type { Found } from './configuration-store';
import { decoded } from './folders';
import { type PlacedEdit, rangeOf } from './positions';
import type { Session } from './session';
import { workspaceEdit } from './workspace-edit';

/** The kind of the action that applies all certain fixes, for `editor.codeActionsOnSave` and the like. */
export const FIX_ALL = 'source.fixAll.gouji';

const TITLE: Readonly<Record<Language, string>> = {
  zh: '改正全部确定无疑的问题',
  en: 'Fix everything that is certain',
};

const REFUSAL: Readonly<Record<Language, (file: string) => string>> = {
  zh: (file) => `“${file}”无法读取或不是正确的 JSON，不知道接受了哪些问题，所以不自动改正。请先改好该文件。`,
  en: (file) =>
    `“${file}” cannot be read or is no JSON, so that what is accepted is not known: nothing is corrected. Mend that file first.`,
};

/** What an action without its edit carries, so that the edit can be asked for: the text that it was offered for. */
interface Deferred {
  readonly uri: string;
  readonly version: number;
}

/**
 * All certain fixes of the document as one change; null when there are none. Needs no diagnostics from the client. Where
 * the client can ask for the edit later it is made then: it takes reading and checking the text a few times more. As on the
 * command line nothing is corrected under a configuration that is broken; a person who asks is told why, an editor that saves is not.
 */
export function fixAll(view: Checked, { triggerKind }: CodeActionContext, client: Client): CodeAction | null {
  const { snapshot, language, ruling } = view;
  if (certainEdits(judgementOf(view).findings).length === 0) return null;
  const action = { title: TITLE[language], kind: FIX_ALL };
  const broken = brokenIn(ruling.found);
  if (broken) {
    const tells = client.disabledActions && triggerKind !== CodeActionTriggerKind.Automatic;
    return tells ? { ...action, disabled: { reason: REFUSAL[language](nameOf(broken)) } } : null;
  }
  if (!client.resolvesEdits) return { ...action, edit: editOf(view, client) };
  const data: Deferred = { uri: snapshot.uri, version: snapshot.version };
  return { ...action, data };
}

/**
 * `codeAction/resolve`: the edit of a deferred action.
 *
 * @throws ResponseError when the text is no longer the one that the action was offered for, or the configuration has been broken since
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
  const broken = brokenIn(view.ruling.found);
  if (broken) throw new ResponseError(LSPErrorCodes.RequestFailed, REFUSAL[view.language](nameOf(broken)));
  return { ...action, edit: editOf(view, session.client) };
}

function brokenIn(found: Found | null): Found | null {
  return found && isBroken(found.configuration) ? found : null;
}

/** With its folder, as a window may hold several. */
function nameOf({ uri }: Found): string {
  return uri.split('/').slice(-2).map(decoded).join('/');
}

/** Fixes are made until none is left, as one may uncover another, so that a second time there is nothing to do. */
function editOf(view: Checked, client: Client) {
  const { snapshot } = view;
  const { text, reading } = snapshot;
  const first = { reading, result: judgementOf(view) };
  const { rounds } = fixed(text, first, (later) => snapshot.look(later, askedOf(view)));
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
