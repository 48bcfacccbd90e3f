import { doubtsOf } from './doubts';
import { type WordKind, wordsOf } from './lexicon';
import { Reader } from './reader';
import { behindName } from './scope';
import { type Segment, segmentsOf } from './segment';
import type { Sentence } from './sentence';
import type { Statement } from './statement';
import { NUMBER, type Token, tokensOf } from './token';

const AMONG = /^(?:其中|包括)/;

/** Whether a sentence divides what the one before it counted. */
export function divides({ folded }: Sentence): boolean {
  return AMONG.test(folded);
}

/**
 * What a sentence says of the figures. The words are read once from left to right, and what was read in a sentence is
 * remembered with it. Only a sentence that begins with 其中 looks at the whole that the one before it named.
 */
export function statementsOf(sentence: Sentence, before: Statement | null): readonly Statement[] {
  if (before && divides(sentence)) return readStatements(sentence, before);
  sentence.says ??= readStatements(sentence, null);
  return sentence.says;
}

const NOTHING: readonly Statement[] = [];

function readStatements(sentence: Sentence, before: Statement | null): readonly Statement[] {
  const { folded } = sentence;
  if (!TELLING.test(folded)) return NOTHING;
  const tokens = tokensOf(sentence);
  if (!tokens.some(tells)) return NOTHING;
  const segments = segmentsOf(tokens);
  if (!segments.some(maySay)) return NOTHING;
  const doubts = doubtsOf(folded);
  return doubts ? new Reader(sentence, tokens, segments, doubts, before).read() : NOTHING;
}

/** 一 and 全 stand in most sentences, 2024年 and 3场 in many; what says how many, or none, or all, in few. */
function tells(token: Token): boolean {
  if (token.kind === 'word') return TELLING_WORDS.has(token.word.kind);
  return token.kind === 'percent' || (token.kind === 'count' && token.count.unit !== '');
}

/** It tells something, and all its words are known but those at its head, which may be a name: in most an unknown word follows. */
function maySay({ tokens }: Segment): boolean {
  let said = false;
  for (let k = behindName(tokens); k < tokens.length; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'other') return false;
    said ||= tells(token);
  }
  return said;
}

const TELLING_WORDS: ReadonlySet<WordKind> = new Set(['none', 'all', 'done']);
/** Without one of these nothing is said of figures, and the sentence is not even parted into words. */
const TELLING = new RegExp(`${NUMBER}|${wordsOf(TELLING_WORDS).join('|')}`);
