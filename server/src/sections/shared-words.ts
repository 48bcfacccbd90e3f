import { FORM_IN_FORCE, FORMS, type SectionKey } from '../forms/form';
import { folded } from '../text/folded';
import { once } from '../text/once';
import type { TitleMatch } from './wording';

/** What every title may end with says nothing of which section it is. */
const IN_ALL = '情况';

/** By the section's place, the pairs of characters of its titles, worded as they may be. */
const knownPairs = once((): ReadonlyMap<number, ReadonlySet<string>> => {
  const all = new Map<number, Set<string>>();
  for (const { order, title, accepted, altered } of FORMS.flatMap(({ sections }) => sections)) {
    const own = all.get(order) ?? new Set<string>();
    for (const text of [title, ...(accepted ?? []), ...(altered ?? [])])
      for (const pair of pairsOf(folded(text).body)) own.add(pair);
    all.set(order, own);
  }
  return all;
});

function pairsOf(body: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 1; i < body.length; i++) found.add(body.slice(i - 1, i + 1));
  found.delete(IN_ALL);
  return found;
}

/** The section at this place, its title in other words. */
export function matchAt(order: number): TitleMatch {
  const section = FORM_IN_FORCE.sections.find((one) => one.order === order);
  if (!section) throw new RangeError(`no form has a section ${order}`);
  return { key: section.key as SectionKey, order, wording: 'altered' };
}

/** The folded words have two characters in a row that titles of this section have. */
export function sharesWords(body: string, order: number): boolean {
  return shared(body, order) > 0;
}

/** And more of them with no other section. */
export function sharesMost(body: string, order: number): boolean {
  const own = shared(body, order);
  return own > 0 && [...knownPairs().keys()].every((other) => shared(body, other) <= own);
}

function shared(body: string, order: number): number {
  const known = knownPairs().get(order);
  let count = 0;
  for (const pair of pairsOf(body)) if (known?.has(pair)) count++;
  return count;
}
