import { STANDS_FOR, STANDS_FOR_IN_MARKS, TEMPLATE_NOTE, TEMPLATE_WORD } from '../../sections/left-over';
import type { Span } from '../../text/span';

/** Something that a template left in the words of a title or heading. */
export interface LeftInHead {
  readonly span: Span;
  readonly said: string;
  /** It is said to those who write the report and may go; else words are due in its place. */
  readonly instruction: boolean;
}

const OPEN = '[（(【[]';
const CLOSE = '[）)】\\]]';
const WITHIN = '[^（()）【】[\\]<>\\n]';
/** What those who write are told: 「（不少于800字）」, 「（必填）」, 「（本部分以表格形式报告）」, 「（以下内容为示例）」. */
const TOLD = [
  '[必选]填',
  '字数不限',
  `${WITHIN}{0,12}(?<!\\d)\\d{2,4}字(?![第号\\d])${WITHIN}{0,8}`,
  `[该本此]部分${WITHIN}{0,20}(?:形式|填[写报]|撰写)${WITHIN}{0,8}`,
  `以下${WITHIN}{0,12}(?:示例|参考|模[板版])${WITHIN}{0,20}`,
].join('|');
/** A note in brackets to those who write the report. */
export const NOTE_TO_WRITERS = `(?:${TEMPLATE_NOTE}|${OPEN}(?:${TOLD})${CLOSE})`;
const INSTRUCTION = new RegExp(NOTE_TO_WRITERS, 'g');
/** 「（此处填写机关名称）」, 「（请根据实际情况填写）」, 「（机关名称）」: a name, a year, a text is due. */
const ASKED = `${OPEN}(?:(?:请${WITHIN}{0,16}?|在?此处)?填[写报入]${WITHIN}{0,40}|(?:机关|单位)名称|年[份度])${CLOSE}`;
const DUE = new RegExp(`${ASKED}|${STANDS_FOR}`, 'g');
const DUE_IN_TITLE = new RegExp(`${ASKED}|${STANDS_FOR}|${STANDS_FOR_IN_MARKS}`, 'g');
const WORD = new RegExp(TEMPLATE_WORD, 'g');
/** Most titles and headings have none of these. */
const SIGN = /[（(【[×XxｘＸ○_*＊]|[板版本例]$/;

/** What is left in a stretch of the text that is a title or heading, in order of place. */
export function leftInHead(text: string, { start, end }: Span, isTitle: boolean): LeftInHead[] {
  const words = text.slice(start, end);
  if (!SIGN.test(words)) return [];
  const found: LeftInHead[] = [];
  for (const [pattern, instruction] of isTitle ? OF_TITLE : OF_HEADING) {
    for (const { index, 0: said } of words.matchAll(pattern)) {
      const span = { start: start + index, end: start + index + said.length };
      if (!found.some((one) => span.start < one.span.end && one.span.start < span.end))
        found.push({ span, said, instruction });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const OF_HEADING = [
  [DUE, false],
  [INSTRUCTION, true],
] as const;
const OF_TITLE = [
  [DUE_IN_TITLE, false],
  [INSTRUCTION, true],
  [WORD, true],
] as const;
