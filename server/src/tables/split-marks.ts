import { cellOf } from '../scan/cell';
import { pieceBetween } from '../scan/piece';
import type { Printed, Token } from './record';

/** `**12`, `"12`: marks of type or quotation that open before digits at a line's end. */
const OPENED = /^(\*{1,3}|_{1,3}|["“])(?=\d+$)/;
/** `345**`, `345"`: and close behind digits at the next one's beginning. */
const CLOSED = /^\d+(\*{1,3}|_{1,3}|["”])$/;

/** Where a line break stands within a figure in bold or in quotation marks, the two pieces without these: each of them alone is none. */
export function withoutSplitMarks(rows: readonly Printed[]): readonly Printed[] {
  let bare: Printed[] | null = null;
  for (let i = 1; i < rows.length; i++) {
    const [above, below] = [(bare ?? rows)[i - 1] as Printed, rows[i] as Printed];
    const last = above.tokens.at(-1);
    const first = below.tokens[0];
    if (last?.content.kind !== 'text') continue;
    const opened = OPENED.exec(last.text)?.[1];
    const closed = first && CLOSED.exec(first.text)?.[1];
    if (!opened || !closed || !isPair(opened, closed)) continue;
    bare ??= [...rows];
    bare[i - 1] = { ...above, tokens: [...above.tokens.slice(0, -1), between(last, opened.length, last.text.length)] };
    bare[i] = { ...below, tokens: [between(first, 0, first.text.length - closed.length), ...below.tokens.slice(1)] };
  }
  return bare ?? rows;
}

function isPair(opened: string, closed: string): boolean {
  return opened === closed || (opened === '“' && closed === '”');
}

function between(token: Token, from: number, to: number): Token {
  return cellOf(pieceBetween(token, from, to), token.column);
}
