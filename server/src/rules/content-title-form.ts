import { yearInTitle } from '../model/year';
import { namesNobody } from '../sections/agency';
import { withoutNotes } from '../sections/left-over';
import { fold } from '../text/fold';
import { PLACES } from '../text/places';
import { isPlain } from '../text/plain';
import type { Span } from '../text/span';
import { obviousFix } from './fixes/fix';
import type { Remark, Rule } from './rule';

/** The regulation calls it 政府信息公开工作年度报告; 政府信息公开年度报告 is said for short. */
const STANDARD = /政府信息公开(?:工作)?年度报告$/;

export const contentTitleForm: Rule = {
  code: 'content-title-form',
  category: 'content',
  severity: 'information',
  title: { zh: '标题不是规范的写法', en: 'The title is not in its standard form' },
  basis: 'law',
  check({ title, agency, year }, tell, { text }) {
    if (!title) return;
    const folded = fold(title.text);
    const slip = yearInTitle(folded) === null ? slipIn(text, title.span, WRITTEN.test(folded)) : null;
    if (slip) tell(ofYear(slip, text.slice(slip.start, slip.end), year));
    if (slip || STANDARD.test(withoutNotes(folded))) return;
    const body = namesNobody(title.text) ? '' : (agency ?? '');
    const due = year === null ? null : `${body}${year}年政府信息公开工作年度报告`;
    tell({
      span: title.span,
      message: {
        zh: `标题写的是“${title.text}”。条例所称的名称是“政府信息公开工作年度报告”，规范的标题是“${due ?? '机关名称＋年份＋政府信息公开工作年度报告'}”。`,
        en: `The title reads “${title.text}”. The regulation calls the document 政府信息公开工作年度报告; the standard title is “${due ?? 'body, year, 政府信息公开工作年度报告'}”.`,
      },
      fixes:
        due && isPlain(text, title.span)
          ? [obviousFix({ zh: `改为“${due}”`, en: `Change to “${due}”` }, [{ span: title.span, newText: due }])]
          : [],
    });
  },
};

/** A year of more or fewer than four digits, or of none behind what bodies' names end in: 「204年」, 「某局年政府信息公开」. */
const SLIP = new RegExp(
  `(?<![\\d０-９])(?:[\\d０-９]{1,3}|[\\d０-９]{5,})年|(?<=[局委办厅室院府部处署站队会心所${PLACES}])年(?=度?政府信息公开)`,
);

/** 「…年度政府信息公开工作报告（2024）」 */
const WRITTEN = /(?<!\d)20\d\d(?!\d)/;

/** @param written the year stands elsewhere in the title: the 年 without one says so of nothing */
function slipIn(text: string, { start, end }: Span, written: boolean): Span | null {
  const found = SLIP.exec(text.slice(start, end));
  if (!found || (written && found[0] === '年')) return null;
  return { start: start + found.index, end: start + found.index + found[0].length };
}

function ofYear(span: Span, printed: string, year: number | null): Remark {
  const due = `${year}年`;
  const bare = printed === '年';
  return {
    span,
    message: {
      zh: `${bare ? '标题的“年”前没有写年份' : `标题的年份写成了“${printed}”，不是四位数字`}。从标题看不出报告的是哪一年，正文的年份也无从核对。请写明年份。`,
      en: `${bare ? 'In the title no year stands before 年' : `The year in the title reads “${printed}”, which is not four digits`}. It does not tell what year the report is of, and the years in the text cannot be compared. Write the year.`,
    },
    fixes:
      year === null ? [] : [obviousFix({ zh: `改为“${due}”`, en: `Change to “${due}”` }, [{ span, newText: due }])],
  };
}
