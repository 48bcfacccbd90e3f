import { dueForm } from '../../compose/due-form';
import { formOf } from '../../forms/form';
import { GUIDE } from '../../forms/guide';
import type { Report } from '../../model/report';
import { sectionName } from '../../rules/wording/statutory-names';
import { holds } from '../cell-at';
import { basisWords } from './basis';
import type { Explanation } from './explanation';

/** What a section has to say, over its heading. */
export function explainSection(report: Report, offset: number): Explanation | null {
  const section = report.sections.find(({ span }) => holds(span, offset));
  if (!section) return null;
  const { key, span } = section;
  const guidance = GUIDE.sections[key];
  const statutory = formOf(dueForm(report));
  const aspects = statutory.sections.find((one) => one.key === key)?.aspects ?? [];
  return {
    span,
    name: sectionName(statutory.id, key),
    paragraphs: [guidance, basisWords(guidance.basis ?? [])],
    items: aspects.map((aspect) => {
      const about = GUIDE.aspects[aspect.key];
      return { zh: `${aspect.label}：${about?.zh}`, en: `${aspect.label}: ${about?.en}` };
    }),
  };
}
