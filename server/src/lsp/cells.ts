import { type CancellationToken, type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { cellAt, cellRanges, dueFigure, type Landing, type Reading, type Step, step } from '../service';
import { movedPlace, piecesOf, placeIn, rangeIn } from './pieces';
import type { Session } from './session';

/** Where the keys of tables work in a version of a document: the lines of rows that hold cells. */
export interface CellRanges {
  readonly version: number;
  readonly ranges: readonly Range[];
}

/** Our own request: where a client lets Tab and Enter move from cell to cell. */
export const CELL_RANGES = new RequestType<{ textDocument: TextDocumentIdentifier }, CellRanges | null, void>(
  'gouji/cellRanges',
);

export async function cellRangesOf(
  session: Session,
  { textDocument }: { textDocument: TextDocumentIdentifier },
  token: CancellationToken,
): Promise<CellRanges | null> {
  const view = await session.view(textDocument.uri, token);
  if (!view) return null;
  const { reading, version } = view.snapshot;
  const ranges = piecesOf(reading).flatMap((piece) => cellRanges(piece.reading).map((span) => rangeIn(span, piece)));
  return { version, ranges };
}

export interface StepParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Each cursor's selection; the cursor stands at its end. */
  readonly selections: readonly Range[];
  readonly to: Step;
}

/** What a client selects after a step. */
export interface StepTarget {
  readonly range: Range;
  /** The step has led out of the table. */
  readonly left: boolean;
  /** A blank total whose figure can be computed: worth a list of proposals. */
  readonly total: boolean;
}

/** Our own request: where a step leads from each selection; null for one that stands in no table. */
export const CELL_STEP = new RequestType<StepParams, readonly (StepTarget | null)[] | null, void>('gouji/cellStep');

const STEPS: readonly Step[] = ['next', 'previous', 'below'];

export async function cellStep(
  session: Session,
  { textDocument, selections, to }: StepParams,
  token: CancellationToken,
): Promise<readonly (StepTarget | null)[] | null> {
  const view = STEPS.includes(to) && Array.isArray(selections) ? await session.view(textDocument.uri, token) : null;
  return view && selections.map((selection) => target(view.snapshot.reading, selection, to));
}

function target(whole: Reading, { start, end }: Range, to: Step): StepTarget | null {
  const { piece, offset } = placeIn(whole, end);
  const { reading, line } = piece;
  const from = start.line < line ? 0 : reading.lines.offsetAt(movedPlace(start, -line));
  const landing = step(reading, { start: Math.min(from, offset), end: offset }, to);
  if (!landing) return null;
  return {
    range: rangeIn(landing.span, piece),
    left: landing.cell === null,
    total: isBlankTotal(reading, landing),
  };
}

function isBlankTotal({ reports }: Reading, { cell }: Landing): boolean {
  if (cell?.state !== 'blank') return false;
  const at = cellAt(reports, cell.span.start);
  return at !== null && dueFigure(at.report, at.cell) !== null;
}
