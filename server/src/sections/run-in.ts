import type { Piece } from '../scan/line';
import { pieceBetween } from '../scan/piece';
import { isSpace } from '../scan/white';
import { fold, unfoldedIndex } from '../text/fold';
import type { Heading } from './heading';
import { numeralOf } from './numeral';
import { beginsTitle, LONGEST_HEADING, longestTitleIn } from './wording';

/** A line may begin with a numeral behind white space; most do not. */
const NUMBERED = /^[\s\u3000]{0,6}(?:[一二三四五六⼀⼆]\s{0,3}[、.．,，:：。]|第[一二三四五六])/;
/** What parts a heading from the text behind it. */
const PARTED = /^[\s\u3000。.：:；;—-]/;
/** The title goes on: it is another one. */
const GOES_ON = /^(?:[的和及与、，,或]|[.…·‥．・]{2})/;
/** Short titles are words of any sentence. */
const SHORTEST_UNPARTED = 6;

/**
 * The heading with which a paragraph begins, its line break lost: 「六、其他需要报告的事项 本年收取…」. Sentences begin
 * with such words too, so it counts only with the section's own numeral, and where nothing else names the section.
 * `partedOnly`: white space or a stop must part the two.
 */
export function runInHeading(words: Piece, at: number, partedOnly: boolean): Heading | null {
  if (!mayBeNumbered(words.text.charCodeAt(0))) return null;
  const numbered = NUMBERED.exec(words.text);
  if (!numbered || !mayBeginTitle(words.text, numbered[0])) return null;
  const head = words.text.slice(0, LONGEST_HEADING + 8);
  const whole = fold(head);
  const numeral = numeralOf(whole);
  if (numeral?.style !== 'chinese' && numeral?.style !== 'part') return null;
  const found = longestTitleIn(whole.slice(numeral.length));
  if (found?.match.order !== numeral.value) return null;
  const { match, length } = found;
  const bodyAt = unfoldedIndex(head, numeral.length);
  const to = unfoldedIndex(head, numeral.length + length - 1) + 1;
  const behind = words.text.slice(to);
  if (behind.trim() === '' || GOES_ON.test(behind)) return null;
  if ((partedOnly || length < SHORTEST_UNPARTED) && !PARTED.test(behind)) return null;
  const from = unfoldedIndex(head, 0);
  return {
    match,
    line: at,
    lastLine: at,
    words: pieceBetween(words, from, to),
    rest: null,
    body: whole.slice(numeral.length, numeral.length + length),
    bodyAt: bodyAt - from,
    numeral: {
      style: numeral.style,
      value: numeral.value,
      start: unfoldedIndex(head, numeral.from) - from,
      end: unfoldedIndex(head, numeral.to - 1) + 1 - from,
    },
    weak: true,
    inner: false,
    doubtful: false,
    runIn: true,
  };
}

const FIRSTS: ReadonlySet<number> = new Set([...'一二三四五六第'].map((char) => char.charCodeAt(0)));

/** What begins with any other ideograph is not numbered; white space and radicals stand before all of them. */
function mayBeNumbered(first: number): boolean {
  return first <= 0x3000 || FIRSTS.has(first);
}

/** Most numbered paragraphs begin with another word: so much can be told before anything is folded. */
function mayBeginTitle(text: string, numeral: string): boolean {
  if (numeral.includes('第')) return true;
  let i = numeral.length;
  while (isSpace(text.charCodeAt(i))) i++;
  return beginsTitle(text.charCodeAt(i));
}

/** True of a folded text that is a title, a stop, and more: no title in other words. */
export function isParted(body: string): boolean {
  const found = longestTitleIn(body);
  return found !== null && found.length < body.length && PARTED.test(body.slice(found.length));
}
