import type { Report } from '../model/report';
import type { Span } from '../text/span';
import { paragraphBreak } from './block';
import { type Change, insertion } from './change';

/** Writes words that stand behind a row, up to the end of its line, as a heading on a line of their own. */
export function newLineBefore({ manner, tables }: Report, words: string, from: number, to: number): Change {
  // Bars on the line right below a row would go on with the row's table.
  const spaced = manner.spaced || tables.some(({ layout }) => layout === 'bars');
  return {
    span: { start: from, end: to },
    newText: paragraphBreak({ ...manner, spaced }) + manner.headingMark + words,
  };
}

/** Puts a heading that stands in the midst of a line of text on a line of its own. */
export function ownLine({ manner }: Report, text: string, { start, end }: Span, lineEnd: number): Change[] {
  const behind = text.slice(end, lineEnd);
  const apart = insertion(start, paragraphBreak(manner) + manner.headingMark);
  if (behind.trim() === '') return [apart];
  const blanks = behind.length - behind.trimStart().length;
  return [apart, { span: { start: end, end: end + blanks }, newText: paragraphBreak(manner) }];
}
