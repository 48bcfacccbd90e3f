import { appendSentences } from '../compose/append';
import { type Aspect, aspectInEnglish, aspectsDue, aspectsIn, aspectsOf, bitsOf, treats } from '../statements/aspects';
import { finder } from '../statements/finder';
import { type Placed, sentencesOf, spanOf } from '../statements/narrative';
import { obviousFix } from './fixes/fix';
import type { Fix, Rule } from './rule';

export const contentAspectMissing: Rule = {
  code: 'content-aspect-missing',
  category: 'content',
  severity: 'information',
  title: { zh: '总体情况缺少应写的方面', en: 'Section one leaves out an aspect' },
  basis: 'law',
  check(report, tell, { text }) {
    const section = report.sections.find(({ key }) => key === 'overview');
    if (!section || section.empty) return;
    const sentences = sentencesOf(report).filter((one) => one.section === 'overview');
    const all = aspectsDue(report);
    const allBits = bitsOf(all);
    let there = 0;
    for (const { sentence } of sentences) {
      if (sentence.endless || prompt.in(sentence)) return;
      there |= aspectsIn(sentence, allBits & ~there);
      // In most reports the first few sentences treat them all.
      if ((there & allBits) === allBits) return;
    }
    const missing = all.filter((aspect) => !treats(there, aspect));
    if (sentences.length === 0 || missing.length === 0) return;
    const due = aspectsOf(report);
    tell({
      span: section.span,
      message: {
        zh: `“${section.text}”没有写到${named(missing)}。总体情况要写${named(due)}共${due.length}个方面，人民政府还要写考核、评议或责任追究；没有的也要如实说明。`,
        en: `“${section.text}” does not treat ${inEnglish(missing)}. ${due.length} aspects are due: ${inEnglish(due)}; a people’s government also reports assessment, review or accountability. Say so where there is nothing.`,
      },
      fixes: fixesOf(text, sentences, missing),
    });
  },
};

const named = (aspects: readonly Aspect[]) => aspects.map(({ label }) => label).join('、');
const inEnglish = (aspects: readonly Aspect[]) => aspects.map(aspectInEnglish).join(', ');

/** A skeleton that is still to be filled in says what is missing by itself. */
const prompt = finder(({ folded }) => (folded.includes('(请填写') ? true : null), '填');

/** A paragraph for each, behind what section one says, with prompts. */
function fixesOf(text: string, sentences: readonly Placed[], missing: readonly Aspect[]): Fix[] {
  const last = sentences.at(-1);
  if (!last) return [];
  const label = named(missing);
  const due = missing.flatMap((one) => [`${one.label}方面，`, { prompt: `（请填写${one.label}情况）` }, '。']);
  return [
    obviousFix({ zh: `补写${label}`, en: `Add ${inEnglish(missing)}` }, [appendSentences(text, spanOf(last).end, due)]),
  ];
}
