import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renamable, renaming } from '../service';
import { placeIn, rangeIn } from './pieces';
import type { Session } from './session';
import { workspaceEdit } from './workspace-edit';

/** `textDocument/prepareRename`: the year that is reported on, or the body that reports; nothing else has a name here. */
export async function prepareRename(
  session: Session,
  { textDocument: { uri }, position }: PrepareRenameParams,
  token: CancellationToken,
): Promise<{ range: Range; placeholder: string } | null> {
  const view = await session.view(uri, token);
  if (!view) return null;
  const { piece, offset } = placeIn(view.snapshot.reading, position);
  const found = renamable(piece.reading.text, piece.reading.reports, offset);
  return found && { range: rangeIn(found.span, piece), placeholder: found.value };
}

/**
 * `textDocument/rename`: every place that names the year or the body.
 *
 * @throws ResponseError why a name cannot be taken
 */
export async function rename(
  session: Session,
  { textDocument: { uri }, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const view = await session.view(uri, token);
  if (!view) return null;
  const { piece, offset } = placeIn(view.snapshot.reading, position);
  const answer = renaming(piece.reading.text, piece.reading.reports, offset, newName);
  if (!answer) return null;
  if ('refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused[view.language]);
  const edits = answer.edits.map(({ span, newText }) => ({ range: rangeIn(span, piece), newText }));
  return workspaceEdit(view.snapshot, edits, session.client, false);
}
