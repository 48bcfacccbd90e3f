import type { CancellationToken, LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { type LinkedPlaces, linkedPlaces, YEAR_SIGNS } from '../service';
import { placeIn, rangeIn } from './pieces';
import type { Session } from './session';

/** As long as this matches, what is typed in one place is typed in all. */
const PATTERNS: Readonly<Record<LinkedPlaces['kind'], string>> = {
  year: `[${YEAR_SIGNS}]*`,
  agency: '[^\\s|<>《》，。；：？！、,;:?!]*',
};

/** `textDocument/linkedEditingRange`: the year or the body's name in the title, and all places that print it alike. */
export async function linkedEditingRanges(
  session: Session,
  { textDocument: { uri }, position }: LinkedEditingRangeParams,
  token: CancellationToken,
): Promise<LinkedEditingRanges | null> {
  const view = await session.view(uri, token);
  if (!view) return null;
  const { piece, offset } = placeIn(view.snapshot.reading, position);
  const linked = linkedPlaces(piece.reading.text, piece.reading.reports, offset);
  if (!linked) return null;
  return { ranges: linked.spans.map((span) => rangeIn(span, piece)), wordPattern: PATTERNS[linked.kind] };
}
