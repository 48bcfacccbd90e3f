import type { Token } from './token';

/** What stands anywhere in the sentence; its words are looked through once. */
export interface Named {
  partlyGranted: boolean;
  carriedOut: boolean;
  requests: boolean;
  info: boolean;
  /** Requests for information, or information itself. */
  disclosure: boolean;
}

/** What the tokens of a sentence name. */
export function namedIn(tokens: readonly Token[]): Named {
  const named: Named = { partlyGranted: false, carriedOut: false, requests: false, info: false, disclosure: false };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    const { kind, is } = token.word;
    if (is === 'partlyGranted' || is === 'carriedOut' || is === 'requests') named[is] = true;
    if (kind === 'info') named.info = true;
    if (kind === 'info' || isOfDisclosure(token)) named.disclosure = true;
  }
  return named;
}

/** 依申请公开, 信息公开申请: 申请 alone may be for anything. */
function isOfDisclosure(token: Token): boolean {
  return token.kind === 'word' && token.word.is === 'requests' && /公开|依申请/.test(token.word.text);
}

/** 收到, 受理 or 办理 is among what is not understood: somebody has taken requests in. */
export function takesIn(token: Token): boolean {
  return token.kind === 'word' && token.word.kind === 'stage' && TAKEN_IN.has(token.word.is);
}

const TAKEN_IN: ReadonlySet<string> = new Set(['new', 'received', 'handled']);
