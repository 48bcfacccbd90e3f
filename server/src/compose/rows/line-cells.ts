import type { Cell, Reading } from '../../model/report';
import { EMPTY_NUMBER } from '../../tables/bullets';
import { breakBefore } from '../../text/lines';
import { type Change, insertion, removal } from '../change';
import { BLANK_MARK } from '../print/spaces';
import { leadOf } from './list-leads';

interface CellLine {
  readonly start: number;
  /** What leads the cell: white space, a bar, a bullet or a number. */
  readonly lead: string;
  /** Before the line break. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

/** The line that holds nothing but this cell, and what leads it. */
function lineOf({ text, lines }: Reading, { span }: Cell): CellLine | null {
  const line = lines.lineAt(span.start);
  const start = lines.startOfLine(line);
  const end = lines.endOfLine(line);
  const lead = leadBefore(lines.textOf(line), span.start - start);
  if (lead === null || span.end > end || text.slice(span.end, end).trim() !== '') return null;
  return { start, lead, end, next: lines.startOfLine(line + 1) };
}

/** Null where anything else stands before the place in its line. */
function leadBefore(line: string, at: number): string | null {
  const lead = leadOf(line);
  const rest = line.slice(lead.length, at).trim();
  if (rest === '') return lead;
  // Without a blank between them a number and a figure would be one.
  return EMPTY_NUMBER.test(rest) ? `${lead}${rest} ` : null;
}

/** Takes a cell's line out; null where more stands in it. */
export function withoutLine(reading: Reading, cell: Cell): Change | null {
  const line = lineOf(reading, cell);
  if (!line) return null;
  if (line.next > line.end) return removal(line.start, line.next);
  // The last line of the text has no break behind it.
  return removal(line.start - breakBefore(reading.text, line.start).length, line.end);
}

/** Puts a cell's line above another's, or below it, led as that one is; null where more stands in that line. */
export function lineBeside(reading: Reading, beside: Cell, before: boolean, figure: string): Change | null {
  const line = lineOf(reading, beside);
  if (!line) return null;
  const { text } = reading;
  const word = line.lead + (figure === '' && !line.lead.includes('\t') ? BLANK_MARK : figure);
  // The last line of the text is parted as it is from the line above it: other reports in the text may have breaks of their own.
  const lineBreak = text.slice(line.end, line.next) || breakBefore(text, line.start) || '\n';
  return before ? insertion(line.start, word + lineBreak) : insertion(line.end, lineBreak + word);
}
