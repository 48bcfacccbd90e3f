import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type ExecuteCommandParams,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { codeActions } from './code-actions';
import type { Session } from './session';

/** What a client calls that knows no actions with an edit in them (LSP before 3.8, or without `codeActionLiteralSupport`). */
export const APPLY_EDIT = 'gouji.applyEdit';

/** `textDocument/codeAction`; for such a client each action that changes a text is a command that has us ask it for the change. */
export async function actionsOrCommands(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<(Command | CodeAction)[]> {
  const { uri } = params.textDocument;
  const version = session.documents.get(uri)?.version;
  const actions = await codeActions(session, params, token);
  if (!session.client.editCommands) return actions;
  // The text has gone on meanwhile: the client asks again.
  if (session.documents.get(uri)?.version !== version) return [];
  return actions.flatMap(({ title, edit }) =>
    edit ? [{ title, command: APPLY_EDIT, arguments: [uri, version, edit] }] : [],
  );
}

/**
 * `workspace/executeCommand`: hands the edit back to the client to be made.
 *
 * @throws ResponseError when the text is no longer the one that the command was offered for, or the client does not make the edit
 */
export async function executeCommand(session: Session, params: ExecuteCommandParams): Promise<null> {
  const asked = params.command === APPLY_EDIT ? asApplication(params.arguments) : null;
  if (!asked) throw new ResponseError(LSPErrorCodes.RequestFailed, `${params.command} is no command of this server`);
  const { uri, version, edit } = asked;
  if (session.documents.get(uri)?.version !== version)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed since the action was offered');
  const { applied, failureReason } = await session.connection.workspace.applyEdit(edit);
  if (!applied) throw new ResponseError(LSPErrorCodes.RequestFailed, failureReason ?? 'the edit was not made');
  return null;
}

interface Application {
  readonly uri: string;
  readonly version: number;
  readonly edit: WorkspaceEdit;
}

function asApplication(given: readonly unknown[] | undefined): Application | null {
  const [uri, version, edit] = given ?? [];
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof edit !== 'object' || edit === null) return null;
  return { uri, version, edit };
}
