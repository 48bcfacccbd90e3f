import { LAST_PLACE } from '../forms/common';
import type { SectionKey } from '../forms/form';
import { BARS } from '../scan/cell';
import { holdsHtml } from '../scan/scan';
import { fold } from '../text/fold';
import { isBreak, LineIndex } from '../text/lines';
import type { Heading } from './heading';
import { headingText } from './heading-text';
import { runInHeading } from './run-in';
import { isTitle, LONGEST as LONGEST_FOLDED } from './title';
import { LONGEST_HEADING, type TitleMatch } from './wording';

/** A section's heading in one line with what stands before it or behind it. */
interface LostHeading {
  readonly key: SectionKey;
  /** Where the blank in front of it stands, and where its words begin; at the head of a line both are one. */
  readonly start: number;
  readonly words: number;
  /** One past its title; a blank or the end of the line stands there. */
  readonly end: number;
}

/** White space that a line break may have become; a tab parts cells. */
const BLANK = ' \\u3000\\u00a0';
const NUMERAL = '(?:[一二三四五六]\\s?[、.．]|第[一二三四五六]部分)';
const NUMERALS = new RegExp(NUMERAL, 'g');
const IS_BLANK = new RegExp(`^[${BLANK}]`);
/** Titles one behind the other are the report's contents, told in a sentence, or with the numbers of pages. */
const LISTED = new RegExp(`^[${BLANK}.…·]*(?:\\d{1,3}[${BLANK}]*)?${NUMERAL}`);
/** A figure's last digit, or its unit. */
const ENDS_ROW = /[\d元件]/;
const CLOSE = /^\s+(?:#+\s*)?$/;
const LONGEST_CLOSE = 16;
const HASH = /#/;
/** Nothing, or what opens a heading in Markdown. */
const MARKED = /^[#>*_]*$/;
const LONGEST_MARKS = 16;
const ROW = new RegExp(`[\\t${BARS}]`);
/** In a longer line stand tables, with whatever is between them. */
export const LONGEST_ROW = 1000;
/** A heading, and what tells whether it ends there. */
const LONGEST = LONGEST_HEADING + 16;

/** True where a section is named by no heading but in a list of them, or by one that runs into its text: other reports are asked nothing more. */
export function mayLackBreaks(headings: readonly Heading[]): boolean {
  if (headings.some(({ runIn }) => runIn)) return true;
  const named = new Set<SectionKey>();
  let run: Heading[] = [];
  for (const heading of headings) {
    const above = run.at(-1);
    if (above && heading.line - above.lastLine > FURTHEST_LISTED) {
      for (const key of unlisted(run)) named.add(key);
      run = [];
    }
    run.push(heading);
  }
  for (const key of unlisted(run)) named.add(key);
  return named.size < LAST_PLACE;
}

/** The sections that headings name which follow one another: none where they are a list. */
function unlisted(run: readonly Pick<Heading, 'match'>[]): SectionKey[] {
  return run.length < LEAST_LISTED ? run.map(({ match }) => match.key) : [];
}

/** So many titles that follow one another, an empty line between two or none, are a list of them. */
const LEAST_LISTED = 3;
const FURTHEST_LISTED = 2;

/**
 * The text with LF in the place of the blanks around headings in the midst of a line: 「…如下。 一、总体情况 2024年，…」. What copies
 * a page's text may write a cell's paragraphs as one line. Unit by unit, so that every place stays as it is. Null where there is
 * none, or where another line names the same section.
 */
export function withLostBreaks(text: string, lines = new LineIndex(text)): string | null {
  const found = lostIn(text, lines);
  if (found.length === 0 || holdsHtml(text)) return null;
  const named = namedIn(lines);
  const first = found.find(({ key }) => !named.has(key));
  const title = first ? titleEnd(text, lines.startOfLine(lines.lineAt(first.start)), first.start) : null;
  let broken = title === null ? '' : `${text.slice(0, title)}\n`;
  let from = broken.length;
  for (const { key, start, words, end } of found) {
    if (named.has(key)) continue;
    // Two headings may have one blank between them.
    const isParted = from > start;
    broken += text.slice(from, start) + (isParted || start === words ? '' : '\n') + text.slice(words, end);
    from = end;
    if (!IS_BLANK.test(text.charAt(end))) continue;
    broken += '\n';
    from++;
  }
  broken += text.slice(from);
  // What was read again must differ, or it would be read for ever.
  return broken === text ? null : broken;
}

/** 「某局2024年…年度报告 本报告…」: where the title ends with which the first heading's line begins, if a blank stands there. */
function titleEnd(text: string, from: number, to: number): number | null {
  const words = text.slice(from, Math.min(to, from + LONGEST_TITLE));
  for (const { index } of words.matchAll(TITLE_ENDS)) {
    const end = index + 2;
    if (IS_BLANK.test(words.slice(end)) && isTitle(fold(words.slice(0, end))))
      return PATH.test(words.slice(0, end)) ? null : from + end;
  }
  return null;
}

/** 首页 > 年度报告 > 某局…: what stands in front of the title on a page. */
const PATH = /[>›»|]/;

const TITLE_ENDS = /报告|年报/g;
const LONGEST_TITLE = 2 * LONGEST_FOLDED;

function lostIn(text: string, lines: LineIndex): LostHeading[] {
  const found: LostHeading[] = [];
  let lineStart = 0;
  let lineEnd = -1;
  let isRow = false;
  let listed = false;
  for (const { index: start } of text.matchAll(NUMERALS)) {
    const blank = blankBefore(text, start);
    const before = text.charAt(blank - 1);
    // Nearly every numeral stands in the midst of a sentence, or at the head of a row whose label goes on.
    if (blank === start && before !== '' && !isBreak(before.charCodeAt(0))) continue;
    if (start > lineEnd) {
      const line = lines.lineAt(start);
      lineStart = lines.startOfLine(line);
      lineEnd = lines.endOfLine(line);
      isRow = lineEnd - lineStart <= LONGEST_ROW && ROW.test(text.slice(lineStart, lineEnd));
    }
    const isHead = blank - lineStart <= LONGEST_MARKS && MARKED.test(text.slice(lineStart, blank));
    // Marks that open a heading go with it.
    const words = before === '#' ? behindAll(text, blank, HASH) : start;
    const isBehindBlank = blankBefore(text, words) < words;
    if (!isHead && (before.trim() === '' || !isBehindBlank)) continue;
    const heading = isRow ? null : headingIn(text.slice(start, Math.min(lineEnd, start + LONGEST)));
    const behind = listed;
    listed = heading?.listed ?? false;
    if (!heading || listed || behind) continue;
    const end = start + heading.length;
    // At the end of a line it may be all of it, or stand behind a row's figures, where it is told: see `setApart`.
    if (isLast(text, end, lineEnd) && (isHead || ENDS_ROW.test(before))) continue;
    found.push({ key: heading.key, start: isHead ? start : words - 1, words: isHead ? start : words, end });
  }
  return found;
}

/** Nothing stands behind a heading but white space, and what closes it in Markdown. */
function isLast(text: string, end: number, lineEnd: number): boolean {
  return end === lineEnd || (lineEnd - end <= LONGEST_CLOSE && CLOSE.test(text.slice(end, lineEnd)));
}

/** Where the blanks before a place begin. */
function blankBefore(text: string, at: number): number {
  return behindAll(text, at, IS_BLANK);
}

/** Where the characters of one kind begin that stand right before a place. */
function behindAll(text: string, at: number, kind: RegExp): number {
  let from = at;
  while (from > 0 && kind.test(text.charAt(from - 1))) from--;
  return from;
}

interface Begun {
  readonly key: SectionKey;
  readonly length: number;
  /** Another title follows. */
  readonly listed: boolean;
}

/** The heading with its section's own numeral and title with which these words begin, and behind which a line may have ended. */
function headingIn(words: string): Begun | null {
  const piece = { text: words, start: 0, end: words.length, map: null };
  const begun = runInHeading(piece, 0, true);
  if (begun) {
    const { end } = begun.words;
    const behind = words.slice(end);
    return IS_BLANK.test(behind) ? { key: begun.match.key, length: end, listed: LISTED.test(behind) } : null;
  }
  const { named, numeral, to } = headingText(words);
  if (!named || named.wording === 'altered' || numeral?.value !== named.order) return null;
  return { key: named.key, length: to, listed: false };
}

/** The sections that lines name; those that follow one another without a word between are contents, and name none. */
function namedIn(lines: LineIndex): ReadonlySet<SectionKey> {
  const named = new Set<SectionKey>();
  let run: { readonly match: TitleMatch }[] = [];
  for (let i = 0; i <= lines.count; i++) {
    const words = i < lines.count ? lines.textOf(i).slice(0, LONGEST).trim() : '.';
    if (words === '') continue;
    const match = headingText(words).named;
    if (match) run.push({ match });
    else {
      for (const key of unlisted(run)) named.add(key);
      run = [];
    }
  }
  return named;
}
