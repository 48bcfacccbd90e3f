import { detached } from '../text/detached';
import { type HeadingWords, headingWords } from './heading-words';
import { type Resemblance, resemblanceOf } from './resemblance';
import { type TitleMatch, titleNamed } from './wording';

/** A text read as a heading, with the section that it names or resembles. */
export interface HeadingText extends HeadingWords {
  readonly named: TitleMatch | null;
  /** Null where the words name a section outright. */
  readonly resembled: Resemblance | null;
}

/**
 * Texts come again on every keystroke, so what was read is remembered, up to a limit. Figures are not asked for:
 * see `mayHead`.
 */
const memory = new Map<string, HeadingText>();
const LIMIT = 2048;

/** Reads a text as a heading; texts that come again are read once. */
export function headingText(text: string): HeadingText {
  const known = memory.get(text);
  if (known) return known;
  const own = detached(text);
  const words = headingWords(own);
  const named = titleNamed(words.body);
  const read = { ...words, named, resembled: named ? null : resemblanceOf(words) };
  if (memory.size >= LIMIT) memory.clear();
  memory.set(own, read);
  return read;
}

const MAY_HEAD = /[况施项述]|^[^\u4e00-\u9fff\d]{0,12}(?:[一二三四五六七八九十第壹贰叁肆伍陆]|\d{1,2}[^\d]*[^\d\s.,])/;

/** False for most lines, which neither end as a title nor begin with a numeral. */
export function mayHead(text: string): boolean {
  return MAY_HEAD.test(text);
}
