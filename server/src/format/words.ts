const PARTS = /[\t\r\n\f\v]/;

/** Words on one line: what was broken over lines, or parted by tabs, is one again. */
export function plainWords(text: string): string {
  const words = text.trim();
  return PARTS.test(words)
    ? joinedLines(
        words
          .split(PARTS)
          .map((part) => part.trim())
          .filter(Boolean),
      )
    : words;
}

const ENDS = /[A-Za-z][,.;:]?$/;
const BEGINS = /^[A-Za-z]/;
/** So much of what stands before tells whether a space is needed. */
const TELLING = 2;

/** The lines of one paragraph or cell as one: Chinese and figures need no space between them, other words do. */
export function joinedLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const line of lines) {
    if (ENDS.test(before) && BEGINS.test(line)) parts.push(' ');
    parts.push(line);
    before = (before + line.slice(-TELLING)).slice(-TELLING);
  }
  return parts.join('');
}
