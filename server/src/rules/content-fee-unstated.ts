import { appendSentences } from '../compose/append';
import { feeSentence } from '../compose/paragraphs';
import { addParagraph } from '../compose/section';
import { STATUTES } from '../forms/statutes';
import type { Report, Section } from '../model/report';
import { sentencesOf, spanOf } from '../statements/narrative';
import { obviousFix } from './fixes/fix';
import { feesOf, namesFee } from './questions/fee-statements';
import { lastOfSix } from './questions/section-six';
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
    const own = sentences.filter((one) => one.section === 'other');
    if (own.length === 0) return;
    // Each line of a printed page may be a paragraph of the web page made of it: a word is broken off at its end.
    const said = own.map(({ sentence }) => sentence.folded).join('');
    if (namesFee(said) || CHARGED.test(said.replaceAll('行政事业性收费', ''))) return;
    tell({
      span: section.span,
      message: {
        zh: `第六部分没有写明${report.year}年收取信息处理费的情况。按照《政府信息公开信息处理费管理办法》，收取的金额要在年度报告中写明，没有收取的也要写0元。`,
        en: `Section six does not state the information processing fee charged in ${report.year}. The rules on the fee have it stated in the annual report, also when it is 0.`,
      },
      fixes: fixesOf(report, section, text),
    });
  },
};

/** 无收费及减免情况, 收费情况:0元: here it is this fee that is spoken of, unless it is one that the first table reports. */
const CHARGED =
  /(?:未|没有|没|无|不)[^,。;]{0,6}(?:收费|收取[^,。;]{0,6}费)|收费[^,。;]{0,8}(?:无|没有|\d元)|收取[^,。;]{0,6}费用?[^,。;]{0,6}\d/;

/** One sentence more, with the amount left to be filled in: behind the last one of section six, else a paragraph of its own under the heading. */
function fixesOf(report: Report, section: Section, text: string): Fix[] {
  const due = feeSentence(`${report.year}年`);
  const last = lastOfSix(report);
  return [
    obviousFix({ zh: '在第六部分补写信息处理费', en: 'State the fee in section six' }, [
      last ? appendSentences(text, spanOf(last).end, due) : addParagraph(report, section, due),
    ]),
  ];
}
