import { namesNobody } from '../sections/agency';
import { withoutNotes } from '../sections/left-over';
import { fold } from '../text/fold';
import { type Rule, replacement } from './rule';

/** The regulation calls it 政府信息公开工作年度报告; 政府信息公开年度报告 is said for short. */
const STANDARD = /政府信息公开(?:工作)?年度报告$/;

export const contentTitleForm: Rule = {
  code: 'content-title-form',
  category: 'content',
  severity: 'information',
  title: { zh: '标题不是规范的写法', en: 'The title is not in its standard form' },
  basis: 'law',
  check({ title, agency, year }, tell, { text }) {
    if (!title || STANDARD.test(withoutNotes(fold(title.text)))) return;
    const body = namesNobody(title.text) ? '' : (agency ?? '');
    const due = year === null ? null : `${body}${year}年政府信息公开工作年度报告`;
    const printed = text.slice(title.span.start, title.span.end);
    const plain = !/[<\r\n]/.test(printed);
    tell({
      span: title.span,
      message: {
        zh: `标题写的是“${title.text}”。条例所称的名称是“政府信息公开工作年度报告”，规范的标题是“${due ?? '机关名称＋年份＋政府信息公开工作年度报告'}”。`,
        en: `The title reads “${title.text}”. The regulation calls the document 政府信息公开工作年度报告; the standard title is “${due ?? 'body, year, 政府信息公开工作年度报告'}”.`,
      },
      fixes:
        due && plain
          ? [replacement({ zh: `改为“${due}”`, en: `Change to “${due}”` }, title.span, due, { preferred: true })]
          : [],
    });
  },
};
