import type { SectionKey } from '../forms/form';
import type { Line, Piece } from '../scan/line';
import { movedPiece } from '../scan/moved';
import type { Heading } from '../sections/heading';
import { fold } from '../text/fold';

/** What is written between two headings or tables: lines of prose, without headings, title (at the head of a page too) and table rows. */
export interface Passage {
  /** The section it stands in; null before the first heading. */
  readonly section: SectionKey | null;
  /** In order; blank lines left out. */
  readonly lines: readonly Piece[];
  /** They are blocks of HTML, the end of each of which is meant, however wide it is. */
  readonly blocks: boolean;
}

/** Lines that are not narrative: from the first to one before the last. */
interface Stretch {
  readonly firstLine: number;
  readonly endLine: number;
}

/** The same, with the section that begins there. */
interface Break extends Stretch {
  readonly section: SectionKey | null;
}

/**
 * The passages of the lines between `from` and `to`, in order of place.
 *
 * @param title the report's own, folded
 */
export function passagesOf(
  lines: readonly Line[],
  range: { readonly from: number; readonly to: number },
  headings: readonly Heading[],
  others: readonly Stretch[],
  title: string | null,
): Passage[] {
  const passages: Passage[] = [];
  const breaks = breaksOf(headings, others);
  let section: SectionKey | null = null;
  let next = 0;
  let open: Piece[] = [];
  let blocks = false;
  for (let i = range.from; i < range.to; i++) {
    while (next < breaks.length && (breaks[next] as Break).endLine <= i) next++;
    const stop = breaks[next];
    if (stop && stop.firstLine <= i) {
      if (open.length > 0) passages.push({ section, lines: open, blocks });
      open = [];
      section = stop.section ?? section;
      i = stop.endLine - 1;
      continue;
    }
    const piece = proseOf(lines[i] as Line);
    if (!piece || (title !== null && isTitle(piece, title))) continue;
    if (open.length === 0) blocks = (lines[i] as Line).element !== null;
    open.push(piece);
  }
  if (open.length > 0) passages.push({ section, lines: open, blocks });
  return passages;
}

function breaksOf(headings: readonly Heading[], others: readonly Stretch[]): Break[] {
  const breaks: Break[] = [];
  for (const { firstLine, endLine } of others) breaks.push({ firstLine, endLine, section: null });
  for (const { line, lastLine, match } of headings) {
    breaks.push({ firstLine: line, endLine: lastLine + 1, section: match.key });
  }
  return breaks.sort((a, b) => a.firstLine - b.firstLine);
}

/** The whole line is the report's title, as it runs at the head of each page in the midst of a sentence. */
function isTitle({ text }: Piece, title: string): boolean {
  return text.length >= title.length && text.length <= 2 * title.length && fold(text) === title;
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

/** The same passage in a longer text, `by` units further on. */
export function movedPassage({ section, lines, blocks }: Passage, by: number): Passage {
  return { section, blocks, lines: lines.map((line) => movedPiece(line, by)) };
}
