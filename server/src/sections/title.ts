import type { Line } from '../scan/line';
import { fold } from '../text/fold';

/** The report's title: one line, or two where it is broken. */
export interface TitleLine {
  readonly line: number;
  readonly lastLine: number;
  readonly folded: string;
}

const LONGEST = 60;
const FORM_WORDS = /政[府务]信息公开.*(?:报告|年报)(?:\([^()]{1,12}\))?$/;
const SENTENCE = /[,。;:?!]|^(?:关于|根据|附件|按照|依据)|\)?的?通知$/;

/** True for 「…政府信息公开…报告」 and 「…年报」 alone on a line; sentences that mention a report are none. */
export function isTitle(foldedLine: string): boolean {
  return foldedLine.length <= LONGEST && FORM_WORDS.test(foldedLine) && !SENTENCE.test(foldedLine);
}

/** The title that starts at this line, if any. */
export function titleAt(lines: readonly Line[], at: number): TitleLine | null {
  const line = lines[at] as Line;
  if (line.blank || line.cells !== null || line.text.length > LONGEST * 2) return null;
  const text = fold(line.text);
  if (text.length > LONGEST) return null;
  if (isTitle(text)) return { line: at, lastLine: at, folded: text };
  if (!text.includes('政府信息公开') || SENTENCE.test(text)) return null;
  const next = lines[at + 1]?.blank ? at + 2 : at + 1;
  const rest = lines[next];
  if (!rest || rest.blank || rest.cells || rest.text.length > 16) return null;
  const whole = text + fold(rest.text);
  return isTitle(whole) && !isTitle(fold(rest.text)) ? { line: at, lastLine: next, folded: whole } : null;
}
