import { joined, sectionBlocks } from '../../compose/block';
import { plain, snippet } from '../../compose/draft';
import { dueForm } from '../../compose/due-form';
import { missingSections } from '../../compose/section';
import { formOf } from '../../forms/form';
import type { Report } from '../../model/report';
import { sectionName } from '../../rules/wording/statutory-names';
import type { Proposal, Spot } from './proposal';

/** A line that may yet become a heading: a mark, a numeral, the first words of a title. */
const BEGINNING = /^#{0,6}[ \t]*(?:[一二三四五六](?:、\S{0,24})?|[\u4e00-\u9fff]{0,24})$/;

/** On a line of their own: the sections that the report lacks, heading and all that belongs under it, in order. */
export function sectionProposals(report: Report, spot: Spot): Proposal[] {
  const { text, before, behind, lineStart, offset } = spot;
  if (behind.trim() !== '' || !BEGINNING.test(before.trimStart())) return [];
  if (report.title && offset <= report.title.span.end) return [];
  const form = dueForm(report);
  const typed = before.replace(/^[\s#]+/, '');
  return missingSections(report).flatMap((key): Proposal[] => {
    const section = formOf(form).sections.find((one) => one.key === key);
    if (!section) return [];
    const heading = `${section.ordinal}、${section.title}`;
    if (!heading.includes(typed)) return [];
    const draft = joined(report, sectionBlocks(report, key, text));
    const stops = snippet(draft);
    return [
      {
        kind: 'section',
        span: { start: lineStart, end: offset },
        newText: plain(draft),
        ...(stops !== undefined && { snippet: stops }),
        label: heading,
        detail:
          section.kind === 'table'
            ? { zh: '部分标题和法定表格', en: 'Section heading and statutory table' }
            : { zh: '部分标题和要写的内容', en: 'Section heading and what has to be said' },
        documentation: () => {
          const name = sectionName(form, key);
          return {
            zh: `规定的第${section.ordinal}部分${name.zh}，报告中还没有。`,
            en: `The report does not have ${name.en} yet.`,
          };
        },
      },
    ];
  });
}
