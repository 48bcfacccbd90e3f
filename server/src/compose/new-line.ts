import type { Report } from '../model/report';
import type { Change } from './change';

/** Writes words that stand behind a row, up to the end of its line, as a heading on a line of their own. */
export function newLineBefore({ manner, tables }: Report, words: string, from: number, to: number): Change {
  // Bars on the line right below a row would go on with the row's table.
  const apart = manner.spaced || tables.some(({ layout }) => layout === 'bars');
  return {
    span: { start: from, end: to },
    newText: `${manner.lineBreak.repeat(apart ? 2 : 1)}${manner.headingMark}${words}`,
  };
}
