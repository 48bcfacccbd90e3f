import { detached } from '../text/detached';
import { fold, foldUnit } from '../text/fold';
import type { Statement } from './statement';

/**
 * A sentence by its words alone, wherever it stands. The same words are the same object, so that whatever was found in
 * them is found but once: a keystroke reads the sentence that it touches and no other.
 */
export interface Sentence {
  /** As a reader sees it, lines joined. */
  readonly text: string;
  /** Folded for comparison; '' for a sentence too long to be one. */
  readonly folded: string;
  /** For each folded unit its place in `text`, where folding drops some; made when first asked for. */
  at: Uint16Array | null;
  /** It ends in a mark that ends sentences; a heading or a broken-off line does not. */
  readonly ended: boolean;
  /** Nobody writes sentences of this length: it is text of another kind, and nothing is read from it. */
  readonly endless: boolean;
  /** What it says of the figures on its own: see `read.ts`. Null until it is read. */
  says: readonly Statement[] | null;
  /** What was found in it, a place for each `perSentence` and each finder. */
  readonly found: unknown[];
  /** The finders that find something in it, a bit for each, once so many (`asked`) have looked: see `finder.ts`. */
  tells: number;
  asked: number;
  /** The last narrative that was cut with it in it, by number. */
  met: number;
}

/** The longest sentence that is read, in UTF-16 units. */
export const LONGEST_SENTENCE = 2000;

/** Sentences by their text: those of the present and of the last generation. Memory stays bounded, and what is in use stays known. */
let recent = new Map<string, Sentence>();
let older = new Map<string, Sentence>();
const GENERATION = 2048;

/** The sentence of this text; the same words are the same object as long as they come again. */
export function sentenceOf(text: string): Sentence {
  const known = recent.get(text);
  if (known) return known;
  const made = older.get(text) ?? readSentence(text);
  if (text.length > LONGEST_SENTENCE) return made;
  if (recent.size >= GENERATION) {
    older = recent;
    recent = new Map();
  }
  recent.set(made.text, made);
  return made;
}

function readSentence(slice: string): Sentence {
  if (slice.length > LONGEST_SENTENCE) return sentence(slice, '', true);
  // A slice would keep the whole document in memory.
  const text = detached(slice);
  return sentence(text, fold(text), false);
}

function sentence(text: string, folded: string, endless: boolean): Sentence {
  const ended = endsSentence(folded);
  return { text, folded, at: null, ended, endless, says: null, found: [], tells: 0, asked: 0, met: 0 };
}

/** A mark that ends sentences stands last, or before a bracket that closes. */
function endsSentence(folded: string): boolean {
  const { length } = folded;
  const last = length > 1 && folded.endsWith(')') ? length - 2 : length - 1;
  return last >= 0 && ENDS.includes(folded.charAt(last));
}

const ENDS = '。!?;';

/** The place in the sentence's text of a folded unit. */
export function placeIn(sentence: Sentence, unit: number): number {
  const { text, folded } = sentence;
  if (unit >= folded.length) return 0;
  // Nothing was dropped, as in most sentences.
  if (folded.length === text.length) return unit;
  sentence.at ??= placesOfKept(text, folded.length);
  return sentence.at[unit] as number;
}

/** Where the units stand that folding does not drop. */
function placesOfKept(text: string, count: number): Uint16Array {
  const at = new Uint16Array(count);
  for (let i = 0, k = 0; i < text.length; i++) if (foldUnit(text.charCodeAt(i)) !== 0) at[k++] = i;
  return at;
}

let places = 0;

/** A place of one's own in every sentence's `found`. */
export function nextPlace(): number {
  return places++;
}

/** What is found in a sentence, found once: kept with the sentence, forgotten with it. */
export function perSentence<T>(find: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const place = nextPlace();
  return (sentence) => {
    const { found } = sentence;
    const known = found[place];
    if (known !== undefined) return known as T;
    const made = find(sentence);
    found[place] = made;
    return made;
  };
}
