import type { CancellationToken } from 'vscode-languageserver';
import type { AtPlace, RowAnswer, RowPlace, TextEdit, Totals } from '../protocol';
import {
  type CellAt,
  cellAt,
  type Edit,
  fillTotals,
  insertRow,
  type Language,
  type Reading,
  type RowChange,
  removeRowAt,
} from '../service';
import { type Piece, placeIn, rangeIn } from './pieces';
import type { Session } from './session';

/** Answers `gouji/insertRow`. */
export async function insertedRow(
  session: Session,
  { textDocument, position, row }: RowPlace,
  token: CancellationToken,
): Promise<RowAnswer | null> {
  return rowAnswer(session, { textDocument, position }, token, (reading, offset) =>
    insertRow(reading, offset, typeof row === 'string' ? row : null),
  );
}

/** Answers `gouji/removeRow`. */
export async function removedRow(
  session: Session,
  params: AtPlace,
  token: CancellationToken,
): Promise<RowAnswer | null> {
  return rowAnswer(session, params, token, removeRowAt);
}

async function rowAnswer(
  session: Session,
  { textDocument, position }: AtPlace,
  token: CancellationToken,
  change: (reading: Reading, offset: number) => RowChange,
): Promise<RowAnswer | null> {
  const view = await session.view(textDocument.uri, token);
  if (!view) return null;
  const { piece, offset } = placeIn(view.snapshot.reading, position);
  return answered(change(piece.reading, offset), piece, view.snapshot.version, view.language);
}

function answered(change: RowChange, piece: Piece, version: number, language: Language): RowAnswer {
  if ('why' in change) return { why: change.why[language] };
  if ('choices' in change) return { choices: change.choices.map(({ key, label }) => ({ key, label })) };
  return { version, edits: textEdits(change.edits, piece), label: change.label };
}

/** Answers `gouji/fillTotals`. */
export async function filledTotals(
  session: Session,
  { textDocument, position }: AtPlace,
  token: CancellationToken,
): Promise<Totals | null> {
  const view = await session.view(textDocument.uri, token);
  if (!view) return null;
  const { piece, offset } = placeIn(view.snapshot.reading, position);
  const { reports, text } = piece.reading;
  const at: CellAt | null = cellAt(reports, offset);
  const report = at?.report ?? reports.find(({ span }) => span.start <= offset && offset <= span.end);
  if (!report) return null;
  const { edits, changed, left } = fillTotals(text, report, at?.cell ?? null);
  return { version: view.snapshot.version, edits: textEdits(edits, piece), changed, left };
}

function textEdits(edits: readonly Edit[], piece: Piece): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeIn(span, piece), newText }));
}
