import { dueForm } from '../compose/due-form';
import { standing } from '../compose/standing';
import { formOf, sectionForm } from '../forms/form';
import { holdsTag } from '../text/plain';
import { certainFix } from './fixes/fix';
import type { Rule } from './rule';
import { formNumber } from './wording/statutory-names';

export const sectionTitleAltered: Rule = {
  code: 'section-title-altered',
  category: 'structure',
  severity: 'warning',
  title: { zh: '部分标题与规定的不同', en: 'A section title differs from the statutory one' },
  basis: 'law',
  check(report, tell, { text }) {
    const form = dueForm(report);
    for (const section of standing(report.sections).firsts) {
      if (section.wording !== 'altered') continue;
      const { title } = sectionForm(formOf(form), section.key);
      tell({
        span: section.titleSpan,
        message: {
          zh: `标题“${section.titleText}”与规定的不同，${formNumber(form)}规定为“${title}”。`,
          en: `The title “${section.titleText}” differs from the one that ${formNumber(form)} prescribes: “${title}”.`,
        },
        fixes: holdsTag(text, section.titleSpan)
          ? []
          : [
              certainFix({ zh: `改为“${title}”`, en: `Change to “${title}”` }, [
                { span: section.titleSpan, newText: title },
              ]),
            ],
      });
    }
  },
};
