import type { TableKey } from '../forms/form';
import { isLoneBar } from '../scan/cell';
import type { Line } from '../scan/line';
import { holdsPlace, type Token } from './record';
import { isStray } from './split';
import { isPieceOf, isTableWord } from './telling';
import { tokensOf } from './tokens';

/** A word in the place of a figure: it is short, and no piece of the table's own words. */
export function isStrange(token: Token, table: TableKey): boolean {
  return isStray(token) && !isPieceOf(token.text, table);
}

/** So many cells side by side that are no words of the third table stand in the place of its figures. */
export const LEAST_OF_WORDS = 8;

/** So many words one behind the other stand where the third table's figures are due: whose each is nobody can tell, but its row is not missing. */
export function standForFigures(tokens: readonly Token[]): boolean {
  const run = new Run();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.content.kind !== 'empty' && !isLoneBar(token) && !run.takes(token)) run.begin();
    if (run.length >= LEAST_OF_WORDS) return true;
  }
  return false;
}

/** The last of the lines below a header that hold such words and nothing else; -1 where they are too few. */
export function lastOfWords(lines: readonly Line[], from: number, to: number): number {
  const run = new Run();
  let last = -1;
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.blank || isLoneBar(line)) continue;
    const tokens = (line.cells ?? tokensOf(line)).filter(({ content }) => content.kind !== 'empty');
    if (tokens.every((token) => run.takes(token))) last = i;
    // The last pieces of the header may say nothing by themselves.
    else if (run.length > 0 || !tokens.every(({ text }) => isPieceOf(text, 'litigation'))) break;
  }
  return run.length >= LEAST_OF_WORDS ? last : -1;
}

/** A longer word stands there as often as it is due: 待统计后填写. */
const LONGEST = 12;

/** Words that may be those, as far as they were taken. */
class Run {
  length = 0;
  private first = '';

  begin(): void {
    this.length = 0;
  }

  takes(token: Token): boolean {
    if (!isStrange(token, 'litigation') && !holdsPlace(token) && !this.isSame(token)) return false;
    if (this.length === 0) this.first = token.text;
    this.length++;
    return true;
  }

  private isSame({ text, content }: Token): boolean {
    if (content.kind !== 'text' || text.length > LONGEST || (this.length > 0 && text !== this.first)) return false;
    return !isTableWord(content.folded.body) && !isPieceOf(text, 'litigation');
  }
}
