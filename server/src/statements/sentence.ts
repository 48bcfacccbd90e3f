import { fold, foldUnit } from '../text/fold';

/**
 * A sentence by its words alone, wherever it stands. The same words are the same object, so that whatever was found in
 * them is found but once: a keystroke reads the sentence that it touches and no other.
 */
export interface Sentence {
  /** As a reader sees it, lines joined. */
  readonly text: string;
  /** Folded for comparison; '' for a sentence too long to be one. */
  readonly folded: string;
  /** For each folded unit its place in `text`; null where they stand in the same places, as in most sentences. */
  readonly at: Uint16Array | null;
  /** It ends in a mark that ends sentences; a heading or a broken-off line does not. */
  readonly ended: boolean;
  /** Nobody writes sentences of this length: it is text of another kind, and nothing is read from it. */
  readonly endless: boolean;
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
  if (slice.length > LONGEST_SENTENCE) {
    return { text: slice, folded: '', at: null, ended: false, endless: true, found: [], tells: 0, asked: 0, met: 0 };
  }
  // A slice would keep the whole document in memory.
  const text = ` ${slice}`.slice(1);
  const folded = fold(text);
  const at = folded.length === text.length ? null : placesOfKept(text, folded.length);
  return { text, folded, at, ended: ENDS.test(folded), endless: false, found: [], tells: 0, asked: 0, met: 0 };
}

/** Where the units stand that folding does not drop. */
function placesOfKept(text: string, count: number): Uint16Array {
  const at = new Uint16Array(count);
  for (let i = 0, k = 0; i < text.length; i++) if (foldUnit(text.charCodeAt(i)) !== 0) at[k++] = i;
  return at;
}

/** The place in the sentence's text of a folded unit. */
export function placeIn({ at, folded }: Sentence, unit: number): number {
  return unit >= folded.length ? 0 : at === null ? unit : (at[unit] as number);
}

const ENDS = /[。!?;]\)?$/;

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
