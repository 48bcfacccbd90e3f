import type { Line, Piece } from '../scan/line';
import { pieceBetween } from '../scan/piece';
import { fold } from '../text/fold';
import { ANY_YEAR } from '../text/year';
import { namesNobody } from './agency';
import { MOST_NOTES, withoutNote } from './left-over';

/** The report's title: one line, or two where it is broken. */
export interface TitleLine {
  readonly line: number;
  readonly lastLine: number;
  readonly words: Piece;
  /** What stands in the second line. */
  readonly rest: Piece | null;
  /** Both lines, less notes that are no part of a title. */
  readonly folded: string;
}

/** No title is longer, folded. */
export const LONGEST = 60;
const FORM_WORDS = /政[府务]信息公开.*(?:报告|年报)(?:\([^()]{1,12}\))?$/;
/** What no title holds: stops, and the words with which papers about a report begin or end. */
export const SENTENCE = /[,。;:?!]|^(?:关于|根据|附件|按照|依据)|\)?的?通知$/;

/** True for 「…政府信息公开…报告」 and 「…年报」 alone on a line; sentences that mention a report are none. */
export function isTitle(foldedLine: string): boolean {
  return titleWords(foldedLine) !== null;
}

/** The title that a folded line is, less the notes around it that hide it: 「（标题：二号小标宋）」, ××× and the like; null for none. */
export function titleWords(foldedLine: string): string | null {
  let words = foldedLine;
  for (let k = 0; k < MOST_NOTES; k++) {
    if (words.length <= LONGEST && FORM_WORDS.test(words) && !SENTENCE.test(words)) return words;
    const less = withoutNote(words);
    if (less === words) return null;
    words = less;
  }
  return null;
}

/** What all such reports are called, without a year or a body. */
export const REPORT_WORDS = '政[府务]信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)';
/** What a menu calls them, and the path to a page. */
const OF_MENU = new RegExp(`^${REPORT_WORDS}$|[>›»]`);

/**
 * The title of a report among those in its lines: the first, unless that is a menu's entry, or names nobody, as the list of all
 * years' reports does, and one that says more follows before any section does, or an entry of the page's index (标题某局2024年…报告) that ends with the title below it.
 *
 * @param firstHeading the line of the first heading behind the first title
 */
export function ownTitle(titles: readonly TitleLine[], firstHeading: (behind: number) => number): TitleLine | null {
  const [first] = titles;
  if (!first || titles.length === 1) return first ?? null;
  const end = firstHeading(first.line);
  const others = titles.slice(1).filter(({ line }) => line < end);
  const named = others.filter(({ folded }) => !OF_MENU.test(folded) && !namesNobody(folded));
  if (OF_MENU.test(first.folded)) return named[0] ?? others.find(({ folded }) => !OF_MENU.test(folded)) ?? first;
  if (namesNobody(first.folded)) return named[0] ?? first;
  return named.find(({ folded }) => ENTRY.test(first.folded) && first.folded.endsWith(folded)) ?? first;
}

/** How an index calls the title that it lists. */
const ENTRY = /^(?:标题|名称|信息名称|文件名称|题名|主题)/;

/** 某局2025年 above 政府信息公开工作年度报告: whose report it is and of which year, broken off before the form's words. */
const NAMED_YEAR = new RegExp(`^[^>›»|]{2,}${ANY_YEAR}年度?$`);
/** A second line of a title is short, and ends it. */
const LONGEST_REST = 16;
const ENDS_TITLE = /[告报]$|[)）]$/;
/** With its brackets, of those that stand behind a title. */
const LONGEST_NOTE = 42;

/**
 * The title that starts at this line, if any.
 *
 * @param own the line's words
 */
export function titleAt(lines: readonly Line[], at: number, own: Piece): TitleLine | null {
  const next = lines[at + 1]?.blank ? at + 2 : at + 1;
  const below = lines[next];
  const rest = below && mayEnd(below.text) ? restIn(below) : null;
  // Every line is asked, and nearly all are told here that they are none.
  if (!rest && !own.text.includes('报')) return null;
  if (own.text.length > LONGEST * 3) return null;
  const whole = closed(own);
  if (whole.text.length > LONGEST * 2) return null;
  const alone = titleWords(fold(whole.text));
  if (alone !== null) return { line: at, lastLine: at, folded: alone, words: whole, rest: null };
  if (!rest) return null;
  const words = bare(own);
  const text = fold(words.text);
  if (text.length > LONGEST || SENTENCE.test(withoutNote(text))) return null;
  const second = fold(rest.text);
  const both = titleWords(text + second);
  return both !== null && (!isTitle(second) || NAMED_YEAR.test(text))
    ? { line: at, lastLine: next, folded: both, words, rest }
    : null;
}

/** What may end a title that began in the line before. */
function restIn(line: Line): Piece | null {
  if (line.blank || line.cells !== null || line.text.length > LONGEST_REST + LONGEST_NOTE) return null;
  const words = bare(line);
  return endsTitle(words.text) || endsTitle(withoutNote(fold(words.text))) ? words : null;
}

function endsTitle(text: string): boolean {
  return text.length <= LONGEST_REST && ENDS_TITLE.test(text);
}

/** What a title ends with, marks and what stands for words included. */
const LASTS: ReadonlySet<number> = new Set([...'告报)）】*＊_×xX'].map((char) => char.charCodeAt(0)));

function mayEnd(text: string): boolean {
  return LASTS.has(text.charCodeAt(text.length - 1));
}

/** Bold marks that are opened in one line of a title and closed in the next, and a wiki's marks of a heading. */
const MARKS = '*_= ';
/** Of other wikis: 「h1. 」, 「h1(#…). 」, 「h1. {anchor:…}」. */
const WIKI_MARK = /^h[1-6](?:\(#[^()\s]{1,60}\))?\.\s+(?:\{anchor:[^{}]{1,60}\})?/;

/** A line's words without marks around them. */
export function bare(words: Piece): Piece {
  const { text } = words;
  let from = WIKI_MARK.exec(text)?.[0].length ?? 0;
  let to = text.length;
  while (from < to && MARKS.includes(text[from] as string)) from++;
  while (to > from && MARKS.includes(text[to - 1] as string)) to--;
  return from === 0 && to === text.length ? words : pieceBetween(words, from, to);
}

/** More stars than make bold, or a line to write on, on one side of a title alone: a name is due there. */
const ONE_SIDED = /^(?:\*{3,}|_{3,})(?![*_]).*[^*_]$|^[^*_].*[^*]\*{3,}$/;

/** The words of a title in one line. */
function closed(words: Piece): Piece {
  return ONE_SIDED.test(words.text) ? words : bare(words);
}
