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

/** What the words in a row's own line are. */
export interface OwnWords {
  /** The label of a row that has figures; the last one, since group cells stand before labels. */
  readonly found: LabelFound | null;
  /** The last group cell. */
  readonly group: LabelFound | null;
  /** All other words, the label's own included. */
  readonly others: readonly Token[];
}

type Index = ReadonlyMap<string, { readonly row: number; readonly wording: DueWording['wording'] }>;

/** Names what the row's own tokens say outright. */
export function labelInOwn(own: readonly Token[], index: Index, rows: readonly DueRow[]): OwnWords {
  let found: LabelFound | null = null;
  let group: LabelFound | null = null;
  const others: Token[] = [];
  for (const [i, token] of own.entries()) {
    const hit = index.get(token.folded.body) ?? index.get(token.folded.whole);
    const due = hit && rows[hit.row];
    if (hit && due?.numeric === false) {
      group = { ...hit, tokens: [token] };
      continue;
    }
    others.push(token);
    if (!hit || !due || isOtherwiseNumbered(token, due)) continue;
    const before = own[i - 1];
    const numbering = before && before.folded.body === '' && token.folded.numbering === null;
    found = { ...hit, tokens: numbering ? [before, token] : [token] };
  }
  return { found, group, others };
}

/** 「（六）其他」 is the head of a broken group cell, not the row 「3.其他」. */
function isOtherwiseNumbered(token: Token, due: DueRow): boolean {
  const { numbering } = token.folded;
  if (!due.headsColumn || numbering === null || due.numbering === null) return false;
  return numbering.style !== due.numbering.style || numbering.value !== due.numbering.value;
}

/**
 * The label that can be laid out of pieces in the window: the nearest, rows with figures first, then the longest.
 * 其他 on a line by itself heads a column.
 */
export function labelInPieces(window: Window, rows: readonly DueRow[], taken: ReadonlySet<Token>): LabelFound | null {
  const tokens = [...window.before, ...window.own, ...window.after];
  let best: LabelFound | null = null;
  let most = 0;
  for (const [row, due] of rows.entries()) {
    for (const { body, wording } of due.wordings) {
      const used = tile(body, tokens, taken)?.used;
      const first = used?.[0];
      if (!used || !first || isOtherwiseNumbered(first, due)) continue;
      if (due.headsColumn && first.folded.numbering === null && window.own.length === 0) continue;
      const rank = nearness(used, window) * 1000 + body.length + (due.numeric ? 500 : 0) - gap(used, window);
      if (rank >= 900 && rank > most) {
        best = { row, wording, tokens: used };
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

/** Other words between a label before the figures and the figures, each worth more than a longer label. */
function gap(used: readonly Token[], { before }: Window): number {
  const last = before.findLastIndex((token) => used.includes(token));
  return last < 0 ? 0 : (before.length - 1 - last) * 40;
}
