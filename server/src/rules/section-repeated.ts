import { removeHeading } from '../compose/move-section';
import { missingSections } from '../compose/section';
import { standing } from '../compose/standing';
import type { Report, Section } from '../model/report';
import type { Fix, Rule } from './rule';

export const sectionRepeated: Rule = {
  code: 'section-repeated',
  category: 'structure',
  severity: 'warning',
  title: { zh: '同一部分的标题出现多次', en: 'The heading of a section stands more than once' },
  basis: 'law',
  check(report, tell, reading) {
    const { repeated } = standing(report.sections);
    const whole = repeated.length > 0 && missingSections(report).length === 0;
    for (const section of repeated) {
      const first = firstOf(report, section);
      const edit = removeHeading(reading, report, section);
      const fix: Fix | null = edit && {
        title: section.empty
          ? { zh: `删去重复的标题“${section.text}”`, en: `Remove the repeated heading “${section.text}”` }
          : {
              zh: `删去重复的标题“${section.text}”，其下内容保留`,
              en: `Remove the repeated heading “${section.text}”, keep what stands under it`,
            },
        edits: [edit],
        preferred: isSpare(report, section, first),
        // Nothing stands under one of them and the words are the same, so nothing is lost, unless it was to be a section that is missing.
        certain: isSpare(report, section, first) && section.text === first.text && whole,
      };
      tell({
        span: section.span,
        message: {
          zh: `“${section.text}”重复：前面已有“${first.text}”，每个部分只应出现一次。请合并内容，或改正其中写错的标题。`,
          en: `“${section.text}” is repeated: “${first.text}” stands above, and each section occurs once. Merge the two, or correct the heading that is mistaken.`,
        },
        related: [{ span: first.span, message: { zh: '第一次出现在这里', en: 'It stands here first' } }],
        fixes: fix ? [fix] : [],
        unnecessary: section.empty,
      });
    }
  },
};

/** Nothing stands under it, or it stands right below the first with nothing between: pasted with what belongs below. */
function isSpare({ sections }: Report, section: Section, first: Section): boolean {
  return section.empty || (first.empty && sections[sections.indexOf(section) - 1] === first);
}

function firstOf(report: Report, section: Section): Section {
  return report.sections.find(({ key }) => key === section.key) ?? section;
}
