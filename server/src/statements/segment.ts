import type { WordKind } from './lexicon';
import type { Token } from './token';

/** A stretch of a clause that can say one thing: what stands between commas, brackets, the 、 or 和 behind a number, and 、 before another 无. */
export interface Segment {
  readonly tokens: readonly Token[];
  /** What stands before it: a clause begins, a bracket opens or closes, or an enumeration goes on. */
  readonly after: 'start' | 'break' | 'end' | 'open' | 'close' | 'list';
}

/** Cuts the words of a sentence into segments, in one pass. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let open: Token[] = [];
  let after = 'start' as Segment['after'];
  let counted = false;
  let denied = false;
  const cut = (next: Segment['after']) => {
    // A bracket opens and closes also where nothing stands before the next mark: 61件（含上年结转3件），其中….
    const bracket = next === 'open' || next === 'close' || after === 'open' || after === 'close';
    if (open.length > 0 || bracket) segments.push({ tokens: open, after });
    open = [];
    counted = false;
    denied = false;
    after = next;
  };
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'break') cut('break');
    else if (token.kind === 'open') cut('open');
    else if (token.kind === 'close') cut('close');
    else if (counted && isJoining(token) && !namesOn(tokens, k)) cut('list');
    // 74件公开或部分公开、31件不予公开: what a list ends with has no part in the next number.
    else if (after === 'list' && token.kind === 'list' && tokens[k + 1]?.kind === 'count') cut('list');
    else if (denied && token.kind === 'list' && isNone(tokens[k + 1])) cut('list');
    else {
      if (token.kind === 'count' || token.kind === 'percent') counted = true;
      denied ||= isNone(token);
      open.push(token);
    }
  }
  cut('end');
  return segments;
}

function isJoining(token: Token): boolean {
  return token.kind === 'list' || isWord(token, 'and');
}

/** What names requests by what they are: of several in a row each has a part in one number. */
const NAMING: readonly WordKind[] = ['outcome', 'applicant', 'verdict'];

/** 36件为无法提供、不予处理或其他情形: on either side stands a name, known or not, and no number behind the second. */
function namesOn(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const kind = before && NAMING.find((one) => isWord(before, one));
  let next = at + 1;
  while (next < tokens.length && isWord(tokens[next] as Token, 'filler')) next++;
  const behind = tokens[next];
  if (!kind || !behind || !(behind.kind === 'other' || isWord(behind, kind))) return false;
  for (let k = next + 1; k < tokens.length; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'count' || token.kind === 'percent') return false;
    if (token.kind === 'break' || token.kind === 'open' || token.kind === 'close' || isJoining(token)) return true;
  }
  return true;
}

function isNone(token: Token | undefined): boolean {
  return token !== undefined && isWord(token, 'none');
}

/** True of a known word of this kind. */
export function isWord(token: Token, kind: WordKind): boolean {
  return token.kind === 'word' && token.word.kind === kind;
}

/** What a segment says, word by word sorted by what the words do; null where a word is not known. */
export interface Bag {
  readonly words: readonly (Token & { readonly kind: 'word' })[];
  readonly counts: readonly (Token & { readonly kind: 'count' })[];
  readonly percents: readonly (Token & { readonly kind: 'percent' })[];
  readonly years: readonly (Token & { readonly kind: 'year' })[];
  /** A 、 stands between them. */
  readonly lists: boolean;
}

/** Sorts a segment's words; null where one is not known, or measures against another year. */
export function bagOf(tokens: readonly Token[]): Bag | null {
  const words: (Token & { kind: 'word' })[] = [];
  const counts: (Token & { kind: 'count' })[] = [];
  const percents: (Token & { kind: 'percent' })[] = [];
  const years: (Token & { kind: 'year' })[] = [];
  let lists = false;
  for (const token of tokens) {
    switch (token.kind) {
      case 'word':
        if (token.word.kind === 'compared') return null;
        words.push(token);
        break;
      case 'count':
        counts.push(token);
        break;
      case 'percent':
        percents.push(token);
        break;
      case 'year':
        years.push(token);
        break;
      case 'list':
        lists = true;
        break;
      case 'other':
        return null;
    }
  }
  return { words, counts, percents, years, lists };
}

/** What the words of one kind stand for, each once, in order. */
export function meant({ words }: Bag, kind: WordKind): string[] {
  const found: string[] = [];
  for (const { word } of words) if (word.kind === kind && !found.includes(word.is)) found.push(word.is);
  return found;
}

/** Whether a word of this kind is among them. */
export function has({ words }: Bag, kind: WordKind): boolean {
  return words.some(({ word }) => word.kind === kind);
}
