import { finder } from '../statements/finder';
import { foundIn, spanIn, spanOf } from '../statements/narrative';
import { placeIn, type Sentence } from '../statements/sentence';
import type { Span } from '../text/span';
import type { Fix, Rule, Tell } from './rule';

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
        const { sentence } = place;
        const said = sentence.text.slice(placeIn(sentence, start), placeIn(sentence, end));
        tellOne(tell, text, { span, said, whole });
      }
    }
    if (report.title) tellIn(tell, text, report.title.span);
    // An altered title is told as such, whatever alters it.
    for (const { wording, lineSpan } of report.sections) if (wording !== 'altered') tellIn(tell, text, lineSpan);
  },
};

interface Said {
  readonly span: Span;
  readonly said: string;
  /** It is an instruction and nothing else, which may go. */
  readonly whole: boolean;
}

function tellOne(tell: Tell, text: string, { span, said, whole }: Said): void {
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

/** What a template says in a title or heading of how it is to be set, in brackets: 「（三号黑体）」, 「（宋体加粗小四号字）」. */
const TYPE =
  /[（(【[][^（()）【】[\]<>\n]{0,20}(?:宋体|黑体|楷体|仿宋|小标宋|字号|号字|加粗|居中|行距)[^（()）【】[\]<>\n]{0,20}[）)】\]]/g;
/** 「（此处填写机关名称）」, 「（机关名称）」, 「（请填写年份）」, 「×××局」: a name or year is due. */
const DUE =
  /[（(【[](?:请?在?(?:此处)?填[写报入][^（()）【】[\]<>\n]{0,40}|(?:机关|单位)名称|年[份度])[）)】\]]|(?<![A-Za-z×])(?:[Xx]{2,6}|×{2,6})(?![A-Za-z×])/g;
/** Most titles and headings have none of these. */
const SIGN = /[体号粗中距填×Xx称份]|[（(【[]年度/;

function tellIn(tell: Tell, text: string, { start, end }: Span): void {
  const words = text.slice(start, end);
  if (!SIGN.test(words)) return;
  for (const [pattern, whole] of [
    [TYPE, true],
    [DUE, false],
  ] as const) {
    for (const { index, 0: said } of words.matchAll(pattern)) {
      const from = start + index;
      tellOne(tell, text, { span: { start: from, end: from + said.length }, said, whole });
    }
  }
}

interface Left {
  readonly start: number;
  readonly end: number;
  /** The sentence is nothing but the instruction. */
  readonly whole: boolean;
}

const INSTRUCTION =
  /\(?[该本此]部分(?:内容)?[以用]?(?:表格|文字|表格和文字)(?:的)?形式(?:报告|填报|填写|反映)[。;]?\)?[。]?/;
/** What follows a blank: a unit, or the word that a name ends in. */
const UNITS = '年月日件条次元个份';
/** A unit that begins no other word: 条例, 条目, 次要. */
const UNIT = `[${UNITS}](?![例目款要])`;
/** XX年, ××件, XX局, ○○件, ___次, ()件, (请填写…), (请在此处填写…): a figure or name is due; (请填写申请表) is said to readers, XXX同志 and other names left out are none. */
const PLACEHOLDER = new RegExp(
  `[Xx×]{2,6}(?=[${UNITS}局市县区镇乡])|(?<![一二三四五六七八九十百千○])○{2,6}(?=${UNIT})|_{3,}(?=${UNIT})|\\(\\)(?=${UNIT})|\\((?:请(?![^()]*表)|请?在?此处)填[写报入][^()]{0,40}\\)`,
  'g',
);
/** 公开**条: bold text of Markdown has a star pair before and behind it, and no punctuation follows its unit. */
const STARS = new RegExp(`\\*{2,4}(?=[${UNITS}](?:[,。;、)]|$))`, 'g');
/** Of a placeholder: hardly a sentence has one. */
const LETTER = /[Xx×○_*]|\(\)|[请处]填/;

const leftOver = finder((sentence): readonly Left[] | null => {
  const { folded } = sentence;
  const instruction = INSTRUCTION.exec(folded);
  if (instruction) {
    const { index: start } = instruction;
    const end = start + instruction[0].length;
    return [{ start, end, whole: start === 0 && end === folded.length }];
  }
  if (!LETTER.test(folded)) return null;
  const stars = [...folded.matchAll(STARS)];
  const found = [...folded.matchAll(PLACEHOLDER), ...(stars.length === folded.split(/\*+/).length - 1 ? stars : [])];
  const placeholders = found
    .filter(({ index, 0: words }) => !isMeant(sentence, index, index + words.length))
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, whole: false }))
    .sort((a, b) => a.start - b.start);
  return placeholders.length > 0 ? placeholders : null;
}, '形填Xx×○_*(');

/** XX镇XX村李某某, “XX局长接访”: a name is left out on purpose, or the words are quoted. */
function isMeant(sentence: Sentence, start: number, end: number): boolean {
  const { folded, text } = sentence;
  if (/[局市县区镇乡]/.test(folded.charAt(end)) && /某|化名/.test(folded)) return true;
  const at = placeIn(sentence, start);
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}
