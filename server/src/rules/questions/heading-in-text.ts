import type { Report, SectionKey } from '../../model/report';
import { pieceBetween } from '../../scan/piece';
import { headingText } from '../../sections/heading-text';
import { runInHeading } from '../../sections/run-in';
import type { Span } from '../../text/span';

/** A section's heading in the midst of a paragraph, right behind the end of a sentence. */
export interface HeadingInText {
  /** As printed. */
  readonly text: string;
  readonly span: Span;
  /** Where its line ends. */
  readonly end: number;
}

const ORDINAL = '(?:[一二三四五六]\\s?[、.．]|第[一二三四五六]部分)';
/** A section's numeral behind the end of a sentence, with no blank that a line break may have become between them. */
const NUMERAL = new RegExp(`(?<=[。；;！!？?：:）)”])${ORDINAL}`, 'g');
/** Titles one behind the other are told, they head nothing. */
const LISTED_BEHIND = new RegExp(`^[\\s。；;，,、：:]*(?:以及|和|及)?${ORDINAL}`);
const LISTED_BEFORE = new RegExp(`${ORDINAL}[^。；;]{4,40}[。；;]$`);
/** What follows begins anew: another numbering, a year. */
const ANEW = /[（(【[\d]/;
const LONGEST = 60;

/** The only heading of this section that stands in the text, its numeral and title those of the form; null where there is none or several. */
export function headingInText({ passages }: Report, key: SectionKey): HeadingInText | null {
  let found: HeadingInText | null = null;
  for (const { lines } of passages) {
    for (const line of lines) {
      // Places are those of the source only where all of it is seen.
      if (line.map !== null) continue;
      for (const { index } of line.text.matchAll(NUMERAL)) {
        const piece = pieceBetween(line, index, Math.min(line.text.length, index + LONGEST));
        const length = lengthOf(piece.text, key) ?? runInLength(piece, key);
        if (length === null || isListed(line.text, index, index + length)) continue;
        if (found) return null;
        const start = line.start + index;
        found = {
          text: piece.text.slice(0, length),
          span: { start, end: start + length },
          end: line.end,
        };
      }
    }
  }
  return found;
}

function isListed(text: string, start: number, end: number): boolean {
  if (LISTED_BEHIND.test(text.slice(end, end + LONGEST))) return true;
  const [before] = LISTED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? [];
  return before !== undefined && headingText(before.slice(0, -1)).named !== null;
}

/** How much of the words is the heading, which the end of the line or a new beginning ends. */
function lengthOf(words: string, key: SectionKey): number | null {
  const anew = words.search(ANEW);
  const { named, numeral, to } = headingText(anew < 0 ? words : words.slice(0, anew));
  const isOwn = named?.key === key && named.wording !== 'altered' && numeral?.value === named.order;
  return isOwn ? to : null;
}

function runInLength(piece: Parameters<typeof runInHeading>[0], key: SectionKey): number | null {
  const heading = runInHeading(piece, 0, false);
  return heading?.match.key === key ? heading.words.end - piece.start : null;
}
