import { type Form, type FormId, formOf } from '../../forms/form';
import { isUnder, STATUTES, type Statute } from '../../forms/statutes';
import { closedYears } from '../../rules/wording/statutory-names';
import type { Words } from '../../text/words';
import { type Proposal, type Spot, typedOf } from './proposal';

interface Citation {
  readonly text: string;
  readonly what: Words;
}

/** What reports on a form cite, by the public titles. */
function citationsOf(form: Form): Citation[] {
  const general = [statuteCitation(STATUTES.regulations), formCitation(form)];
  return isUnder(form, STATUTES.fee) ? [...general, statuteCitation(STATUTES.fee)] : general;
}

function statuteCitation({ titles, number, cited }: Statute): Citation {
  return { text: `《${titles[0]}》${number === null ? '' : `（${number}）`}`, what: cited };
}

function formCitation(form: Form): Citation {
  const years = closedYears(form);
  const { from } = form.reportYears;
  return {
    text: `《${form.title}》（${form.notice.number}）`,
    what: years
      ? { zh: `${years.zh}年度的报告用的格式。`, en: `The form of the reports on ${years.en}.` }
      : { zh: `${from}年及以后年度的报告用的格式。`, en: `The form of reports on ${from} and later years.` },
  };
}

/** In running text: what a report may cite, once a 《 or the first characters of a title are typed. */
export function citationProposals(form: FormId, spot: Spot): Proposal[] {
  return citationsOf(formOf(form)).flatMap(({ text, what }): Proposal[] => {
    const typed = typedOf(text, spot.before);
    if (typed === 0) return [];
    // An editor has closed the mark that was typed already.
    const closed = spot.behind.startsWith('》') ? 1 : 0;
    return [
      {
        kind: 'citation',
        span: { start: spot.offset - typed, end: spot.offset + closed },
        newText: text,
        label: text,
        detail: { zh: '引用', en: 'Citation' },
        documentation: () => what,
      },
    ];
  });
}
