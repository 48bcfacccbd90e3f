import type { CancellationToken, Range, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selections } from '../service';
import { placeIn, rangeIn } from './pieces';
import type { Session } from './session';

/** `textDocument/selectionRange`: cell, row, table, section, report. One answer a position, in their order; none at all for what is no report. */
export async function selectionRanges(
  session: Session,
  params: SelectionRangeParams,
  token: CancellationToken,
): Promise<SelectionRange[] | null> {
  const view = await session.view(params.textDocument.uri, token);
  if (!view) return null;
  const { reading } = view.snapshot;
  const whole = { start: { line: 0, character: 0 }, end: reading.lines.placeAt(reading.text.length) };
  return params.positions.map((position) => {
    const { piece, offset } = placeIn(reading, position);
    const { reports, text } = piece.reading;
    const ranges = selections(reports, text, offset).map((span) => rangeIn(span, piece));
    return chain(piece.reading === reading ? ranges : [...ranges, whole]);
  });
}

/** The protocol has each range hold the next larger one. */
function chain([range, ...larger]: readonly Range[]): SelectionRange {
  return larger.length === 0 ? { range: range as Range } : { range: range as Range, parent: chain(larger) };
}
