import { dueForm } from '../compose/due-form';
import { moveSection } from '../compose/move-section';
import { headingAfter } from '../compose/place';
import { standing } from '../compose/standing';
import { formOf, sectionForm } from '../forms/form';
import type { Reading, Report, Section } from '../model/report';
import type { Words } from '../text/words';
import { obviousFix } from './fixes/fix';
import type { Fix, Rule } from './rule';
import { formNumber } from './wording/statutory-names';

export const sectionOrder: Rule = {
  code: 'section-order',
  category: 'structure',
  severity: 'warning',
  title: { zh: '各部分的次序与规定不符', en: 'The sections stand in another order than the form prescribes' },
  basis: 'law',
  check(report, tell, reading) {
    for (const section of standing(report.sections).outOfOrder) {
      const fix = moved(report, reading, section);
      tell({ span: section.span, message: message(report, section), fixes: fix ? [fix] : [] });
    }
  },
};

function message(report: Report, section: Section): Words {
  const number = formNumber(dueForm(report));
  if (section.beforeTitle) {
    return {
      zh: `“${section.text}”写在了报告标题之前，应移到标题之后。`,
      en: `“${section.text}” stands before the report’s title; it belongs after it.`,
    };
  }
  const next = headingAfter(report, section.order);
  const { ordinal } = sectionForm(formOf(dueForm(report)), section.key);
  return {
    zh: `“${section.text}”的次序不对，按规定是第${ordinal}部分（${number}），${next ? `应在“${next.text}”之前` : '应在其他各部分之后'}。`,
    en: `“${section.text}” is out of order: it is section ${section.order} of the form (${number}) and belongs ${next ? `before “${next.text}”` : 'after the others'}.`,
  };
}

function moved(report: Report, reading: Reading, section: Section): Fix | null {
  const edits = moveSection(reading, report, section);
  if (!edits) return null;
  const title = section.beforeTitle
    ? { zh: `将“${section.text}”移到报告标题之后`, en: `Move “${section.text}” after the report’s title` }
    : { zh: `将“${section.text}”连同其内容移到规定的位置`, en: `Move “${section.text}” with its content to its place` };
  return obviousFix(title, edits);
}
