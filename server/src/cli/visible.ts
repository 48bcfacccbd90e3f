/** Characters that would not be seen, or would move or colour what else is printed. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** What stands for a tab: as many columns for each, so that blank cells show. */
export const TAB = '    ';

/** Anything but ASCII, ideographs, radicals, punctuation and signs of sums, which are nearly all that is printed, and all of which is seen. */
const UNUSUAL = /[^ -~×÷→\u2010-\u2027\u2f00-\u2fd5\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/;

/**
 * The text as it may safely be printed on one line: tabs as spaces, control characters as their pictures (␛),
 * other invisible ones by number (`<U+200B>`). A file may hold anything, and its name too.
 */
export function visible(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const spaced = text.replaceAll('\t', TAB);
  return UNUSUAL.test(spaced) ? spaced.replace(UNSEEN, picture) : spaced;
}

/** The same of one unit. */
export function isSeen(code: number): boolean {
  if (code < 0x3000) return (code >= 0x20 && code < 0x7f) || (code >= 0x2010 && code <= 0x2027);
  return code <= 0x303f || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff5e);
}

function picture(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
