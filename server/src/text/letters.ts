/** Punctuation of words, as it is folded; signs that nobody would write there (`#`, `*`) are something else. */
const MARKS = '、,.;:。·・･/()<>〈〉《》';
const EACH_MARK = new RegExp(`[${MARKS}]+`, 'g');

/** What is left of folded words where punctuation makes no difference. */
export function lettersOf(words: string): string {
  return words.replace(EACH_MARK, '');
}

const ANY_MARK = new RegExp(`[${MARKS}]`, 'g');

/** Whether punctuation stands in folded words. */
export function hasMark(words: string): boolean {
  return words.search(ANY_MARK) >= 0;
}

/** The words with every mark made one: those that differ in their marks alone are the same. */
export function withOneMark(words: string): string {
  return words.replace(ANY_MARK, '、');
}

/** As `startsWith`, whatever other mark stands in the place of a mark. Most words differ at their beginning. */
export function startsAlike(words: string, piece: string, at = 0): boolean {
  for (let i = 0; i < piece.length; i++) {
    const own = words.charCodeAt(at + i);
    const other = piece.charCodeAt(i);
    if (own !== other && !(MARK_CODES.has(own) && MARK_CODES.has(other))) return false;
  }
  return true;
}

const MARK_CODES = new Set(Array.from(MARKS, (mark) => mark.charCodeAt(0)));
