import type { CancellationToken, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { type LineIndex, type Span, selections } from '../service';
import { rangeOf } from './fix-data';
import type { Session } from './session';

/** `textDocument/selectionRange`: cell, row, table, section, report. One answer a position, in their order. */
export async function selectionRanges(
  session: Session,
  params: SelectionRangeParams,
  token: CancellationToken,
): Promise<SelectionRange[]> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return [];
  const { reports, text, lines } = view.snapshot.reading;
  return params.positions.map((position) => chain(selections(reports, text, lines.offsetAt(position)), lines));
}

/** The protocol has each range hold the next larger one. */
function chain(spans: readonly Span[], lines: LineIndex): SelectionRange {
  const [first, ...rest] = spans;
  const range = rangeOf(first as Span, lines);
  return rest.length === 0 ? { range } : { range, parent: chain(rest, lines) };
}
