import type { Reading } from '../model/report';
import { RADICALS } from '../text/radicals';
import { editsOf } from './fixes/char-edits';
import { certainFix } from './fixes/fix';
import { outsideTags } from './fixes/outside-tags';
import type { Rule } from './rule';

export const textRadicals: Rule = {
  code: 'text-radicals',
  category: 'text',
  severity: 'warning',
  title: { zh: '用部首字符代替了汉字', en: 'Radicals stand where characters should' },
  basis: 'practice',
  checkDocument(reading, tell) {
    const places = radicalsIn(reading);
    const [first] = places;
    if (!first) return;
    const sample = `“${first.radical}”（U+${hex(first.radical)}）`;
    tell({
      span: { start: first.at, end: first.at + 1 },
      message: {
        zh: `全文有${places.length}个汉字用的是部首字符，如${sample}应为“${first.ideograph}”（U+${hex(first.ideograph)}）。两者看上去一样，但查找、汇总和朗读都认不出来，多由PDF转换造成。请一次全部替换。`,
        en: `${places.length === 1 ? '1 character of this text is a radical' : `${places.length} characters of this text are radicals`}, such as “${first.radical}” (U+${hex(first.radical)}) for “${first.ideograph}” (U+${hex(first.ideograph)}). The two look alike, but searches and sums do not find the radical; PDF conversion leaves such behind. Replace them all at once.`,
      },
      fixes: [
        certainFix(
          places.length === 1
            ? { zh: '将部首字符替换为汉字', en: 'Replace the radical by the character it stands for' }
            : {
                zh: `将${places.length}个部首字符全部替换为汉字`,
                en: `Replace all ${places.length} radicals by the characters they stand for`,
              },
          editsOf(places, ({ ideograph }) => ideograph),
        ),
      ],
    });
  },
};

interface Place {
  readonly at: number;
  readonly radical: string;
  readonly ideograph: string;
}

const RADICAL = /[\u2e80-\u2fd5]/;
const NEXT = /[\u2e80-\u2fd5]/g;

function radicalsIn(reading: Reading): Place[] {
  const { text } = reading;
  if (!RADICAL.test(text)) return [];
  // Names and addresses in tags are for machines, whatever they are written in.
  const html = reading.reports.some(({ manner }) => manner.layout === 'html');
  const places: Place[] = [];
  let at = -1;
  for (const { start, end } of html ? outsideTags(text) : [{ start: 0, end: text.length }]) {
    // What the last search has found may lie stretches ahead.
    if (at < start) at = nextRadical(text, start);
    for (; at < end; at = nextRadical(text, at + 1)) {
      const ideograph = RADICALS.get(text.charCodeAt(at));
      if (ideograph !== undefined) places.push({ at, radical: text[at] as string, ideograph });
    }
  }
  return places;
}

/** Where the next one stands; the text's length where there is none. */
function nextRadical(text: string, from: number): number {
  NEXT.lastIndex = from;
  return NEXT.test(text) ? NEXT.lastIndex - 1 : text.length;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
