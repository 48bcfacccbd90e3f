import { LAST_PLACE } from '../forms/common';
import type { SectionKey } from '../forms/form';
import { BARS, cellBetween } from '../scan/cell';
import type { GridCell, Line } from '../scan/line';
import { offsetIn, pieceBetween } from '../scan/piece';
import { isQuoted } from '../scan/quoted';
import { readFigure } from '../text/figure';
import type { Span } from '../text/span';
import { headingText } from './heading-text';
import { LONGEST_ROW } from './lost-breaks';
import { runInHeading } from './run-in';
import { endsTitle, LONGEST_HEADING, type TitleMatch } from './wording';

/** A heading that stands in the line of a table's row, behind its figures: the line break between the two was lost. */
export interface RunOnHeading {
  readonly key: SectionKey;
  /** As printed. */
  readonly text: string;
  readonly span: Span;
  /** Where the row ends. */
  readonly behind: number;
  /** Where the line ends, behind what closes a heading of Markdown’s: `##`; or the words that go on behind the heading begin. */
  readonly end: number;
  /** Words go on behind it in its line. */
  readonly goesOn: boolean;
}

/** Lines of which each row ends with its figures, and the headings that were taken from them. */
export interface LinesApart {
  readonly lines: readonly Line[];
  readonly headings: readonly RunOnHeading[];
  /** The lines from which these were taken: a table above ends with them. */
  readonly rows: readonly number[];
}

const NONE: Omit<LinesApart, 'lines'> = { headings: [], rows: [] };

/**
 * Takes the headings out of the rows behind which they stand. They name no section, since what is inserted, moved or told by
 * lines would take the row along; but the row is read as it is.
 *
 * @param named the sections that have headings of their own: one of another may run into its text as well
 */
export function setApart(
  lines: readonly Line[],
  text: string,
  from: number,
  to: number,
  named: ReadonlySet<SectionKey> | null = null,
): LinesApart {
  const lacking = named !== null && named.size < LAST_PLACE ? named : null;
  let apart: { lines: Line[]; headings: RunOnHeading[]; rows: number[] } | null = null;
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    // Hardly a line ends as a title does, and none that does is a row.
    if (line.text.length < SHORTEST || line.grid === 'html' || line.element !== null) continue;
    const ends = endsTitle(line.text) || CLOSERS.test(line.text);
    const printed = (ends ? lastIn(line) : null) ?? (lacking ? withBodyIn(line, lacking) : null);
    const found = printed && runOnIn(line, text, printed);
    if (!found) continue;
    apart ??= { lines: [...lines], headings: [], rows: [] };
    apart.lines[i] = found.row;
    apart.headings.push(found.heading);
    apart.rows.push(i);
  }
  return apart ?? { lines, ...NONE };
}

