import type { TableKey } from '../forms/form';
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

/** Header words and group cells that stand for a statutory one but are not worded as it is. */
export function alteredHeaders(
  rest: readonly Token[],
  table: TableKey,
  vocabulary: Vocabulary,
  stream: boolean,
): Label[] {
  const terms = vocabulary.all.filter((term) => term.table === table);
  const printed = new Set(rest.map((token) => token.folded.body));
  const altered: Label[] = [];
  for (const token of rest) {
    const term = alteredTerm(token, terms, printed, stream);
    if (!term) continue;
    const label = labelOf([token], { text: term.statutory, body: term.body }, 'altered');
    if (label) altered.push(label);
  }
  return altered;
}

function alteredTerm(token: Token, terms: readonly Term[], printed: ReadonlySet<string>, stream: boolean): Term | null {
  const { body } = token.folded;
  if (body.length < (stream ? SHORTEST_IN_STREAM : SHORTEST)) return null;
  const exact = terms.filter((term) => term.body === body);
  if (exact.length > 0) return exact.every((term) => term.wording === 'altered') ? (exact[0] as Term) : null;
  if (terms.some((term) => term.body.includes(body))) return null;
  // A header that says two things in one cell, or says more, is no misspelling.
  if (terms.some((term) => term.body.length >= SHORTEST && body.includes(term.body))) return null;
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

/** The word's beginning and its end are printed each for itself. */
function isInPieces(word: string, printed: ReadonlySet<string>): boolean {
  for (let at = SHORTEST_PIECE; at <= word.length - SHORTEST_PIECE; at++) {
    if (printed.has(word.slice(0, at)) && printed.has(word.slice(at))) return true;
  }
  return false;
}
