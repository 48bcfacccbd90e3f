import { dueForm } from '../compose/due-form';
import type { Rule } from './rule';
import { formNumber } from './wording/statutory-names';

export const sectionExtra: Rule = {
  code: 'section-extra',
  category: 'structure',
  severity: 'information',
  title: { zh: '有规定的六个部分以外的部分', en: 'A section besides the six that the form prescribes' },
  basis: 'law',
  check(report, tell) {
    if (report.extraSections.length === 0) return;
    const number = formNumber(dueForm(report));
    for (const { text, span } of report.extraSections) {
      tell({
        span,
        message: {
          zh: `“${text}”不在规定的六个部分之内。${number}规定年度报告由六个部分组成，不能遗漏，也不宜增加；其他内容请并入第六部分“其他需要报告的事项”，附件请另附。`,
          en: `“${text}” is none of the six sections. ${number} has the report consist of six, with nothing left out and nothing added; what else there is to say belongs in section six; attachments go outside the report.`,
        },
      });
    }
  },
};
