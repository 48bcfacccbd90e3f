import { isPageNumber } from '../text/page-mark';
import { type DueRow, rowNamed, type WordingIndex } from './due';
import type { Printed } from './record';

/** A number alone on a line of running text, as a page's is. */
export function isLoneNumber({ tokens, grid }: Printed): boolean {
  const only = tokens[0];
  return grid === 'stream' && tokens.length === 1 && only !== undefined && isPageNumber(only.text);
}

/**
 * The rows without the page numbers among them. Where rows are due one figure only, a number beside the bare label of one
 * is that figure, and where all figures stand apart from all labels, any number may be.
 */
export function withoutPageNumbers(
  rows: readonly Printed[],
  index: WordingIndex,
  due: readonly DueRow[],
): readonly Printed[] {
  if (rows[0]?.grid !== 'stream') return rows;
  if (due.some((row) => row.columns.length === 1) && !rows.some(isLabelled)) return rows;
  return rows.filter((row, i) => {
    if (!isLoneNumber(row)) return true;
    const isOwn = (beside: Printed | undefined) => beside !== undefined && wantsOne(beside, index, due);
    return (
      isOwn(rows[i - 1]) || isOwn(rows[i + 1]) || standsInPieces(rows, i, index, due) || isWanting(rows, i, index, due)
    );
  });
}

/** No table has more lines of header between two rows. */
const MOST_BETWEEN = 24;

/** The one row that the form has between the rows above and below is due one figure, and no other stands between them: the label is lost. */
function isWanting(rows: readonly Printed[], at: number, index: WordingIndex, due: readonly DueRow[]): boolean {
  const above = nextNamed(rows, at, -1, index, due);
  const below = nextNamed(rows, at, 1, index, due);
  if (!above || !below) return false;
  const [wanting, ...others] = due.slice(due.indexOf(above) + 1, due.indexOf(below));
  return wanting?.columns.length === 1 && others.length === 0;
}

/** The row whose label stands outright in the next line that has figures, up or down; null where another line of figures comes first. */
function nextNamed(
  rows: readonly Printed[],
  at: number,
  step: 1 | -1,
  index: WordingIndex,
  due: readonly DueRow[],
): DueRow | null {
  for (let i = at + step, lines = 0; lines < MOST_BETWEEN && rows[i] !== undefined; i += step, lines++) {
    const { tokens } = rows[i] as Printed;
    for (const { content } of tokens) {
      const named = rowNamed(content.folded.body, index, due);
      if (named?.numeric) return named;
    }
    if (tokens.some(({ content }) => content.kind === 'figure')) return null;
  }
  return null;
}

/** A label of narrow columns, with lines above its figure and below. */
const MOST_PIECES = 4;

/** A row of one figure whose label is broken over the lines around it. What has a figure right behind the last of them has that one. */
function standsInPieces(rows: readonly Printed[], at: number, index: WordingIndex, due: readonly DueRow[]): boolean {
  let above = '';
  for (let back = 0; back <= MOST_PIECES; back++) {
    if (back > 0) {
      const piece = pieceOf(rows[at - back]);
      if (piece === null) return false;
      above = piece + above;
    }
    let label = above;
    for (let on = 1; on <= MOST_PIECES + 1; on++) {
      const isWhole = rowNamed(label, index, due)?.columns.length === 1;
      const next = rows[at + on];
      if (isWhole && !(on > 1 && next && isLoneFigure(next))) return true;
      const piece = pieceOf(next);
      if (piece === null) break;
      label += piece;
    }
  }
  return false;
}

/** One word alone on its line. */
function pieceOf(row: Printed | undefined): string | null {
  const only = row?.tokens[0];
  return only && row?.tokens.length === 1 && only.content.kind === 'text' ? only.content.folded.whole : null;
}

function isLoneFigure({ tokens }: Printed): boolean {
  return tokens.length === 1 && tokens[0]?.content.kind === 'figure';
}

function isLabelled({ tokens }: Printed): boolean {
  return (
    tokens.some((token) => token.content.kind === 'text') && tokens.some((token) => token.content.kind === 'figure')
  );
}

/** Nothing but words, the last of which name a row of one figure. */
function wantsOne({ tokens }: Printed, index: WordingIndex, due: readonly DueRow[]): boolean {
  const last = tokens.at(-1);
  if (last?.content.kind !== 'text') return false;
  return rowNamed(last.content.folded.body, index, due)?.columns.length === 1;
}
