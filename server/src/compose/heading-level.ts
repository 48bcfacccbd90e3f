import type { Report } from '../model/report';
import { mostFrequent } from '../text/most-frequent';
import { standing } from './standing';

/**
 * The level that the section headings of a report should share: the one below the title's where one of them has
 * it, else the most frequent, else the first heading's. Null for a report without headings.
 */
export function sectionLevel(report: Report, text: string): number | null {
  const levels = standing(report.sections).firsts.map(({ level }) => level);
  const below = titleLevel(report, text) + 1;
  if (below > 1 && levels.includes(below)) return below;
  return mostFrequent(levels);
}

/** Longest run of tags that is looked at before a title. */
const REACH = 400;

/** Number of `#`, or of `<hN>`, before the title; 0 where it has no mark. */
function titleLevel({ title }: Report, text: string): number {
  if (!title) return 0;
  const before = text.slice(Math.max(0, title.span.start - REACH), title.span.start);
  const hashes = /(?:^|[\r\n])[ \t]*(#{1,6})[ \t]*$/.exec(before)?.[1];
  if (hashes) return hashes.length;
  return Number(/<h([1-6])\b[^<>]*>(?:\s|<[^/<>][^<>]*>)*$/i.exec(before)?.[1] ?? 0);
}
