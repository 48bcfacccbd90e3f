import { type DueRow, rowNamed, type WordingIndex, wordingIndex } from './due';
import { inColumns, type Printed, type Token } from './record';
import { isTableWord } from './telling';

/**
 * Where each cell is a line of its own and blank ones are left out, the label of a row that has nothing but blanks stands among the words
 * before the next row's figures. Where a word of the table follows it, or nothing, it is a row of its own.
 */
export function withRowsWithoutFigures(rows: readonly Printed[], due: readonly DueRow[]): readonly Printed[] {
  const index = wordingIndex(due);
  let apart: Printed[] | null = null;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as Printed;
    const parts = row.grid === 'stream' ? partsOf(row.tokens, index, due) : null;
    if (parts) {
      apart ??= rows.slice(0, r);
      apart.push(...parts);
    } else apart?.push(row);
  }
  return apart ?? rows;
}

/** Null where the words hold no such label, as in nearly every row. */
function partsOf(tokens: readonly Token[], index: WordingIndex, due: readonly DueRow[]): Printed[] | null {
  const parts: Token[][] = [];
  let from = 0;
  for (let i = 0; i < tokens.length && tokens[i]?.content.kind === 'text'; i++) {
    if (!isLabel(tokens[i] as Token, index, due)) continue;
    const first = i;
    // A merged cell may be written once more for each that it covers.
    while (isSame(tokens[first] as Token, tokens[i + 1])) i++;
    if (!isWord(tokens[i + 1])) continue;
    parts.push(tokens.slice(from, first), tokens.slice(first, i + 1));
    from = i + 1;
  }
  if (parts.length === 0) return null;
  parts.push(tokens.slice(from));
  return parts.filter((part) => part.length > 0).map((part) => ({ tokens: inColumns(part), grid: 'stream' }));
}

/** 其他 and 总计 without their numbering head columns. */
function isLabel({ content: { folded } }: Token, index: WordingIndex, due: readonly DueRow[]): boolean {
  const row = rowNamed(folded.body, index, due);
  return row?.numeric === true && !(row.headsColumn && folded.numbering === null);
}

function isSame({ content }: Token, next: Token | undefined): boolean {
  return next?.content.kind === 'text' && next.content.folded.whole === content.folded.whole;
}

/** Another word may be the rest of the label. */
function isWord(token: Token | undefined): boolean {
  return token === undefined || (token.content.kind === 'text' && isTableWord(token.content.folded.body));
}
