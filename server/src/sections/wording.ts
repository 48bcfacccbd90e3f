import { FORMS, type SectionForm, type SectionKey } from '../forms/form';
import { detached } from '../text/detached';
import { foldUnit } from '../text/fold';
import { folded } from '../text/folded';
import { hasMark, withOneMark } from '../text/letters';
import { once } from '../text/once';
import { likeness } from '../text/similar';

/** A heading's wording and the statutory section it stands for. */
export interface TitleMatch {
  readonly key: SectionKey;
  readonly order: number;
  readonly wording: 'label' | 'accepted' | 'altered';
}

/** The longest heading that is considered; statutory ones have at most 29 characters. */
export const LONGEST_HEADING = 48;

/** Below this likeness two headings are different headings. */
const LIKE_ENOUGH = 0.72;
/** Short titles resemble too much else to be recognised by likeness. */
const SHORTEST_ALTERED = 6;

interface Title {
  readonly title: string;
  readonly match: TitleMatch;
}

/** All titles by their folded words, and as a list: most lines are compared with the whole of it on every keystroke. */
interface Titles {
  readonly byWords: ReadonlyMap<string, TitleMatch>;
  /** Those with punctuation, every mark made one. */
  readonly byMarked: ReadonlyMap<string, TitleMatch>;
  readonly all: readonly Title[];
}

const knownTitles = once((): Titles => {
  const byWords = new Map<string, TitleMatch>();
  for (const form of FORMS) for (const section of form.sections) addSection(byWords, section);
  const all = Array.from(byWords, ([title, match]) => ({ title, match }));
  const marked = all.filter(({ title }) => hasMark(title));
  return { byWords, byMarked: new Map(marked.map(({ title, match }) => [withOneMark(title), match])), all };
});

function addSection(into: Map<string, TitleMatch>, section: SectionForm): void {
  const add = (text: string, wording: TitleMatch['wording']) => {
    const body = folded(text.replace('<Y>年', '')).body;
    if (!into.has(body)) into.set(body, { key: section.key as SectionKey, order: section.order, wording });
  };
  add(section.title, 'label');
  for (const text of section.accepted ?? []) add(text, 'accepted');
  for (const text of section.altered ?? []) add(text, 'altered');
}

/** The last characters of all titles. */
const lastOfTitles = once(() => new Set(knownTitles().all.map(({ title }) => title.charCodeAt(title.length - 1))));

/** True of a text whose last character is the last of some section title. */
export function endsTitle(text: string): boolean {
  return lastOfTitles().has(text.charCodeAt(text.length - 1));
}

/** The section that a folded title (without numbering) names outright, whatever other mark stands in the place of a mark; null for other texts. */
export function titleNamed(body: string): TitleMatch | null {
  return matchOf(body) ?? titleWithYear(body) ?? titleStopped(body) ?? null;
}

function matchOf(body: string): TitleMatch | undefined {
  const { byWords, byMarked } = knownTitles();
  return byWords.get(body) ?? (hasMark(body) ? byMarked.get(withOneMark(body)) : undefined);
}

const YEAR = /^20\d\d年度?/;

function titleWithYear(body: string): TitleMatch | undefined {
  return body.startsWith('20') ? matchOf(body.replace(YEAR, '')) : undefined;
}

const STOPS = ':。.;';

function titleStopped(body: string): TitleMatch | undefined {
  const last = body.length - 1;
  return last > 0 && STOPS.includes(body.charAt(last)) ? matchOf(body.slice(0, last)) : undefined;
}

/** The longest section title, worded as it may be, with which this folded text begins; and its length. */
export function longestTitleIn(text: string): { readonly match: TitleMatch; readonly length: number } | null {
  if (!beginsTitle(text.charCodeAt(0))) return null;
  const { all } = knownTitles();
  let found: { match: TitleMatch; length: number } | null = null;
  for (let i = 0; i < all.length; i++) {
    const { title, match } = all[i] as Title;
    if (match.wording === 'altered' || title.length <= (found?.length ?? 0) || !text.startsWith(title)) continue;
    found = { match, length: title.length };
  }
  return found;
}

const firstUnits = once(() => new Set(knownTitles().all.map(({ title }) => title.charCodeAt(0))));

/** True when some section title begins with this UTF-16 unit. */
export function beginsTitle(code: number): boolean {
  return firstUnits().has(foldUnit(code));
}

/** All that some title begins and goes on behind. */
const beginnings = once(
  () => new Set(knownTitles().all.flatMap(({ title }) => Array.from(title, (_, at) => title.slice(0, at)))),
);

/** True when some section title starts with this folded text: a heading may be broken over lines. */
export function startsTitle(body: string): boolean {
  return beginnings().has(body);
}

/** The section with a short title of which one character is another: 「总某情况」. */
export function shortTitleResembled(body: string): TitleMatch | null {
  if (body.length >= SHORTEST_ALTERED) return null;
  const { all } = knownTitles();
  for (let k = 0; k < all.length; k++) {
    const { title, match } = all[k] as Title;
    if (title.length !== body.length || match.wording !== 'label') continue;
    let differing = 0;
    for (let i = 0; i < title.length; i++) if (title.charCodeAt(i) !== body.charCodeAt(i)) differing++;
    if (differing === 1) return { ...match, wording: 'altered' };
  }
  return null;
}

/** The section whose longer title the text is but for one character: another one, one too many, one too few. */
export function titleNearly(body: string): TitleMatch | null {
  if (body.length < SHORTEST_ALTERED - 1 || body.length > LONGEST_HEADING) return null;
  const first = body.charCodeAt(0);
  const last = body.charCodeAt(body.length - 1);
  const { all } = knownTitles();
  for (let i = 0; i < all.length; i++) {
    const { title, match } = all[i] as Title;
    // One character makes no difference to both ends.
    if (title.charCodeAt(0) !== first && title.charCodeAt(title.length - 1) !== last) continue;
    if (title.length >= SHORTEST_ALTERED && match.wording !== 'altered' && differsInOne(title, body))
      return { ...match, wording: 'altered' };
  }
  return null;
}

function differsInOne(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (longest - Math.min(a.length, b.length) > 1) return false;
  let from = 0;
  while (from < longest && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let behind = 0;
  while (behind < longest - 1 - from && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind))
    behind++;
  return from + behind === longest - 1;
}

/** Numbered lines that are no headings come again on every keystroke; what they resembled is remembered, up to a limit. */
const resembled = new Map<string, TitleMatch | null>();
const MOST_REMEMBERED = 1024;

/** The section whose title the text resembles though it names none; for texts that are numbered as headings. */
export function titleResembled(body: string): TitleMatch | null {
  if (body.length < SHORTEST_ALTERED || body.length > LONGEST_HEADING) return null;
  const known = resembled.get(body);
  if (known !== undefined) return known;
  if (resembled.size >= MOST_REMEMBERED) resembled.clear();
  const match = mostAlike(body);
  resembled.set(detached(body), match);
  return match;
}

function mostAlike(body: string): TitleMatch | null {
  let best: TitleMatch | null = null;
  let most = LIKE_ENOUGH;
  for (const { title, match } of knownTitles().all) {
    if (title.length < SHORTEST_ALTERED || Math.abs(title.length - body.length) > 6) continue;
    const like = likeness(title, body);
    if (like <= most) continue;
    most = like;
    best = { ...match, wording: 'altered' };
  }
  return best;
}
