import type { HeadingWords } from './heading-words';
import { isParted } from './run-in';
import { shortTitleResembled, type TitleMatch, titleNearly, titleResembled } from './wording';

/** The section that words resemble which name none. */
export interface Resemblance {
  readonly match: TitleMatch;
  /** It counts only where nothing else names the section. */
  readonly weak: boolean;
  /** And only where the report numbers its sections so: see `Heading`. */
  readonly doubtful: boolean;
}

/** Numerals that number sections alone: 一、, 第一部分, 壹. */
const OUTER: ReadonlySet<string> = new Set(['chinese', 'part', 'formal']);

/** The section that words resemble, by what numbers them; null for none. */
export function resemblanceOf(words: HeadingWords): Resemblance | null {
  const { body, numeral } = words;
  if (isParted(body)) return null;
  if (!numeral || !OUTER.has(numeral.style)) return nearly(words);
  const match = titleResembled(body);
  if (match) return { match, weak: false, doubtful: false };
  // Short titles resemble inner headings (整体情况), so they count only where nothing else names the section.
  const short = shortTitleResembled(body);
  return short?.order === numeral.value ? { match: short, weak: true, doubtful: false } : null;
}

/** Without such a numeral the words must be the title's but for one character, and nothing else may name the section. */
function nearly({ body, numeral, listed }: HeadingWords): Resemblance | null {
  if (listed) return null;
  const match = titleNearly(body) ?? (numeral && shortTitleResembled(body));
  if (!match || (numeral && numeral.value !== match.order)) return null;
  return { match, weak: true, doubtful: true };
}
