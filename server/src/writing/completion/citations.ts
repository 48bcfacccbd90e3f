import type { FormId } from '../../forms/form';
import type { Words } from '../../text/words';
import { type Proposal, type Spot, typedOf } from './proposal';

interface Citation {
  readonly text: string;
  /** The forms whose reports cite it. */
  readonly forms: readonly FormId[];
  readonly what: Words;
}

/** What reports cite, by the public titles. */
const CITATIONS: readonly Citation[] = [
  {
    text: '《中华人民共和国政府信息公开条例》',
    forms: ['2019', '2021'],
    what: {
      zh: '第四十九条：每年1月31日前向主管部门提交、3月31日前由主管部门公布；第五十条：年度报告应当包括的内容。',
      en: 'Article 49: handed in to the department in charge by 31 January, published by it by 31 March; article 50: what a report has to contain.',
    },
  },
  {
    text: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
    forms: ['2021'],
    what: { zh: '2021年及以后年度的报告用的格式。', en: 'The form of reports on 2021 and later years.' },
  },
  {
    text: '《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）',
    forms: ['2019'],
    what: { zh: '2019、2020年度的报告用的格式。', en: 'The form of the reports on 2019 and 2020.' },
  },
  {
    text: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    forms: ['2021'],
    what: {
      zh: '收取信息处理费的办法；第六部分应当写明收取的金额，没有收取的也要写明。',
      en: 'How the fee for handling information is charged; section six states the amount, also when it is nothing.',
    },
  },
];

/** In running text: what a report may cite, once a 《 or the first characters of a title are typed. */
export function citationProposals(form: FormId, spot: Spot): Proposal[] {
  return CITATIONS.filter(({ forms }) => forms.includes(form)).flatMap(({ text, what }): Proposal[] => {
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
