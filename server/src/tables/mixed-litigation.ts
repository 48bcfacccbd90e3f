import { GROUP } from './fifteen';
import type { Printed, Token } from './record';
import type { Row } from './table';
import { isPieceOf, isWord } from './telling';

/** The header stands in pieces of several words a line: one such line may be a slip. */
const LEAST_MIXED = 2;
/** One group that does not add up is a wrong figure. */
const LEAST_FAILING = 2;

/**
 * The third table's text was taken from a PDF block by block, so that nobody can tell in which order its figures stand: pieces of the header stand
 * among those of one group, or more than a group's are wanting behind some; or the header is mixed, and so are the sums.
 */
export function isMixed(printed: readonly Printed[], rows: readonly Row[]): boolean {
  const tokens: Token[] = [];
  for (const row of printed) for (const token of row.tokens) tokens.push(token);
  const places = new Map(tokens.map(({ start }, i) => [start, i]));
  if (rows.some((row) => isInterrupted(tokens, places, row))) return true;
  return rows.some(failsTwice) && hasMixedHeader(printed);
}

/** @param places of the tokens, by where they start: of thousands of rows none asks for more than its own */
function isInterrupted(tokens: readonly Token[], places: ReadonlyMap<number, number>, { cells, due }: Row): boolean {
  const runs = runsOf(tokens, places, cells);
  // A figure more or less in one group is that row's fault, and the pieces still stand between groups.
  const broken = runs.filter((run) => run % GROUP !== 0).length;
  return runs.length > 1 && (broken > 1 || cells.length + GROUP < due);
}

/** How many of the cells follow one another between pieces of the header. */
function runsOf(tokens: readonly Token[], places: ReadonlyMap<number, number>, cells: Row['cells']): number[] {
  const last = cells[cells.length - 1]?.span.start ?? -1;
  const runs: number[] = [];
  let at = 0;
  let begun = 0;
  let between = false;
  for (let i = places.get(cells[0]?.span.start ?? -1) ?? tokens.length; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start === cells[at]?.span.start) {
      if (between) {
        runs.push(at - begun);
        begun = at;
      }
      between = false;
      at++;
    } else if (token.start > last) break;
    else between ||= isPiece(token);
  }
  runs.push(at - begun);
  return runs;
}

/** A whole word of the header may stand before each figure; a piece of one belongs above all of them. */
function isPiece({ content, text }: Token): boolean {
  return content.kind === 'text' && isPieceOf(text, 'litigation') && !isWord(text, 'litigation');
}

function hasMixedHeader(printed: readonly Printed[]): boolean {
  let mixed = 0;
  for (const { tokens } of printed) for (const token of tokens) if (isOfSeveral(token)) mixed++;
  return mixed >= LEAST_MIXED;
}

/** 「尚未 总」: a piece of one word beside a piece of the next. */
function isOfSeveral({ content, text }: Token): boolean {
  if (content.kind !== 'text' || isPieceOf(text, 'litigation')) return false;
  const pieces = text.split(/\s+/);
  return pieces.length > 1 && pieces.every((piece) => isPieceOf(piece, 'litigation'));
}

function failsTwice({ cells, fits }: Row): boolean {
  if (!fits) return false;
  let failing = 0;
  let sum = 0;
  for (const [k, { value }] of cells.entries()) {
    if (k % GROUP < GROUP - 1) sum += value ?? 0;
    else {
      if (value !== null && value !== sum) failing++;
      sum = 0;
    }
  }
  return failing >= LEAST_FAILING;
}
