import { startsAlike } from '../text/letters';
import type { Token } from './record';

/**
 * Labels wrap: their pieces stand on several lines with figures and other labels' pieces between. A label is
 * found when its folded body can be laid out of text tokens in order, each used whole.
 */
export interface Tiling {
  /** The tokens used, in order. */
  readonly used: readonly Token[];
}

/** From a label's first piece to its last, pieces of neighbouring labels between them included. */
const MOST_TOKENS = 24;

/**
 * Lays `body` out of the tokens from `from` on; tokens in between may be skipped. Null when it cannot be done.
 * The first token must begin the label.
 */
export function tile(body: string, tokens: readonly Token[], taken: ReadonlySet<Token>): Tiling | null {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!fits(token, taken) || token.content.folded.body === '' || !startsAlike(body, token.content.folded.body))
      continue;
    const limit = Math.min(tokens.length, i + MOST_TOKENS);
    const rest = tileRest(body, token.content.folded.body.length, tokens, i + 1, endOfLabel(tokens, i, limit), taken);
    if (rest) return { used: withNumbering(tokens, i, [token, ...rest], taken) };
  }
  return null;
}

/** Where the next label of the same numbering begins: no piece of this one stands behind that. */
function endOfLabel(tokens: readonly Token[], first: number, limit: number): number {
  const style = tokens[first]?.content.folded.numbering?.style;
  if (style === undefined) return limit;
  for (let i = first + 1; i < limit; i++) {
    const { numbering, body } = (tokens[i] as Token).content.folded;
    if (numbering?.style === style && body !== '') return i;
  }
  return limit;
}

function tileRest(
  body: string,
  at: number,
  tokens: readonly Token[],
  from: number,
  limit: number,
  taken: ReadonlySet<Token>,
): Token[] | null {
  if (at === body.length) return [];
  for (let i = from; i < limit; i++) {
    const token = tokens[i] as Token;
    const { whole } = token.content.folded;
    if (!fits(token, taken) || whole === '' || !startsAlike(body, whole, at)) continue;
    const rest = tileRest(body, at + whole.length, tokens, i + 1, limit, taken);
    if (rest) return [token, ...rest];
  }
  return null;
}

function fits(token: Token, taken: ReadonlySet<Token>): boolean {
  return token.content.kind === 'text' && !taken.has(token);
}

/** `1.` may be a token of its own before the label. */
function withNumbering(tokens: readonly Token[], first: number, used: Token[], taken: ReadonlySet<Token>): Token[] {
  const before = tokens[first - 1];
  const isNumbering =
    before?.content.kind === 'text' && before.content.folded.numbering !== null && before.content.folded.body === '';
  const wanted = used[0]?.content.folded.numbering === null;
  return isNumbering && wanted && !taken.has(before) ? [before, ...used] : used;
}
