import { foldUnit } from '../text/fold';

/**
 * A sentence by its words alone, wherever it stands. The same words are the same object, so that whatever was found in
 * them is found but once: a keystroke reads the sentence that it touches and no other.
 */
export interface Sentence {
  /** As a reader sees it, lines joined. */
  readonly text: string;
  /** Folded for comparison; '' for a sentence too long to be one. */
  readonly folded: string;
  /** For each folded unit its place in `text`. */
  readonly at: Uint16Array;
  /** It ends in a mark that ends sentences; a heading or a broken-off line does not. */
  readonly ended: boolean;
  /** Nobody writes sentences of this length: it is text of another kind, and nothing is read from it. */
  readonly endless: boolean;
  /** What was found in it, a place for each `perSentence`. */
  readonly found: unknown[];
}

/** The longest sentence that is read, in UTF-16 units. */
export const LONGEST_SENTENCE = 2000;

const NO_PLACES = new Uint16Array(0);

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
    return { text: slice, folded: '', at: NO_PLACES, ended: false, endless: true, found: [] };
  }
  // A slice would keep the whole document in memory.
  const text = ` ${slice}`.slice(1);
  const at = new Uint16Array(text.length);
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = foldUnit(text.charCodeAt(i));
    if (code === 0) continue;
    at[folded.length] = i;
    folded += String.fromCharCode(code);
  }
  return { text, folded, at, ended: ENDS.test(folded), endless: false, found: [] };
}

const ENDS = /[。!?;]\)?$/;

let places = 0;

/** What is found in a sentence, found once: kept with the sentence, forgotten with it. */
export function perSentence<T>(find: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const place = places++;
  return (sentence) => {
    const { found } = sentence;
    const known = found[place];
    if (known !== undefined) return known as T;
    const made = find(sentence);
    found[place] = made;
    return made;
  };
}
