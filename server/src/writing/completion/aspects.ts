import { dueForm } from '../../compose/due-form';
import { formOf } from '../../forms/form';
import type { Report } from '../../model/report';
import { aspectsOf, hasParagraph } from '../../statements/aspects';
import { ordinalIn } from '../../text/ordinal';
import { type Proposal, type Spot, typedOf } from './proposal';

/** At the beginning of a paragraph of section one: the aspects that have no paragraph yet, numbered on. */
export function aspectProposals(report: Report, spot: Spot): Proposal[] {
  const section = report.sections.find(({ key }) => key === 'overview');
  if (!section || spot.offset < section.body.start || spot.offset > section.body.end) return [];
  const form = formOf(dueForm(report));
  const aspects = aspectsOf(report);
  const body = spot.text.slice(section.body.start, section.body.end);
  const before = spot.before.trimStart();
  const left = aspects.filter((one) => !hasParagraph(body, one));
  const next = ordinalIn('chinese', aspects.length - left.length + 1);
  return left.flatMap(({ label }): Proposal[] => {
    const newText = `（${next}）${label}。`;
    const typed = Math.max(typedOf(newText, before), typedOf(label, before));
    // What is typed must be the beginning of the line, or this is the middle of a sentence.
    if (typed < before.length) return [];
    return [
      {
        kind: 'aspect',
        span: { start: spot.offset - typed, end: spot.offset },
        newText,
        label: newText,
        detail: { zh: '总体情况的一个方面', en: 'An aspect of section one' },
        documentation: () => ({
          zh: `总体情况应当写明${aspects.map((one) => one.label).join('、')}${aspects.length}个方面（${form.notice.number}）；还没有写的：${left.map((one) => one.label).join('、')}。`,
          en: `Section one has ${aspects.length} aspects (${form.notice.number}): ${aspects.map((one) => one.label).join('、')}. Not written yet: ${left.map((one) => one.label).join('、')}.`,
        }),
      },
    ];
  });
}
