import { finder } from '../statements/finder';
import { foundIn, spanIn, spanOf } from '../statements/narrative';
import type { Fix, Rule } from './rule';

export const contentInstructionLeft: Rule = {
  code: 'content-instruction-left',
  category: 'content',
  severity: 'warning',
  title: { zh: '填写说明或占位符没有删去', en: 'An instruction of the template is left in' },
  basis: 'practice',
  check(report, tell, { text }) {
    for (const { place, found } of foundIn(report, leftOver)) {
      for (const { start, end, whole } of found) {
        const span = whole ? spanOf(place) : spanIn(place, start, end);
        const said = place.sentence.folded.slice(start, end);
        const plain = !/</.test(text.slice(span.start, span.end));
        const fixes: Fix[] =
          whole && plain
            ? [
                {
                  title: { zh: '删去填写说明', en: 'Remove the instruction' },
                  edits: [{ span, newText: '' }],
                  preferred: true,
                  certain: true,
                },
              ]
            : [];
        tell({
          span,
          message: whole
            ? {
                zh: `“${said}”是格式文件里给填表人的说明，不是报告内容，应当删去。`,
                en: `“${said}” is an instruction of the form to those who fill it in, and no part of the report; remove it.`,
              }
            : {
                zh: `“${said}”是模板里的占位符，还没有换成实际内容，请补写。`,
                en: `“${said}” is a placeholder of the template that was not filled in; write what is due.`,
              },
          fixes,
        });
      }
    }
  },
};

interface Left {
  readonly start: number;
  readonly end: number;
  /** The sentence is nothing but the instruction. */
  readonly whole: boolean;
}

const INSTRUCTION =
  /\(?[该本此]部分(?:内容)?[以用]?(?:表格|文字|表格和文字)(?:的)?形式(?:报告|填报|填写|反映)[。;]?\)?[。]?/;
/** XX年, ××件, XX局: letters where a figure or name is due; XXX同志 and other names left out are none. */
const PLACEHOLDER = /[Xx×]{2,6}(?=[年月日件条次元个局市县区镇乡])/g;
/** Of a placeholder: hardly a sentence has one. */
const LETTER = /[Xx×]/;

const leftOver = finder(({ folded }): readonly Left[] | null => {
  const instruction = INSTRUCTION.exec(folded);
  if (instruction) {
    const { index: start } = instruction;
    const end = start + instruction[0].length;
    return [{ start, end, whole: start === 0 && end === folded.length }];
  }
  if (!LETTER.test(folded)) return null;
  const placeholders = [...folded.matchAll(PLACEHOLDER)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    whole: false,
  }));
  return placeholders.length > 0 ? placeholders : null;
}, '形Xx×');
