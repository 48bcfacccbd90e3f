import { dueForm } from '../compose/due-form';
import { numeral as numeralText } from '../compose/heading';
import { standing } from '../compose/standing';
import { formOf, sectionForm } from '../forms/form';
import type { Report, Section } from '../model/report';
import { digitsOf, isDashForOne, ordinalIn } from '../text/ordinal';
import { placeAt } from '../text/span';
import type { Words } from '../text/words';
import { certainFix } from './fixes/fix';
import type { Remark, Rule } from './rule';

export const sectionNumeral: Rule = {
  code: 'section-numeral',
  category: 'structure',
  severity: 'warning',
  title: { zh: '部分标题的序号不对', en: 'A section heading carries another numeral than the form gives it' },
  basis: 'law',
  check(report, tell) {
    // Numbers that a word processor sets by itself are lost in conversion; then none of the headings has one.
    if (report.sections.every(({ numeral }) => numeral === null)) return;
    for (const section of standing(report.sections).firsts) {
      const { numeral } = section;
      if (numeral?.value === section.order && !isDashForOne(numeral.text)) continue;
      tell(numeral ? wrong(report, section, numeral) : absent(report, section));
    }
  },
};

function wrong(report: Report, section: Section, numeral: NonNullable<Section['numeral']>): Remark {
  const due = ordinalIn(digitsOf(numeral.text), section.order);
  return {
    span: numeral.span,
    message: isDashForOne(numeral.text)
      ? dashForOne(section)
      : {
          zh: `“${section.titleText}”是规定的第${ordinal(report, section)}部分，序号却是“${numeral.text}”，应改为“${due}”。`,
          en: `“${section.titleText}” is section ${section.order} of the form but is numbered “${numeral.text}”; it should be “${due}”.`,
        },
    fixes: [
      certainFix(
        { zh: `将序号“${numeral.text}”改为“${due}”`, en: `Change the numeral “${numeral.text}” to “${due}”` },
        [{ span: numeral.span, newText: due }],
      ),
    ],
  };
}

/** The two look alike, so that it takes words to tell them apart. */
function dashForOne({ titleText }: Section): Words {
  return {
    zh: `“${titleText}”前的序号是一个横线符号，不是汉字“一”，看上去相似，搜索和汇总时却认不出来，应改为“一”。`,
    en: `The numeral of “${titleText}” is a dash and not the character 一. They look alike, but no search or list will find the dash; write 一.`,
  };
}

function absent(report: Report, section: Section): Remark {
  const due = numeralText(report, section.order);
  return {
    span: section.titleSpan,
    message: {
      zh: `“${section.titleText}”没有序号，而其他部分有；按规定应写作“${due}${section.titleText}”。`,
      en: `“${section.titleText}” has no numeral while other sections have; the form has “${due}${section.titleText}”.`,
    },
    fixes: [
      certainFix({ zh: `补上序号“${due}”`, en: `Add the numeral “${due}”` }, [
        { span: placeAt(section.titleSpan.start), newText: due },
      ]),
    ],
  };
}

function ordinal(report: Report, section: Section): string {
  return sectionForm(formOf(dueForm(report)), section.key).ordinal;
}
