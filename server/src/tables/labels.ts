import { startsAlike } from '../text/letters';
import { isSameNumbering } from '../text/numbering';
import { type DueRow, type DueWording, type Named, type WordingIndex, wordingNamed } from './due';
import type { Token } from './record';

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

/** On which side of their figures labels stand that are not in their line. */
export type Side = 'before' | 'after';

/** What the words in a row's own line are. */
export interface OwnWords {
  /** The label of a row that has figures; the last one, since group cells stand before labels. */
  readonly found: LabelFound | null;
  /** The last group cell. */
  readonly group: LabelFound | null;
  /** All other words, the label's own included. */
  readonly others: readonly Token[];
}

/** Names what the row's own tokens say outright. */
export function labelInOwn(own: readonly Token[], index: WordingIndex, rows: readonly DueRow[]): OwnWords {
  let found: LabelFound | null = null;
  let group: LabelFound | null = null;
  // Most rows have no group beside their label: their words are the others.
  let others: Token[] | null = null;
  for (let i = 0; i < own.length; i++) {
    const token = own[i] as Token;
    const { body, whole } = token.content.folded;
    const hit =
      wordingNamed(body, index) ?? (body === whole ? undefined : wordingNamed(whole, index)) ?? noted(body, index);
    const due = hit && rows[hit.row];
    if (hit && due?.numeric === false) {
      group = { row: hit.row, wording: hit.wording, tokens: [token] };
      others ??= own.slice(0, i);
      continue;
    }
    others?.push(token);
    if (!hit || !due) continue;
    const before = own[i - 1];
    const numbering = before && before.content.folded.body === '' && token.content.folded.numbering === null;
    if (isOtherwiseNumbered(numbering ? before : token, due)) continue;
    if (due.headsColumn && !numbering && isOfHeader(own, i)) continue;
    const alone = own.length === 1 ? own : [token];
    const pieces = hit.wording === 'accepted' ? wholeLabel(own, i, due) : null;
    if (pieces) found = { row: hit.row, wording: 'label', tokens: pieces };
    else found = { row: hit.row, wording: hit.wording, tokens: numbering ? [before, token] : alone };
  }
  return { found, group, others: others ?? own };
}

/** 规范性文件（指以本机关名义印发的…）: a label with what some provinces explain behind it, however long, is that label altered. */
function noted(body: string, index: WordingIndex): Named | undefined {
  const at = body.endsWith(')') ? body.indexOf('(') : -1;
  const named = at > 0 ? wordingNamed(body.slice(0, at), index) : undefined;
  return named && { row: named.row, wording: 'altered' };
}

/** Among the words of a header, with others behind it, 总计 heads a column: where cells are a line each the first row's label is the last of them. */
function isOfHeader(own: readonly Token[], at: number): boolean {
  return own.length >= LEAST_IN_HEADER && at < own.length - 1 && own[at]?.content.folded.numbering === null;
}

/** A group's words and a label's are fewer. */
const LEAST_IN_HEADER = 6;

/** What is a row's shorter name may be the beginning of its label, and the rest stand behind it. */
function wholeLabel(own: readonly Token[], at: number, due: DueRow): Token[] | null {
  let body = (own[at] as Token).content.folded.body;
  for (let end = at + 1; end < own.length && startsAlike(due.body, body); end++) {
    body += (own[end] as Token).content.folded.whole;
    if (body.length === due.body.length && startsAlike(due.body, body)) return own.slice(at, end + 1);
  }
  return null;
}

/** 「（六）其他」 is the head of a broken group cell, not the row 「3.其他」. */
export function isOtherwiseNumbered(token: Token, due: DueRow): boolean {
  const { numbering } = token.content.folded;
  if (!due.headsColumn || numbering === null || due.numbering === null) return false;
  return !isSameNumbering(numbering, due.numbering);
}
