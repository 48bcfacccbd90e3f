import { foundIn, spanIn, spanOf } from '../statements/narrative';
import { placeIn } from '../statements/sentence';
import { holdsTag } from '../text/plain';
import type { Span } from '../text/span';
import { certainFix } from './fixes/fix';
import { leftInHead } from './questions/left-in-head';
import { isSaidToReaders, leftInText } from './questions/left-in-text';
import type { Fix, Rule, Tell } from './rule';

export const contentInstructionLeft: Rule = {
  code: 'content-instruction-left',
  category: 'content',
  severity: 'warning',
  title: { zh: '填写说明或占位符没有删去', en: 'An instruction of the template is left in' },
  basis: 'practice',
  check(report, tell, { text }) {
    for (const { place, found } of foundIn(report, leftInText)) {
      const { sentence } = place;
      for (const left of found) {
        if ((left.opening && !place.opens) || isSaidToReaders(report, place, left)) continue;
        const { start, end, instruction } = left;
        const all = start === 0 && end === sentence.folded.length;
        const said = sentence.text.slice(placeIn(sentence, start), all ? undefined : placeIn(sentence, end - 1) + 1);
        tellOne(tell, text, { span: all ? spanOf(place) : spanIn(place, start, end), said, instruction });
      }
    }
    const heads = report.title ? leftInHead(text, report.title.span, true) : [];
    // An altered title is told as such, whatever alters it.
    for (const { wording, lineSpan } of report.sections)
      if (wording !== 'altered') heads.push(...leftInHead(text, lineSpan, false));
    for (const left of heads) tellOne(tell, text, left);
  },
};

interface Said {
  readonly span: Span;
  readonly said: string;
  /** It is an instruction and nothing else, which may go. */
  readonly instruction: boolean;
}

function tellOne(tell: Tell, text: string, { span, said, instruction }: Said): void {
  const fixes: Fix[] =
    instruction && !holdsTag(text, span)
      ? [certainFix({ zh: '删去填写说明', en: 'Remove the instruction' }, [{ span, newText: '' }])]
      : [];
  tell({
    span,
    message: instruction
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
