import { removeCopy, removeHeading } from '../compose/move-section';
import { missingSections } from '../compose/section';
import { standing } from '../compose/standing';
import type { Reading, Report, Section } from '../model/report';
import { certainFix, obviousFix } from './fixes/fix';
import type { Edit, Fix, Rule } from './rule';

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
      const copy = section.empty ? null : removeCopy(reading, report, section, first);
      const fix = copy ? withoutCopy(section, copy, whole) : withoutHeading(reading, report, section, first, whole);
      tell({
        span: section.span,
        message: {
          zh: `“${section.text}”重复：前面已有“${first.text}”，每个部分只应出现一次。${copy ? '其下内容也与前面的一字不差，请删去这一部分。' : '请合并内容，或改正其中写错的标题。'}`,
          en: `“${section.text}” is repeated: “${first.text}” stands above, and each section occurs once. ${copy ? 'What stands under it is the same to the letter: remove it.' : 'Merge the two, or correct the heading that is mistaken.'}`,
        },
        related: [{ span: first.span, message: { zh: '第一次出现在这里', en: 'It stands here first' } }],
        fixes: fix ? [fix] : [],
        unnecessary: section.empty || copy !== null,
      });
    }
  },
};

function withoutCopy({ text }: Section, copy: Edit, whole: boolean): Fix {
  const title = {
    zh: `删去重复的“${text}”这一部分`,
    en: `Remove the second “${text}” with all that stands under it`,
  };
  return (whole ? certainFix : obviousFix)(title, [copy]);
}

function withoutHeading(
  reading: Reading,
  report: Report,
  section: Section,
  first: Section,
  whole: boolean,
): Fix | null {
  const edit = removeHeading(reading, report, section);
  return (
    edit && {
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
    }
  );
}

/** Nothing stands under it, or it stands right below the first with nothing between: pasted with what belongs below. */
function isSpare({ sections }: Report, section: Section, first: Section): boolean {
  return section.empty || (first.empty && sections[sections.indexOf(section) - 1] === first);
}

function firstOf(report: Report, section: Section): Section {
  return report.sections.find(({ key }) => key === section.key) ?? section;
}
