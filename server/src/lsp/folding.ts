import type { CancellationToken, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { folds, Memo, type Reading } from '../service';
import { type Piece, piecesOf } from './pieces';
import type { Session } from './session';

/** `textDocument/foldingRange`: whole lines, as most editors fold nothing else; where a client limits them, the largest. */
export async function foldingRanges(
  session: Session,
  params: FoldingRangeParams,
  token: CancellationToken,
): Promise<FoldingRange[]> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return [];
  return largest(piecesOf(view.snapshot.reading).flatMap(rangesIn), session.client.foldingLimit);
}

/** The ranges of a report that neither changed nor moved are as before. */
const known = new Memo<Reading, { readonly line: number; readonly ranges: readonly FoldingRange[] }>();

function rangesIn({ reading, line }: Piece): readonly FoldingRange[] {
  const before = known.get(reading);
  if (before?.line === line) return before.ranges;
  const { reports, lines, text } = reading;
  const ranges: FoldingRange[] = [];
  for (const { start, end } of folds(reports, text)) {
    const [startLine, endLine] = [lines.placeAt(start).line + line, lines.placeAt(end).line + line];
    if (endLine > startLine) ranges.push({ startLine, endLine });
  }
  known.set(reading, { line, ranges });
  return ranges;
}

function largest(ranges: FoldingRange[], limit: number): FoldingRange[] {
  if (ranges.length <= limit) return ranges;
  const size = ({ startLine, endLine }: FoldingRange): number => endLine - startLine;
  return [...ranges].sort((a, b) => size(b) - size(a)).slice(0, limit);
}
