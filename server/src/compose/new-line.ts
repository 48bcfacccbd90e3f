import type { Report } from '../model/report';
import { paragraphBreak } from './block';
import type { Change } from './change';

/** Writes words that stand behind a row, up to the end of its line, as a heading on a line of their own. */
export function newLineBefore({ manner, tables }: Report, words: string, from: number, to: number): Change {
  // Bars on the line right below a row would go on with the row's table.
  const spaced = manner.spaced || tables.some(({ layout }) => layout === 'bars');
  return {
    span: { start: from, end: to },
    newText: paragraphBreak({ ...manner, spaced }) + manner.headingMark + words,
  };
}
