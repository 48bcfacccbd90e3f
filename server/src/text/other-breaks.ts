/** What programs break lines with beside LF and CR: vertical tab (Word), form feed, NEL, and Unicode's line and paragraph separators. */
const OTHERS = ['\v', '\f', '\u0085', '\u2028', '\u2029'] as const;
const ALL = new RegExp(`[${OTHERS.join('')}]`, 'g');

/** The lines of a report are shorter on an average, and most texts are asked no more than that. */
const LEAST_LENGTH = 100;

/** Fewer stand within labels and between pages. */
const LEAST = 8;

/**
 * The text with LF in the place of each such break, character by character, where they outnumber its lines: they end the lines then, in
 * reading; for editors the text is one long line. Null for any other text.
 */
export function withUsualBreaks(text: string, lines: number): string | null {
  if (text.length < lines * LEAST_LENGTH || !OTHERS.some((one) => text.includes(one))) return null;
  const count = text.match(ALL)?.length ?? 0;
  return count >= LEAST && count > lines ? text.replace(ALL, '\n') : null;
}
