import type { CancellationToken, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { folds } from '../service';
import type { Session } from './session';

/** `textDocument/foldingRange`: whole lines, as most editors fold nothing else; where a client limits them, the largest. */
export async function foldingRanges(
  session: Session,
  params: FoldingRangeParams,
  token: CancellationToken,
): Promise<FoldingRange[]> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return [];
  const { reports, lines, text } = view.snapshot.reading;
  const ranges: FoldingRange[] = [];
  for (const { start, end } of folds(reports, text)) {
    const [startLine, endLine] = [lines.lineAt(start), lines.lineAt(end)];
    if (endLine > startLine) ranges.push({ startLine, endLine });
  }
  return largest(ranges, session.client.foldingLimit);
}

function largest(ranges: FoldingRange[], limit: number): FoldingRange[] {
  if (ranges.length <= limit) return ranges;
  const size = ({ startLine, endLine }: FoldingRange): number => endLine - startLine;
  return [...ranges].sort((a, b) => size(b) - size(a)).slice(0, limit);
}
