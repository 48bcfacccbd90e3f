import { FORMS, type Form, formForYear } from '../forms/form';
import { finder } from '../statements/finder';
import { foundIn, type Placed, spanIn } from '../statements/narrative';
import { fold } from '../text/fold';
import { isPlain } from '../text/plain';
import { obviousFix } from './fixes/fix';
import type { Fix, Rule } from './rule';

export const contentCitation: Rule = {
  code: 'content-citation',
  category: 'content',
  severity: 'information',
  title: { zh: '引用的不是现行的格式文件', en: 'The form cited is not the one in force' },
  basis: 'law',
  check(report, tell, { text }) {
    const { year } = report;
    const due = year === null ? null : formForYear(year);
    if (!due) return;
    for (const { place, found } of foundIn(report, citations)) {
      const cited = found.filter(({ form }) => form !== due);
      const [first] = cited;
      // The one in force is cited beside it: the other is named as well, not instead.
      if (!first || found.some(({ form, part }) => form === due && cited.some((one) => one.part === part))) continue;
      const named = first.form.notice[cited.some(({ part }) => part === 'number') ? 'number' : 'title'];
      tell({
        span: spanIn(place, first.start, first.end),
        message: {
          zh: `${year}年度的报告适用${due.notice.number}《${due.notice.title}》，这里引用的“${named}”不再适用于这一年度。请改引现行文件。`,
          en: `Reports on ${year} follow ${due.notice.number}; the notice cited here, “${named}”, does not cover that year. Cite the one in force.`,
        },
        fixes: fixOf(text, place, cited, due),
      });
    }
  },
};

interface Cited {
  readonly form: Form;
  readonly part: 'title' | 'number';
  readonly start: number;
  readonly end: number;
}

/** The words by which each form's notice is cited, folded as sentences are. */
const CITATIONS: readonly { readonly form: Form; readonly part: Cited['part']; readonly words: string }[] =
  FORMS.flatMap((form) => [
    { form, part: 'title', words: fold(form.notice.title) },
    { form, part: 'number', words: fold(form.notice.number) },
  ]);

const citations = finder(
  ({ folded }): readonly Cited[] | null => {
    const cited: Cited[] = [];
    for (const { form, part, words } of CITATIONS) {
      const start = folded.indexOf(words);
      if (start >= 0) cited.push({ form, part, start, end: start + words.length });
    }
    return cited.length > 0 ? cited.sort((a, b) => a.start - b.start) : null;
  },
  CITATIONS.map(({ words }) => words.slice(-1)).join(''),
);

/** Title and number change together. Not across lines: what was broken there would have to be broken anew. */
function fixOf(text: string, place: Placed, cited: readonly Cited[], due: Form): Fix[] {
  const edits = cited.map(({ part, start, end }) => ({ span: spanIn(place, start, end), newText: due.notice[part] }));
  if (!edits.every(({ span }) => isPlain(text, span))) return [];
  const title = { zh: `改为引用${due.notice.number}`, en: `Cite ${due.notice.number}` };
  return [obviousFix(title, edits)];
}
