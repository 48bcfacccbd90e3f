/** Words on one line: what was broken over lines, or parted by tabs, is one again. */
export function plainWords(text: string): string {
  if (!/[\t\r\n\f\v]/.test(text)) return text.trim();
  return text
    .trim()
    .split(/[ ]*[\t\r\n\f\v][\s]*/)
    .reduce((words, next) => joinedWords(words, next));
}

const ENDS = /[A-Za-z][,.;:]?$/;
const BEGINS = /^[A-Za-z]/;

/** Two lines of one paragraph or cell: Chinese and figures need no space between them, other words do. */
export function joinedWords(before: string, behind: string): string {
  return ENDS.test(before) && BEGINS.test(behind) ? `${before} ${behind}` : before + behind;
}
