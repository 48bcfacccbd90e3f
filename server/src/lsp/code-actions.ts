import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import { FIX_ALL, fixAll } from './fix-all';
import { quickFixes, shownAt } from './quick-fixes';
import { reopenings } from './reopen';
import type { Session } from './session';
import { silenceActions } from './silence';

/** The kinds that we offer. */
export const KINDS = [CodeActionKind.QuickFix, FIX_ALL];

/** `textDocument/codeAction`: fixes of the findings at a place, ways not to be told of them any more, and all certain ones at once where they are asked for. */
export async function codeActions(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { context, range, textDocument } = params;
  const [quick, all] = [wants(context, CodeActionKind.QuickFix), wantsAll(context)];
  const view = quick || all ? await session.checked(textDocument.uri, token) : null;
  if (!view) return [];
  const shown = quick ? shownAt(view, range, context) : [];
  const actions = quickFixes(view, shown, session.client, session.log);
  if (quick) actions.push(...reopenings(view, range, session.client));
  const silence = quick ? await silenceActions(session, view, shown) : [];
  const everything = all ? fixAll(view, context, session.client) : null;
  return [...actions, ...silence, ...(everything ? [everything] : [])];
}

/** Kinds are paths: `source` asks for `source.fixAll` and all under it. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

/** Editors ask at every move of the caret; then the whole document's edits would be made for nothing. */
function wantsAll(context: CodeActionContext): boolean {
  if (context.only === undefined && context.triggerKind !== CodeActionTriggerKind.Invoked) return false;
  return wants(context, FIX_ALL);
}
