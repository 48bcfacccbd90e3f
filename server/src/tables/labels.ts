import { likeness } from '../text/similar';
import type { DueRow, DueWording } from './due';
import type { Token } from './record';
import { tile } from './tile';

/** What the text around a row's figures says the row is. */
export interface LabelFound {
  readonly row: number;
  readonly wording: DueWording['wording'];
  readonly tokens: readonly Token[];
}

/** The text tokens in which a row's label may stand: before its line, in it, behind it. */
export interface Window {
  readonly before: readonly Token[];
  readonly own: readonly Token[];
  readonly after: readonly Token[];
}

type Index = ReadonlyMap<string, { readonly row: number; readonly wording: DueWording['wording'] }>;

/** The label that the row's own tokens name outright; the last one, since group cells stand before labels. */
export function labelInOwn(own: readonly Token[], index: Index, rows: readonly DueRow[]): LabelFound | null {
  let found: LabelFound | null = null;
  for (const [i, token] of own.entries()) {
    const hit = index.get(token.folded.body) ?? index.get(token.folded.whole);
    if (!hit) continue;
    if (found && rows[found.row]?.numeric && !rows[hit.row]?.numeric) continue;
    const before = own[i - 1];
    const numbering = before && before.folded.body === '' && token.folded.numbering === null;
    found = { ...hit, tokens: numbering ? [before, token] : [token] };
  }
  return found;
}

/** The label that can be laid out of pieces in the window; the longest such, rows with figures first. */
export function labelInPieces(window: Window, rows: readonly DueRow[], taken: ReadonlySet<Token>): LabelFound | null {
  const tokens = [...window.before, ...window.own, ...window.after];
  let best: LabelFound | null = null;
  let most = 0;
  for (const [row, due] of rows.entries()) {
    for (const { body, wording } of due.wordings) {
      const tiling = tile(body, tokens, taken);
      if (!tiling) continue;
      const rank = nearness(tiling.used, window) * 1000 + body.length + (due.numeric ? 500 : 0);
      if (rank >= 1000 && rank > most) {
        best = { row, wording, tokens: tiling.used };
        most = rank;
      }
    }
  }
  return best;
}

/** How near a label is to the figures: in their line 3, begun before them 2, wholly behind them 1; 0 where their line has another. */
function nearness(used: readonly Token[], window: Window): number {
  if (window.own.length > 0) return used.some((token) => window.own.includes(token)) ? 3 : 0;
  return used.some((token) => window.before.includes(token)) ? 2 : 1;
}

/** How alike a row's label is to what stands around the figures, and which tokens that takes in. */
export interface Resemblance {
  readonly like: number;
  readonly tokens: readonly Token[];
}

/** Below this a text is another text, not an altered label. */
export const ALIKE = 0.5;

export function resemblance(window: Window, due: DueRow, taken: ReadonlySet<Token>): Resemblance {
  let best: Resemblance = { like: 0, tokens: [] };
  for (const tokens of candidates(window, taken)) {
    const body = tokens.map((token, i) => (i === 0 ? token.folded.body : token.folded.whole)).join('');
    if (body === '') continue;
    for (const wording of due.wordings) {
      const shorter = Math.min(body.length, wording.body.length) / Math.max(body.length, wording.body.length);
      if (shorter <= Math.max(best.like, ALIKE)) continue;
      const like = likeness(body, wording.body);
      if (like > best.like) best = { like, tokens };
    }
  }
  return best;
}

/** Runs of neighbouring tokens that could be one label: within the row, reaching back, reaching on. */
function candidates(window: Window, taken: ReadonlySet<Token>): Token[][] {
  const free = (tokens: readonly Token[]) => tokens.filter((token) => !taken.has(token));
  const before = free(window.before);
  const own = free(window.own);
  const after = free(window.after);
  const found: Token[][] = own.map((token) => [token]);
  if (own.length > 1) found.push(own);
  for (let back = 0; back <= Math.min(2, before.length); back++) {
    for (let on = 0; on <= Math.min(2, after.length); on++) {
      if (back + on === 0) continue;
      found.push([...before.slice(before.length - back), ...own, ...after.slice(0, on)]);
      if (own.length > 1)
        found.push([...before.slice(before.length - back), own.at(-1) as Token, ...after.slice(0, on)]);
    }
  }
  return found.filter((tokens) => tokens.length > 0);
}
