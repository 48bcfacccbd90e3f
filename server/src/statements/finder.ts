import { nextPlace, type Sentence } from './sentence';
import { UnitMarks } from './unit-marks';

/** Looks for one thing in a sentence. */
export interface Finder<T> {
  /** What is there; null for nothing. */
  in(sentence: Sentence): T | null;
  /** Its bit in what a sentence `tells`. */
  readonly bit: number;
}

interface Look {
  readonly find: (sentence: Sentence) => unknown;
  readonly place: number;
}

const looks: Look[] = [];
/** Bits of a small integer. */
const MOST = 30;

/** The bits of the finders that look at every sentence. */
let always = 0;
/** The bits of the others, on the units that call them. */
const CALLS = new UnitMarks();

/**
 * A finder, which looks at each sentence once. Most find nothing in most sentences, so that a sentence keeps in one number
 * who found something, and a report which of them need ask its sentences at all.
 *
 * @param units whatever is found, its sentence has one of these among its folded units; the rarer they are, the better
 */
export function finder<T>(find: (sentence: Sentence) => T | null, units?: string): Finder<T> {
  if (looks.length === MOST) throw new Error('no bit is left for another finder');
  const bit = 1 << looks.length;
  const place = nextPlace();
  looks.push({ find, place });
  if (units === undefined) always |= bit;
  else CALLS.mark(units, bit);
  return {
    bit,
    in: (sentence) => ((tellsOf(sentence) & bit) === 0 ? null : (sentence.found[place] as T)),
  };
}

/** The bits of all finders that find something in the sentence. */
export function tellsOf(sentence: Sentence): number {
  if (sentence.asked !== looks.length) askAll(sentence);
  return sentence.tells;
}

function askAll(sentence: Sentence): void {
  const called = calledBy(sentence.folded);
  for (; sentence.asked < looks.length; sentence.asked++) {
    if ((called & (1 << sentence.asked)) === 0) continue;
    const { find, place } = looks[sentence.asked] as Look;
    const found = find(sentence);
    if (found === null) continue;
    sentence.found[place] = found;
    sentence.tells |= 1 << sentence.asked;
  }
}

function calledBy(folded: string): number {
  let called = always;
  for (let i = 0; i < folded.length; i++) called |= CALLS.of(folded.charCodeAt(i));
  return called;
}
