import { cellOf } from '../scan/cell';
import { pieceBetween } from '../scan/piece';
import { unfoldedIndex } from '../text/fold';
import { isSameNumbering } from '../text/numbering';
import { remembered } from '../text/remembered';
import { type DueRow, rowNamed, type WordingIndex } from './due';
import type { Printed, Token } from './record';

/** What may stand between a group's words and those of its row, folded; white space folds to nothing. */
const SEPARATORS = '-—–―_:;,、./\\|·•>→~';

/**
 * The rows with a group's words and the label of one of its rows apart that stand in one cell: 「（三）不予公开：1.属于国家秘密」 is
 * what two cells say elsewhere, put together where a table was taken out of its page.
 */
export function withGroupsApart(
  rows: readonly Printed[],
  index: WordingIndex,
  due: readonly DueRow[],
): readonly Printed[] {
  const groups = groupsOf(due);
  if (groups.all.length === 0) return rows;
  let apart: Printed[] | null = null;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Printed;
    const tokens = partedIn(row.tokens, groups, index, due);
    if (!tokens) continue;
    apart ??= rows.slice();
    apart[i] = { ...row, tokens };
  }
  return apart ?? rows;
}

interface Group {
  readonly key: string;
  /** Its wordings without numbering, the longest first. */
  readonly bodies: readonly string[];
}

interface Groups {
  readonly all: readonly Group[];
  /** What their words begin with: few labels begin so. */
  readonly beginnings: ReadonlySet<number>;
}

/** The rows that head others. */
const groupsOf = remembered((due: readonly DueRow[]): Groups => {
  const parents = new Set(due.map(({ parent }) => parent));
  const all = due
    .filter(({ key, numeric }) => !numeric && parents.has(key))
    .map(({ key, wordings }) => ({
      key,
      bodies: wordings.map(({ body }) => body).sort((a, b) => b.length - a.length),
    }));
  return { all, beginnings: new Set(all.flatMap(({ bodies }) => bodies.map((body) => body.charCodeAt(0)))) };
});

/** Null where nothing is to be parted, as in nearly every row. */
function partedIn(
  tokens: readonly Token[],
  groups: Groups,
  index: WordingIndex,
  due: readonly DueRow[],
): readonly Token[] | null {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.content.kind === 'figure') return null;
    if (!groups.beginnings.has(token.content.folded.body.charCodeAt(0))) continue;
    const parts = partsOf(token, groups, index, due);
    if (parts.length > 1) return [...tokens.slice(0, i), ...parts, ...tokens.slice(i + 1)];
  }
  return null;
}

/** The token, or the groups' words and the row's that stand in it. */
function partsOf(token: Token, groups: Groups, index: WordingIndex, due: readonly DueRow[]): readonly Token[] {
  const { body, whole } = token.content.folded;
  // Where a token's characters are not those of its stretch of the text, no part of it has a place.
  if (index.named.has(body) || (token.map === null && token.end - token.start !== token.text.length)) return [token];
  for (const { key, bodies } of groups.all) {
    const words = bodies.find((one) => body.startsWith(one));
    if (words === undefined) continue;
    const end = whole.length - body.length + words.length;
    let at = end;
    while (at < whole.length && SEPARATORS.includes(whole[at] as string)) at++;
    const { text, column } = token;
    const rest = cellOf(pieceBetween(token, unfoldedIndex(text, at), text.length), column);
    if (!isUnder(rest, key, index, due)) continue;
    const length = text.slice(0, unfoldedIndex(text, end)).trimEnd().length;
    return [cellOf(pieceBetween(token, 0, length), column), ...partsOf(rest, groups, index, due)];
  }
  return [token];
}

/** Named or numbered as a row of the group. */
function isUnder({ content }: Token, group: string, index: WordingIndex, due: readonly DueRow[]): boolean {
  const { body, numbering } = content.folded;
  if (body === '') return false;
  if (rowNamed(body, index, due)?.parent === group) return true;
  return numbering !== null && due.some((row) => row.parent === group && isSameNumbering(numbering, row.numbering));
}
