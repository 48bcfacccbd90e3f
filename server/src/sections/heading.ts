import type { Line, Piece } from '../scan/line';
import { pieceBetween } from '../scan/piece';
import { ordinalValue } from '../text/ordinal';
import { type HeadingText, headingText, mayHead } from './heading-text';
import type { PlacedNumeral } from './heading-words';
import { runInHeading } from './run-in';
import { LONGEST_HEADING, startsTitle, type TitleMatch, titleNamed } from './wording';
import { twoFilled, wordsOf } from './words';

/** A line, or two that belong together, which heads a statutory section. */
export interface Heading {
  readonly match: TitleMatch;
  /** Index of the line, and of the last line where the heading is broken. */
  readonly line: number;
  readonly lastLine: number;
  /** The heading's words, numeral included: one stretch, or two where it is broken. */
  readonly words: Piece;
  readonly rest: Piece | null;
  /** Folded, without the numeral. */
  readonly body: string;
  /** Where the title begins in `words`; their length where only the numeral stands there. */
  readonly bodyAt: number;
  /** Places count in `words`. */
  readonly numeral: PlacedNumeral | null;
  /** What is numbered as inner headings are, or looks like an entry of a list, counts only where nothing else names the section. */
  readonly weak: boolean;
  /** Weak for its numeral alone, which may be how this report numbers its sections. */
  readonly inner: boolean;
  /** Numbered as inner headings are, or not at all, and with another number or other words than the section has: one of its kind names the section. */
  readonly doubtful: boolean;
  /** The section's text goes on in the same line. */
  readonly runIn: boolean;
}

/** A numeral and its mark, whose title is in the next line. */
const SHORTEST_HEADING = 2;

/**
 * The heading that starts at this line, if any. A section is known by its title; a numeral alone never makes one.
 *
 * @param words the line's own
 */
export function headingAt(lines: readonly Line[], at: number, words: Piece): Heading | null {
  // A figure of one digit, as most cells that are lines of their own.
  if (words.text.length < SHORTEST_HEADING) return null;
  const line = lines[at] as Line;
  if (words.text.length > LONGEST_HEADING + 8) return line.cells === null ? runInHeading(words, at, false) : null;
  if (!mayHead(words.text)) return null;
  const text = headingText(words.text);
  if (text.body.length > LONGEST_HEADING) return line.cells === null ? runInHeading(words, at, false) : null;
  if (text.named) return namedHeading(text.named, at, words, text);
  // A cell alone in its row is a line of a page that a table lays out.
  if (line.cells !== null) return line.cells.length === 1 ? resembling(at, words, text) : null;
  return (
    brokenHeading(lines, at, words, text) ??
    runInHeading(words, at, true) ??
    resembling(at, words, text) ??
    runInHeading(words, at, false)
  );
}

/** 「（三）主动公开…」 may be the second section of a report that numbers all of them so: see `chooseHeadings`. */
function namedHeading(match: TitleMatch, at: number, words: Piece, text: HeadingText): Heading | null {
  const heading = headingOf(match, at, words, text);
  if (isInPlace(match, text)) return heading;
  return match.wording === 'altered' ? null : { ...heading, weak: true, doubtful: true };
}

/** The line's words as a heading of the section, of which nothing is in doubt but what its numeral may say. */
export function headingOf(match: TitleMatch, at: number, words: Piece, text: HeadingText): Heading {
  return {
    match,
    line: at,
    lastLine: at,
    words: pieceBetween(words, text.from, text.to),
    rest: null,
    body: text.body,
    bodyAt: text.bodyAt - text.from,
    numeral: shifted(text),
    weak: isInner(text) || isEntry(text, words.text),
    inner: isInner(text) && !isEntry(text, words.text),
    doubtful: false,
    runIn: false,
  };
}

/** （一） and 1. number inner headings, whose titles may be those of sections. */
function isInner({ numeral }: HeadingText): boolean {
  return numeral?.style === 'bracketed' || numeral?.style === 'digit' || numeral?.style === 'roman';
}

/** An inner heading stands for a section only where its number is the section's. */
function isInPlace(match: TitleMatch, text: HeadingText): boolean {
  return !isInner(text) || (match.wording !== 'altered' && text.numeral?.value === match.order);
}

/** Looks like an entry of a list. */
function isEntry(text: HeadingText, printed: string): boolean {
  return text.listed || /[;；]\s*$/.test(printed);
}

function shifted({ numeral, from }: HeadingText): PlacedNumeral | null {
  return numeral && { ...numeral, start: numeral.start - from, end: numeral.end - from };
}

function resembling(at: number, words: Piece, text: HeadingText): Heading | null {
  const { resembled } = text;
  if (!resembled) return null;
  const heading = headingOf(resembled.match, at, words, text);
  return resembled.weak ? { ...heading, weak: true, doubtful: resembled.doubtful } : heading;
}

/** A title's first words are enough behind a numeral; without one they must be more. */
const SHORTEST_START = 2;
const SHORTEST_BARE_START = 6;

/** PDF text and narrow cells break headings, behind the numeral or within the title: the next line completes it. */
function brokenHeading(lines: readonly Line[], at: number, words: Piece, text: HeadingText): Heading | null {
  const { body, numeral } = text;
  if (numeral?.style === 'digit' || numeral?.style === 'bare') return null;
  const begins = numeral
    ? body === '' || (body.length >= SHORTEST_START && startsTitle(body))
    : body.length >= SHORTEST_BARE_START && startsTitle(body);
  if (!begins) return null;
  let next = at + 1;
  while (lines[next]?.blank && next < at + 3) next++;
  const line = lines[next];
  const rest = line && !line.blank ? wordsOf(line) : null;
  if (!rest || rest.text.length > LONGEST_HEADING) return null;
  return completed(words, text, rest, at, next);
}

/** 「一、」 in one cell, 「总体情况」 in the next. */
export function headingInTwoCells(line: Line, at: number): Heading | null {
  const filled = line.cells && twoFilled(line.cells);
  if (!filled || !mayHead(line.text)) return null;
  const [first, second] = filled;
  const numbered = behindNumber(first, second, at);
  if (numbered) return numbered;
  if (first.text.length > 8 || second.text.length > LONGEST_HEADING) return null;
  if (!mayHead(first.text) || !mayHead(second.text)) return null;
  const text = headingText(first.text);
  return text.numeral && text.body === '' && !isInner(text) ? completed(first, text, second, at, at) : null;
}

/** The section's number alone stands in the first cell, without a mark: 一, 1, 01. */
function behindNumber(first: Piece, second: Piece, at: number): Heading | null {
  const value = NUMBER_ALONE.test(first.text) ? ordinalValue(first.text.replace(/^0/, '')) : null;
  if (value === null || !mayHead(second.text)) return null;
  const text = headingText(second.text);
  return text.named?.order === value && !text.numeral ? headingOf(text.named, at, second, text) : null;
}

const NUMBER_ALONE = /^(?:[一二三四五六]|0?[1-6])$/;

/** The heading that begins in `words` and ends in `rest`, if the two make one. */
function completed(words: Piece, text: HeadingText, rest: Piece, line: number, lastLine: number): Heading | null {
  const behind = headingText(rest.text);
  if (behind.numeral) return null;
  const body = text.body + behind.body;
  const match = titleNamed(body);
  if (!match || !isInPlace(match, text)) return null;
  return {
    ...headingOf(match, line, words, text),
    lastLine,
    rest: pieceBetween(rest, behind.from, behind.to),
    body,
    bodyAt: text.body === '' ? text.to - text.from : text.bodyAt - text.from,
  };
}
