import type { Stretch } from '../../identities/fitting';
import type { Row } from '../../model/report';
import { GROUP } from '../../tables/fifteen';

/** Words of a header, or whatever else a reader sees there, between two figures of a row. */
const WORDS = /\p{Script=Han}/u;

/**
 * Where the third table is printed as three, one below another, its row is in parts that are due the figures of a group or more: the
 * stretch of its cells, or of its columns where some are wanting, that is the one part with too many or too few. Null where the
 * row is in one part, or more than one of them is off.
 */
export function partOff(text: string, { cells, due }: Row): Stretch | null {
  const starts = [0];
  for (let i = 1; i < cells.length; i++)
    if (WORDS.test(text.slice(cells[i - 1]?.span.end, cells[i]?.span.start))) starts.push(i);
  if (starts.length === 1 || due % GROUP !== 0) return null;
  const lengths = starts.map((start, k) => (starts[k + 1] ?? cells.length) - start);
  const off = lengths.findIndex((length) => length % GROUP !== 0);
  if (off < 0 || lengths.some((length, k) => k !== off && length % GROUP !== 0)) return null;
  const own = lengths[off] as number;
  const from = starts[off] as number;
  return { from, to: from + Math.max(own, due - cells.length + own) };
}
