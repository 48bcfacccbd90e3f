import { sectionLevel } from '../compose/heading-level';
import { atLevel } from '../compose/relevel';
import { standing } from '../compose/standing';
import type { Reading, Section } from '../model/report';
import type { Words } from '../text/words';
import { certainFix } from './fixes/fix';
import type { Fix, Rule } from './rule';

export const sectionHeadingLevel: Rule = {
  code: 'section-heading-level',
  category: 'structure',
  severity: 'information',
  title: { zh: '六个部分的标题级别不一致', en: 'The section headings are not of one level' },
  basis: 'practice',
  check(report, tell, reading) {
    const { firsts } = standing(report.sections);
    // Of one level they are whichever it should be.
    if (firsts.every((section) => section.level === firsts[0]?.level)) return;
    const level = sectionLevel(report, reading.text);
    if (level === null) return;
    const differing = firsts.filter((section) => section.level !== level);
    const [first, ...others] = differing;
    if (!first) return;
    const fix = oneLevel(reading, differing, level);
    const more = alsoDiffering(others.length);
    tell({
      span: first.span,
      message: {
        zh: `六个部分的标题级别应当一致：本标题${named(first.level).zh}，${more.zh}其他部分${named(level).zh}。级别不一致，目录和大纲就会错位。`,
        en: `The section headings should be of one level: this one ${named(first.level).en}, ${more.en}the rest ${named(level).en}. Otherwise tables of contents and outlines come out wrong.`,
      },
      related: others.map((section) => ({
        span: section.span,
        message: { zh: `这个标题${named(section.level).zh}`, en: `This heading ${named(section.level).en}` },
      })),
      fixes: fix ? [fix] : [],
    });
  },
};

/** Where several are off, nothing is said of the rest that is true of some of it only. */
function alsoDiffering(count: number): Words {
  if (count === 0) return { zh: '', en: '' };
  return { zh: `另有${count}个也不一致，`, en: `${count} more ${count === 1 ? 'differs' : 'differ'} too, ` };
}

function named(level: number): Words {
  return level === 0 ? { zh: '没有级别', en: 'has no level' } : { zh: `是${level}级`, en: `has level ${level}` };
}

function oneLevel(reading: Reading, sections: readonly Section[], level: number): Fix | null {
  const edits = sections.map((section) => atLevel(reading, section, level));
  if (edits.some((edit) => edit === null)) return null;
  const title =
    level === 0
      ? { zh: '去掉标题的级别标记，使各部分一致', en: 'Take the level marks off, so that all sections agree' }
      : { zh: `将各部分的标题统一为${level}级`, en: `Make all section headings level ${level}` };
  const all = edits.flatMap((edit) => edit ?? []);
  return certainFix(title, all);
}
