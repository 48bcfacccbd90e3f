import type { Complaint, LastYearPath } from './configuration';
import { relativePath } from './file-path';
import type { Node } from './json-tree';
import { SAY } from './say';
import { WHY_UNREADABLE, type WhyUnreadable } from './unreadable';

/** Reads `lastYear`: the path of a file or folder. What is none is told and has no effect. */
export function readLastYear(node: Node | undefined, complaints: Complaint[]): LastYearPath | null {
  if (!node) return null;
  const path = node.type === 'text' ? relativePath(String(node.value)) : null;
  if (path === null) complaints.push(SAY.notAPath(node.span));
  return path === null ? null : { path, span: node.span };
}

/** Why nothing is known of last year: nothing is there, it cannot be read, or no report in it tells what it carries forward. */
export type LastYearTrouble = 'absent' | 'none' | WhyUnreadable;

/** What is said of `lastYear` where nothing can be compared. */
export function lastYearComplaint({ path, span }: LastYearPath, trouble: LastYearTrouble): Complaint {
  if (trouble === 'absent') return SAY.lastYearAbsent(span, path);
  if (trouble === 'none') return SAY.lastYearNone(span, path);
  const { zh, en } = WHY_UNREADABLE[trouble];
  return SAY.lastYearUnreadable(span, path, zh, en);
}
