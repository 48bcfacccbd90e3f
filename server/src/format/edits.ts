import type { Change } from '../compose/change';

const LINES = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

/**
 * The changes that make a stretch of text another one, line by line where the lines can be paired, so that what is not
 * changed keeps its carets and marks.
 */
export function lineChanges(before: string, after: string, offset: number): Change[] {
  if (before === after) return [];
  const [old, made] = [linesOf(before), linesOf(after)];
  if (old.length === made.length) {
    const changes: Change[] = [];
    let at = offset;
    old.forEach((line, i) => {
      const change = changeIn(line, made[i] as string, at);
      if (change) changes.push(change);
      at += line.length;
    });
    return changes;
  }
  let first = 0;
  while (first < old.length && first < made.length && old[first] === made[first]) first++;
  let last = 0;
  const most = Math.min(old.length, made.length) - first;
  while (last < most && old[old.length - 1 - last] === made[made.length - 1 - last]) last++;
  const start = offset + lengthOf(old.slice(0, first));
  const middle = old.slice(first, old.length - last).join('');
  const change = changeIn(middle, made.slice(first, made.length - last).join(''), start);
  return change ? [change] : [];
}

function linesOf(text: string): string[] {
  return (text.match(LINES) ?? []).filter((line, i, all) => line !== '' || i < all.length - 1);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}

/** What lies between the beginning and the end that both have. */
function changeIn(before: string, after: string, offset: number): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isInside(before, start)) start--;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  if (end > 0 && isInside(before, before.length - end)) end--;
  const span = { start: offset + start, end: offset + before.length - end };
  return { span, newText: after.slice(start, after.length - end) };
}

/** Between two units of one character, or of one line break. */
function isInside(text: string, at: number): boolean {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (before >= 0xd800 && before <= 0xdbff) || (before === CR && behind === LF);
}

const CR = 13;
const LF = 10;
