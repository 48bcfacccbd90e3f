import { isLoneBar } from './cell';
import type { Line } from './line';

/** Lines behind a row of bars that are still near it: a caption, and the marks and titles of a page or two, may stand between two rows. */
const NEAR = 8;
/** All of these are short; a longer line is text, and what follows it stands in no table any more. */
const LONGEST_BETWEEN = 40;

/** For how many lines more bars are near, where they were so for so many at this one. */
export function nearBehind(line: Line, near: number): number {
  if (line.grid === 'bars') return NEAR;
  if (near === 0 || !counts(line)) return near;
  return line.grid === null && line.text.length <= LONGEST_BETWEEN ? near - 1 : 0;
}

/** For how many lines behind the first ones bars are near. */
export function barsNear(lines: readonly Line[], count = lines.length): number {
  let between = 0;
  for (let i = count - 1; i >= 0; i--) {
    const line = lines[i] as Line;
    if (line.grid === 'bars') return NEAR - between;
    if (!counts(line)) continue;
    between++;
    if (nearBehind(line, NEAR) === 0 || between === NEAR) return 0;
  }
  return 0;
}

/** Blank lines stand among rows as they do among words, and so do bars alone on theirs. */
function counts(line: Line): boolean {
  return line.cells !== null || !(line.blank || isLoneBar(line));
}
