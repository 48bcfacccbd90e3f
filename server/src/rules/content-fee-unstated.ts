import { appendSentences } from '../compose/append';
import { feeSentence } from '../compose/paragraphs';
import { STATUTES } from '../forms/statutes';
import type { Report } from '../model/report';
import { type Placed, sentencesOf, spanOf } from '../statements/narrative';
import { feesOf } from './fee-statements';
import type { Fix, Rule } from './rule';

export const contentFeeUnstated: Rule = {
  code: 'content-fee-unstated',
  category: 'content',
  severity: 'information',
  title: { zh: '第六部分没有写明信息处理费', en: 'Section six does not state the fee' },
  basis: 'practice',
  check(report, tell, { text }) {
    const section = report.sections.find(({ key }) => key === 'other');
    // Reports on the years before the rules on the fee knew no such fee.
    if (!section || section.empty || report.year === null || report.year < STATUTES.fee.from) return;
    const sentences = sentencesOf(report);
    if (feesOf(report).length > 0 || sentences.some(({ sentence }) => sentence.endless)) return;
    // Where nothing was read of section six, nothing can be missed in it.
    if (!sentences.some((one) => one.section === 'other')) return;
    tell({
      span: section.span,
      message: {
        zh: `第六部分没有写明${report.year}年收取信息处理费的情况。按照《政府信息公开信息处理费管理办法》，收取的金额要在年度报告中写明，没有收取的也要写0元。`,
        en: `Section six does not state the fee for handling information charged in ${report.year}. The rules on the fee have it stated in the annual report, also when it is 0.`,
      },
      fixes: fixesOf(report, sentences, text),
    });
  },
};

/** One sentence more, behind the last of section six, with the amount left to be filled in. */
function fixesOf({ year }: Report, sentences: readonly Placed[], text: string): Fix[] {
  const last = sentences.findLast(({ section }) => section === 'other');
  if (!last) return [];
  return [
    {
      title: { zh: '在第六部分补写信息处理费', en: 'State the fee in section six' },
      edits: [appendSentences(text, spanOf(last).end, feeSentence(`${year}年`))],
      preferred: true,
      certain: false,
    },
  ];
}
