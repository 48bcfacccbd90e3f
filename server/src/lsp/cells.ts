import type { CancellationToken } from 'vscode-languageserver';
import type { CellRanges, CellStep, InDocument, Range, StepTarget } from '../protocol';
import { cellAt, cellRanges, dueFigure, type Landing, type Reading, type Step, step } from '../service';
import { piecesOf, placeIn, rangeIn, spanIn } from './pieces';
import type { Session } from './session';

/** Answers `gouji/cellRanges`. */
export async function cellRangesOf(
  session: Session,
  { textDocument }: InDocument,
  token: CancellationToken,
): Promise<CellRanges | null> {
  const view = await session.view(textDocument.uri, token);
  if (!view) return null;
  const { reading, version } = view.snapshot;
  const ranges = piecesOf(reading).flatMap((piece) => cellRanges(piece.reading).map((span) => rangeIn(span, piece)));
  return { version, ranges };
}

const STEPS: readonly Step[] = ['next', 'previous', 'below'];

/** Answers `gouji/cellStep`. */
export async function cellStep(
  session: Session,
  { textDocument, selections, to }: CellStep,
  token: CancellationToken,
): Promise<readonly (StepTarget | null)[] | null> {
  const view = STEPS.includes(to) && Array.isArray(selections) ? await session.view(textDocument.uri, token) : null;
  return view && selections.map((selection) => target(view.snapshot.reading, selection, to));
}

function target(whole: Reading, { start, end }: Range, to: Step): StepTarget | null {
  const { piece, offset } = placeIn(whole, end);
  const { reading } = piece;
  const from = spanIn(piece, { start, end }).start;
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