/** A section's numeral behind white space, a bar or the end of a figure, be it quoted, then words without any of them, to the end of the line. */
const NUMBERED = new RegExp(
  `(?<=[\\s${BARS}\\d元件"])((?:[一二三四五六](?:\\s?[、.．]|\\s)|[（(][一二三四五六][）)]|第[一二三四五六]部分)[^${BARS}\\t\\d]{4,40})$`,
);
const PARTS = new RegExp(`[\\s${BARS}]`);
/** A cell in quotation marks may be blank. */
const LAST_PARTS = new RegExp(`(?:[\\s${BARS}]|(?<=\\t)"")+$`);
/** A figure, white space, a numeral and its mark, and four characters of a title. */
const SHORTEST = 8;
/** Closes a heading of Markdown’s, which began a line of its own. */
const CLOSING = /\s{0,8}#{1,6}$/;
/** What stands behind a heading that no mark closes: marks in front of it are the figure's. */
const UNMARKED = /^[\s#]*$/;
/** What may stand behind a title: that, and a colon, which is the heading's own. */
const CLOSERS = /[#:：]$/;
const LONGEST_TAIL = LONGEST_HEADING + 16;

/** A heading as it stands in the words of a line. */
interface Printed {
  readonly key: SectionKey;
  readonly at: number;
  readonly length: number;
  /** Where the words behind it begin. */
  readonly body: number | null;
}

/** The heading with which a line ends. */
function lastIn({ text: whole }: Line): Printed | null {
  const text = whole.replace(CLOSING, '');
  const words = NUMBERED.exec(text.slice(-LONGEST_TAIL))?.[1];
  if (words === undefined) return null;
  const { named, numeral } = headingText(words);
  // Sections may be numbered otherwise throughout; a title behind a figure is a heading all the same.
  if (!isPlain(named) || numeral === null) return null;
  return { key: named.key, at: text.length - words.length, length: words.length, body: null };
}

/** The heading of a section that no other names behind a figure, its text in the same line. */
function withBodyIn(line: Line, named: ReadonlySet<SectionKey>): Printed | null {
  for (const { index, 0: before } of line.text.slice(0, LONGEST_ROW).matchAll(NUMBERED_WITHIN)) {
    const at = index + before.length;
    const heading = runInHeading(pieceBetween(line, at, Math.min(line.text.length, at + LONGEST_TAIL)), 0, false);
    if (!heading || named.has(heading.match.key)) continue;
    const { length } = heading.words.text;
    const behind = line.text.slice(at + length);
    if (IN_CELLS.test(behind)) continue;
    return { key: heading.match.key, at, length, body: line.text.length - behind.trimStart().length };
  }
  return null;
}

const NUMBERED_WITHIN = new RegExp(
  `(?<=[\\d"${BARS}])[^\\S\\r\\n]{0,8}(?=[一二三四五六]\\s?[、.．]|第[一二三四五六]部分)`,
  'g',
);
const IN_CELLS = new RegExp(`[${BARS}\\t]`);

function runOnIn(line: Line, source: string, printed: Printed): { row: Line; heading: RunOnHeading } | null {
  const { key, at, length, body } = printed;
  const words = line.text.slice(at, at + length);
  const row = line.text.slice(0, at).trimEnd();
  const last = row.replace(LAST_PARTS, '').split(PARTS).at(-1) ?? '';
  if (readFigure(isQuoted(last, 0, last.length) ? last.slice(1, -1) : last) === null) return null;
  const { start, end } = pieceBetween(line, at, at + length);
  // Marks in the heading or around it are left to whoever set them.
  const isUnmarked =
    PARTS.test(source[start - 1] ?? '') || body !== null || UNMARKED.test(source.slice(end, line.outerEnd));
  if (end - start !== length || !isUnmarked) return null;
  const behind = line.start + source.slice(line.start, start).trimEnd().length;
  // It begins a line of the source already, which in the middle of a page is none that a reader sees.
  if (/[\r\n]/.test(source.slice(behind, start))) return null;
  const ends = body === null ? line.end : offsetIn(line, body);
  const heading = { key, text: words, span: { start, end }, behind, end: ends, goesOn: body !== null };
  return { row: rowBefore(line, row.length, line.text.length - at, start), heading };
}

function isPlain(match: TitleMatch | null): match is TitleMatch {
  return match !== null && match.wording !== 'altered';
}

/**
 * @param length of the row, as it is seen
 * @param tail of the heading, as it is seen
 */
function rowBefore(line: Line, length: number, tail: number, heading: number): Line {
  const cells = line.cells?.filter((cell) => cell.start < heading).map((cell) => cellBefore(cell, tail, heading));
  return { ...line, ...pieceBetween(line, 0, length), cells: cells ?? null };
}

function cellBefore(cell: GridCell, tail: number, heading: number): GridCell {
  if (cell.end <= heading) return cell;
  const length = cell.text.slice(0, cell.text.length - tail).trimEnd().length;
  return cellBetween(cell, 0, length, cell.column);
}
