import type { TableKey } from '../forms/form';
import { lettersOf } from '../text/letters';
import { remembered } from '../text/remembered';
import { likeness } from '../text/similar';
import { labelOf } from './cells';
import type { Token } from './record';
import type { Label } from './table';
import type { Term, Vocabulary } from './vocabulary';

/** Two words this alike are the same header, misspelt. */
const ALIKE = 0.6;
/** In running text headers come in shreds, so only a near miss of a longer word counts, and only of one that is not there in pieces. */
const ALIKE_IN_STREAM = 0.75;
const SHORTEST = 3;
const SHORTEST_IN_STREAM = 4;
const SHORTEST_PIECE = 2;

const NONE: readonly Term[] = [];

/** Header words and group cells that stand for a statutory one but are not worded as it is. */
export function alteredHeaders(
  rest: readonly Token[],
  table: TableKey,
  vocabulary: Vocabulary,
  stream: boolean,
): Label[] {
  const altered: Label[] = [];
  let printed: ReadonlySet<string> | null = null;
  for (let i = 0; i < rest.length; i++) {
    const token = rest[i] as Token;
    // Hardly a word is none of the table's own: the others are looked at no further.
    const exact = exactTerm(token, table, vocabulary, stream);
    if (exact === null) continue;
    printed ??= new Set(rest.map(({ content }) => content.folded.body));
    const term = exact ?? alteredTerm(token, vocabulary.of[table], printed, stream);
    if (!term) continue;
    const label = labelOf([token], term.statutory, 'altered');
    if (label) altered.push(label);
  }
  return altered;
}

/** The word that the table prints in this altered wording; null for a word that is right or too short, undefined for any other. */
function exactTerm(token: Token, table: TableKey, { terms }: Vocabulary, stream: boolean): Term | null | undefined {
  const { body } = token.content.folded;
  if (body.length < (stream ? SHORTEST_IN_STREAM : SHORTEST)) return null;
  let exact: Term | undefined;
  const named = terms.get(body) ?? NONE;
  for (let i = 0; i < named.length; i++) {
    const term = named[i] as Term;
    if (term.table !== table) continue;
    if (term.wording !== 'altered') return null;
    exact ??= term;
  }
  return exact;
}

function alteredTerm(token: Token, terms: readonly Term[], printed: ReadonlySet<string>, stream: boolean): Term | null {
  const { body } = token.content.folded;
  if (terms.some((term) => term.body.includes(body))) return null;
  // A header that says two things in one cell, or says more, is no misspelling.
  if (terms.some((term) => term.body.length >= SHORTEST && body.includes(term.body))) return null;
  if (lettersIn(terms).has(lettersOf(body))) return null;
  let best: Term | null = null;
  let most = stream ? ALIKE_IN_STREAM : ALIKE;
  for (const term of terms) {
    // Where the right word is printed as well, this is another word.
    if (term.wording !== 'label' || printed.has(term.body)) continue;
    const like = likeness(body, term.body);
    if (stream && like >= most && isInPieces(term.body, printed)) continue;
    if (like >= most) {
      most = like;
      best = term;
    }
  }
  return best;
}

/** Punctuation alters no header: the letters of all that a table prints. */
const lettersIn = remembered((terms: readonly Term[]): ReadonlySet<string> => {
  return new Set(terms.filter(({ wording }) => wording !== 'altered').map(({ body }) => lettersOf(body)));
});

/** The word's beginning and its end are printed each for itself. */
function isInPieces(word: string, printed: ReadonlySet<string>): boolean {
  for (let at = SHORTEST_PIECE; at <= word.length - SHORTEST_PIECE; at++) {
    if (printed.has(word.slice(0, at)) && printed.has(word.slice(at))) return true;
  }
  return false;
}
