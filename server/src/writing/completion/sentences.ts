import { dueForm } from '../../compose/due-form';
import { formOf, sectionForm, tableForm } from '../../forms/form';
import { LITIGATION_ROW } from '../../forms/keys';
import type { Report } from '../../model/report';
import { Figures } from './figures';
import { type Proposal, type Spot, typedOf } from './proposal';

/**
 * In running text: sentences as reports write them, with the figures that stand in this report's own tables. A
 * sentence of which a figure is unknown is not offered.
 */
export function sentenceProposals(report: Report, spot: Spot): Proposal[] {
  return sentences(report, spot).flatMap((text): Proposal[] => {
    const typed = typedOf(text, spot.before);
    const begins = /(?:^|[。；，：\s])$/.test(spot.before.slice(0, spot.before.length - typed));
    if (!begins || (typed === 0 && spot.behind.trim() !== '')) return [];
    return [
      {
        kind: 'sentence',
        span: { start: spot.offset - typed, end: spot.offset },
        newText: text,
        label: text,
        detail: { zh: '表中的数', en: 'Figures of the tables' },
        documentation: () => ({
          zh: '句中的数取自本报告的表格，各类办理结果为0的不列。',
          en: 'The figures are those of the tables; outcomes that are 0 are left out.',
        }),
      },
    ];
  });
}

/** What belongs where one is writing: in the sections of text anything, above the first of them the period alone. */
function sentences(report: Report, { offset }: Spot): string[] {
  const section = report.sections.findLast(({ span }) => span.end < offset);
  if (!section) return report.title && offset <= report.title.span.end ? [] : some([period(report)]);
  if (sectionForm(formOf(dueForm(report)), section.key).kind === 'table') return [];
  const figures = new Figures(report);
  return some([
    period(report),
    received(figures),
    applicants(figures),
    processed(report, figures),
    carried(figures),
    documents(figures),
    decisions(figures),
    ...litigation(figures),
  ]);
}

function some(all: readonly (string | null)[]): string[] {
  return all.filter((one) => one !== null);
}

function period({ year }: Report): string | null {
  return year === null ? null : `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
}

function received(figures: Figures): string | null {
  const fresh = figures.total('newlyReceived');
  const before = figures.total('carriedIn');
  if (fresh === null) return null;
  return `新收政府信息公开申请${fresh}件${before ? `，上年结转${before}件` : ''}。`;
}

function applicants(figures: Figures): string | null {
  const fresh = figures.total('newlyReceived');
  const persons = figures.at('requests', 'newlyReceived', 'naturalPerson');
  if (!fresh || persons === null || persons > fresh) return null;
  return `新收的申请中，自然人申请${persons}件，法人或其他组织申请${fresh - persons}件。`;
}

/** The ways in which a request ends, as a sentence names them, by the keys of the form. */
const OUTCOMES: readonly (readonly [string, string])[] = [
  ['granted', '予以公开'],
  ['partlyGranted', '部分公开'],
  ['denied', '不予公开'],
  ['unavailable', '无法提供'],
  ['unprocessed', '不予处理'],
  ['other', '其他处理'],
];

function processed(report: Report, figures: Figures): string | null {
  const all = figures.total('processedTotal');
  if (all === null) return null;
  const parts: string[] = [];
  let sum = 0;
  for (const [key, words] of OUTCOMES) {
    const count = figures.group(key, rowsUnder(report, key));
    if (count === null) return null;
    sum += count;
    if (count > 0) parts.push(`${words}${count}件`);
  }
  // A sentence that does not add up in itself helps nobody.
  if (sum !== all) return null;
  return `办结政府信息公开申请${all}件${parts.length > 0 ? `，其中${parts.join('、')}` : ''}。`;
}

function rowsUnder(report: Report, key: string): string[] {
  const rows = tableForm(formOf(dueForm(report)), 'requests').rows;
  return rows.filter((row) => row.parent === key && row.numeric !== false).map((row) => row.key);
}

function carried(figures: Figures): string | null {
  const out = figures.total('carriedOut');
  return out === null ? null : `结转下年度继续办理${out}件。`;
}

function documents(figures: Figures): string | null {
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) =>
    figures.at('disclosure', 'normativeDocuments', column),
  );
  if (issued === null || issued === undefined || repealed === null || inForce === null) return null;
  return `制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件。`;
}

function decisions(figures: Figures): string | null {
  const kinds = [
    ['licences', '行政许可'],
    ['penalties', '行政处罚'],
    ['coercion', '行政强制'],
  ] as const;
  const counts = kinds.map(([row, words]) => ({ words, count: figures.at('disclosure', row, 'decisions') }));
  if (counts.some(({ count }) => count === null)) return null;
  return `作出${counts.map(({ words, count }) => `${words}决定${count}件`).join('、')}。`;
}

const RESULTS = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherResult', '其他结果'],
  ['pending', '尚未审结'],
] as const;

function litigation(figures: Figures): (string | null)[] {
  const groups = [
    ['review', '因政府信息公开工作被申请行政复议'],
    ['directSuit', '未经复议直接被提起行政诉讼'],
    ['suitAfterReview', '复议后被提起行政诉讼'],
  ] as const;
  return groups.map(([group, words]) => {
    const count = (column: string) => figures.at('litigation', LITIGATION_ROW, `${group}.${column}`);
    const total = count('total');
    const parts = RESULTS.map(([column, name]) => ({ name, count: count(column) }));
    if (total === null || parts.some((part) => part.count === null)) return null;
    const some = parts.filter((part) => part.count !== 0).map((part) => `${part.name}${part.count}件`);
    return `${words}${total}件${some.length > 0 ? `，其中${some.join('、')}` : ''}。`;
  });
}
