import type { TableKey } from '../forms/form';
import { type DueRow, rowNamed, wordingIndex } from './due';
import { holdsPlace, type Printed, type Token } from './record';
import { isStrange } from './strange-words';
import { isTableWord } from './telling';

/** How many figures are due behind these words; 0 for words that are no label. */
type DueBehind = (label: Token) => number;

/** Behind the label of a row, as many as it has columns. */
export function dueBehindLabels(due: readonly DueRow[]): DueBehind {
  const index = wordingIndex(due);
  return ({ content }) => {
    const row = rowNamed(content.folded.body, index, due);
    return row?.numeric ? row.columns.length : 0;
  };
}

/**
 * Where each cell is a line of its own, nothing but a label behind figures tells that a row begins, and a word in the place of a figure
 * reads like one. Where it makes up with the figures around it just those that are due behind a label, it is a cell of that row.
 */
export function withWordsInRuns(rows: readonly Printed[], table: TableKey, dueBehind: DueBehind): readonly Printed[] {
  if (!rows.every(({ grid }) => grid === 'stream')) return rows;
  if (!rows.some(({ tokens }) => tokens.some((token) => mayBeCell(token, table)))) return rows;
  const tokens = rows.flatMap((row) => row.tokens);
  const begins = new Set(rows.map((row) => row.tokens[0]));
  let found = false;
  for (let i = 0; i < tokens.length; i++) {
    const label = tokens[i] as Token;
    const due = label.content.kind === 'text' ? dueBehind(label) : 0;
    const run = due > 0 ? runBehind(tokens, i + 1, due, table) : null;
    if (run?.length !== due || run.every(holdsPlace)) continue;
    for (const token of run) begins.delete(token);
    i += due;
    begins.add(tokens[i + 1]);
    found = true;
  }
  return found ? partedAt(tokens, begins) : rows;
}

function partedAt(tokens: readonly Token[], begins: ReadonlySet<Token | undefined>): Printed[] {
  const parted: Token[][] = [];
  for (const token of tokens) {
    if (begins.has(token)) parted.push([]);
    const row = parted.at(-1) as Token[];
    row.push({ ...token, column: row.length });
  }
  return parted.map((row) => ({ tokens: row, grid: 'stream' }));
}

/** What stands behind a label in the place of figures, no further than one more than are due: of thousands none asks for all. */
function runBehind(tokens: readonly Token[], from: number, due: number, table: TableKey): readonly Token[] {
  const most = Math.min(tokens.length, from + due + 1);
  let to = from;
  while (to < most && (holdsPlace(tokens[to] as Token) || mayBeCell(tokens[to] as Token, table))) to++;
  return tokens.slice(from, to);
}

/** A short word that is none of the tables', nor a piece of one. */
function mayBeCell(token: Token, table: TableKey): boolean {
  const { kind, folded } = token.content;
  return kind === 'text' && isStrange(token, table) && !isTableWord(folded.body);
}
