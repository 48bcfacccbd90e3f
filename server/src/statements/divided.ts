import type { Sentence } from './sentence';
import type { Statement } from './statement';

const COUNT = /\d+余?(?:件次|件|条|份|宗|起|例)/g;
const MEASURED = /较|比|增|减|升|降/;

/**
 * Whether 其中 at the head of the next sentence divides this count, the last that was read. 受理59件，转来47件。其中…: it may divide a count
 * behind it that was not understood; one in brackets or of a comparison is none to be divided.
 */
export function isDivided({ folded }: Sentence, whole: Statement, read: readonly Statement[]): boolean {
  const starts = new Set(read.map(({ start }) => start));
  const behind = folded.slice(whole.end);
  for (const { index } of behind.matchAll(COUNT)) {
    if (starts.has(whole.end + index)) continue;
    const clause = behind.slice(0, index).split(/[,;:]/).at(-1) as string;
    if (!MEASURED.test(clause) && !isBracketed(behind.slice(0, index))) return false;
  }
  return true;
}

function isBracketed(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
