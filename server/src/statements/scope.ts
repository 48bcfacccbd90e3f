import type { Word } from './lexicon';
import { isWord } from './segment';
import type { Scope } from './statement';
import type { Token } from './token';

/** What is known of the scope at a place of a sentence; `foreign` from some place on until the sentence ends. */
export interface Reach extends Scope {
  readonly foreign: boolean;
}

/** Of no year and no body that anybody has named. */
export const NOWHERE: Reach = { year: null, body: null, foreign: false };

const LONGEST_NAME = 24;
const BODY_ENDS =
  /(?:局|委|委员会|办|办公室|室|厅|政府|处|会|院|站|镇|乡|街道|中心|单位|部门|支队|大队|队|市|县|区|省|校|所|司|旗|州|苏木)$/;

/** Where requests come in is no body: 通过网站. */
const NO_BODY = /^(?:通过|经过|利用|依托|针对|围绕)|网站$/;

/** 全县各职能部门、镇街: many bodies, as 各级 and 各部门 are. */
const MANY = /^(?:[全我本].)?(?:直属?)?各[^,。;()\d]{0,10}(?:部门|单位|机关|镇|乡|街|局|委)/;

const STRONG = new Set([
  'subject',
  'stage',
  'outcome',
  'applicant',
  'verdict',
  'act',
  'channel',
  'none',
  'all',
  'done',
  'share',
  'among',
  'foreign',
]);

/** The scope behind the words of a segment, and the words that are left when the name of a body at their head is taken off. */
export function scopeOf(
  folded: string,
  tokens: readonly Token[],
  before: Reach,
): { reach: Reach; rest: readonly Token[] } {
  const behind = behindName(tokens);
  const rest = behind === 0 ? tokens : tokens.slice(behind);
  const named = behind === 0 ? null : nameIn(folded, tokens.slice(0, behind));
  let { year, body, foreign } = before;
  if (named) body = { kind: 'named', name: named };
  else if (behind > 0) {
    const head = tokens.slice(0, behind);
    const place = head.find((token) => !isTime(token));
    if (place?.kind === 'word' && place.word.kind === 'reach') body = { kind: 'reach', name: reachOf(place.word) };
    if (place && MANY.test(folded.slice(place.start, tokens[behind - 1]?.end))) foreign = true;
  }
  for (let k = 0; k < rest.length; k++) {
    const token = rest[k] as Token;
    if (token.kind === 'date' && !token.whole) foreign = true;
    else if (isWord(token, 'foreign') && !isSinceYear(rest, k)) foreign = true;
    else if (isWord(token, 'own') && token.kind === 'word') body = { kind: 'own', name: token.word.text };
    else if (isWord(token, 'reach') && token.kind === 'word') body = { kind: 'reach', name: reachOf(token.word) };
  }
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    // 2023年结转 names where the requests come from, 结转2025年 where they go; the figures are this year's.
    if (token.kind === 'year' && !isCarry(tokens, k) && !isMeasure(tokens[k - 1]))
      year = { value: token.year, start: token.start, end: token.end };
  }
  return { reach: { year, body, foreign }, rest: named ? rest : tokens };
}

/** 全县行政机关 are 全县. */
function reachOf({ text, is }: Word): string {
  return text.slice(0, 1 + is.length);
}

/** 2024年以来: that year's, as 2024年 alone says. */
function isSinceYear(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k];
  return token?.kind === 'word' && token.word.text === '以来' && tokens[k - 1]?.kind === 'year';
}

/** 2024年 or 全年 at the head of a name is no part of it. */
function isTime(token: Token): boolean {
  return (
    token.kind === 'year' || (token.kind === 'word' && token.word.kind === 'filler' && token.word.text.includes('年'))
  );
}

/** A year beside 结转 alone. */
function isCarry(tokens: readonly Token[], k: number): boolean {
  return (
    isBareCarry(tokens[k + 1]) ||
    isBareCarry(tokens[k - 1]) ||
    (isBareCarry(tokens[k - 2]) && tokens[k - 1]?.kind === 'word')
  );
}

/** 较2023年, 与2023年: the year that something is measured against. */
function isMeasure(token: Token | undefined): boolean {
  return token !== undefined && (isWord(token, 'compared') || isWord(token, 'and'));
}

function isBareCarry(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.word.kind === 'stage' && token.word.is === 'carry';
}

/** How many words may be a name: unknown words before all that count, and what stands among them. */
export function behindName(tokens: readonly Token[]): number {
  let behind = 0;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'other') behind = k + 1;
    else if (token.kind === 'count' || token.kind === 'percent') break;
    else if (token.kind === 'word' && STRONG.has(token.word.kind)) break;
  }
  return behind;
}

function nameIn(folded: string, tokens: readonly Token[]): string | null {
  const first = tokens.find((token) => token.kind === 'other' || isWord(token, 'own') || isWord(token, 'reach'));
  const last = tokens.at(-1);
  if (!first || !last || last.end - first.start > LONGEST_NAME) return null;
  const name = folded.slice(first.start, last.end);
  return BODY_ENDS.test(name) && !NO_BODY.test(name) ? name : null;
}
