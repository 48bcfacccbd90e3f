import { tableOf } from '../compose/block';
import { fillSection } from '../compose/section';
import { standing } from '../compose/standing';
import type { Rule } from './rule';

export const sectionEmpty: Rule = {
  code: 'section-empty',
  category: 'structure',
  severity: 'warning',
  title: { zh: '标题下没有内容', en: 'Nothing stands under a section heading' },
  basis: 'law',
  check(report, tell) {
    for (const section of standing(report.sections).firsts) {
      if (!section.empty || tableOf(report, section.key)) continue;
      const nothing = section.key === 'other' ? '没有需要报告的事项也要写明“无”' : '没有的情况也要如实说明';
      const nothingEn =
        section.key === 'other' ? 'write “无” if there is nothing to report' : 'say so if there is nothing to report';
      tell({
        span: section.span,
        message: {
          zh: `“${section.text}”下面没有内容。六个部分都要填写，${nothing}。`,
          en: `Nothing stands under “${section.text}”. All six sections are due; ${nothingEn}.`,
        },
        fixes: [
          {
            title: { zh: `在“${section.text}”下写入待填的文字`, en: `Write text to fill in under “${section.text}”` },
            edits: [fillSection(report, section)],
            preferred: true,
            certain: false,
          },
        ],
      });
    }
  },
};
