import {
  type CancellationToken,
  type Position,
  RequestType,
  type TextDocumentIdentifier,
  type TextEdit,
} from 'vscode-languageserver';
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

export interface PlaceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** What a client applies; or asks the person to choose from, and asks again with the key; or says in one line. */
export type RowAnswer =
  | { readonly version: number; readonly edits: readonly TextEdit[]; readonly label: string }
  | { readonly choices: readonly { readonly key: string; readonly label: string }[] }
  | { readonly why: string };

/** Our own request: writes the statutory row that is missing at the cursor, or the one that is named. */
export const INSERT_ROW = new RequestType<PlaceParams & { row?: string }, RowAnswer | null, void>('gouji/insertRow');

/** Our own request: takes the cursor's row out. */
export const REMOVE_ROW = new RequestType<PlaceParams, RowAnswer | null, void>('gouji/removeRow');

/** What brings totals up to date. */
export interface TotalsAnswer {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly changed: number;
  /** Totals that are left alone, as their sums say different figures. */
  readonly left: number;
}

/** Our own request: the totals in which the cursor's cell counts; all of the report where it stands in no cell of a sum. */
export const FILL_TOTALS = new RequestType<PlaceParams, TotalsAnswer | null, void>('gouji/fillTotals');

export async function insertedRow(
  session: Session,
  { textDocument, position, row }: PlaceParams & { row?: string },
  token: CancellationToken,
): Promise<RowAnswer | null> {
  return rowAnswer(session, { textDocument, position }, token, (reading, offset) =>
    insertRow(reading, offset, typeof row === 'string' ? row : null),
  );
}

export async function removedRow(
  session: Session,
  params: PlaceParams,
  token: CancellationToken,
): Promise<RowAnswer | null> {
  return rowAnswer(session, params, token, removeRowAt);
}

async function rowAnswer(
  session: Session,
  { textDocument, position }: PlaceParams,
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

export async function filledTotals(
  session: Session,
  { textDocument, position }: PlaceParams,
  token: CancellationToken,
): Promise<TotalsAnswer | null> {
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
