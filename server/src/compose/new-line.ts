import type { Report, RunOnHeading } from '../model/report';
import type { Span } from '../text/span';
import { paragraphBreak } from './block';
import { type Change, insertion } from './change';

/** Writes a heading that stands behind a row on a line of its own, and what goes on behind it below. */
export function newLineBefore(
  { manner, tables }: Report,
  { text: words, behind: from, end: to, goesOn }: RunOnHeading,
): Change {
  // Bars on the line right below a row would go on with the row's table.
  const spaced = manner.spaced || tables.some(({ layout }) => layout === 'bars');
  return {
    span: { start: from, end: to },
    newText:
      paragraphBreak({ ...manner, spaced }) + manner.headingMark + words + (goesOn ? paragraphBreak(manner) : ''),
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
