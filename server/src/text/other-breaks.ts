/** What programs break lines with beside LF and CR: vertical tab (Word), form feed, NEL, and Unicode's line and paragraph separators. */
const OTHERS = ['\v', '\f', '\u0085', '\u2028', '\u2029'] as const;

/** Each of them. */
export const EACH_OTHER_BREAK = new RegExp(`[${OTHERS.join('')}]`, 'g');

/** True of a text in which one stands. */
export function holdsOtherBreak(text: string): boolean {
  return OTHERS.some((one) => text.includes(one));
}

/** The lines of a report are shorter on an average, and most texts are asked no more than that. */
const LEAST_LENGTH = 100;

/** Fewer stand within labels and between pages. */
const LEAST = 8;

/**
 * The text with LF in the place of each such break, character by character, where they outnumber its lines: they end the lines then, in
 * reading; for editors the text is one long line. Null for any other text.
 */
export function withUsualBreaks(text: string, lines: number): string | null {
  if (text.length < lines * LEAST_LENGTH || !holdsOtherBreak(text)) return null;
  const count = text.match(EACH_OTHER_BREAK)?.length ?? 0;
  return count >= LEAST && count > lines ? text.replace(EACH_OTHER_BREAK, '\n') : null;
}
