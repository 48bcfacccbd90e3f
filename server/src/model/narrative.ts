import type { SectionKey } from '../forms/form';
import type { Line, Piece } from '../scan/line';
import { movedPiece } from '../scan/moved';
import type { Heading } from '../sections/heading';

/** What is written between two headings or tables: lines of prose, without headings, title and table rows. */
export interface Passage {
  /** The section it stands in; null before the first heading. */
  readonly section: SectionKey | null;
  /** In order; blank lines left out. */
  readonly lines: readonly Piece[];
}

/** Lines that are not narrative: from the first to one before the last. */
interface Stretch {
  readonly firstLine: number;
  readonly endLine: number;
}

/** The passages of the lines between `from` and `to`, in order of place. */
export function passagesOf(
  lines: readonly Line[],
  range: { readonly from: number; readonly to: number },
  headings: readonly Heading[],
  others: readonly Stretch[],
): Passage[] {
  const passages: Passage[] = [];
  const breaks = [...others, ...headings.map(stretchOf)].sort((a, b) => a.firstLine - b.firstLine);
  const sections = new Map(headings.map((one) => [one.line, one.match.key]));
  let section: SectionKey | null = null;
  let next = 0;
  let open: Piece[] = [];
  const close = () => {
    if (open.length > 0) passages.push({ section, lines: open });
    open = [];
  };
  for (let i = range.from; i < range.to; i++) {
    while (next < breaks.length && (breaks[next] as Stretch).endLine <= i) next++;
    const stop = breaks[next];
    if (stop && stop.firstLine <= i) {
      close();
      section = sections.get(stop.firstLine) ?? section;
      i = stop.endLine - 1;
      continue;
    }
    const line = lines[i] as Line;
    const piece = proseOf(line);
    if (piece) open.push(piece);
  }
  close();
  return passages;
}

/** A line of text, or the only words of a row: pages are laid out with tables, and their prose stands in cells. */
function proseOf(line: Line): Piece | null {
  if (line.blank || line.element === 'title') return null;
  if (line.cells === null) return pieceOf(line);
  if (line.grid !== 'html') return null;
  const filled = line.cells.filter(({ text }) => text !== '');
  return filled.length === 1 ? pieceOf(filled[0] as Piece) : null;
}

function pieceOf({ text, start, end, map }: Piece): Piece {
  return { text, start, end, map };
}

function stretchOf({ line, lastLine }: Heading): Stretch {
  return { firstLine: line, endLine: lastLine + 1 };
}

/** The same passage in a longer text, `by` units further on. */
export function movedPassage({ section, lines }: Passage, by: number): Passage {
  return { section, lines: lines.map((line) => movedPiece(line, by)) };
}
