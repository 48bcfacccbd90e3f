import * as fc from 'fast-check';
import { lawfulFor } from './figures';
import { narrativeOf } from './narrative';
import { anyReport } from './property';
import { type CellKey, cellKeys, type Figures, figureAt, type SampleReport, withFigure } from './sample';

/** Bodies of every kind, none of which exists. */
const BODIES = [
  '澄江省人民政府办公厅',
  '岚山自治州人民政府',
  '望海市公安局',
  '云溪高新技术产业开发区管理委员会',
  '南屿街道办事处',
  '青禾乡人民政府',
  '国家税务总局白榆县税务局',
  '临沅市气象局',
] as const;

/** Sentences that state no figure and agree with every report. */
const SENTENCES = [
  '邀请居民代表参观政务服务大厅，现场说明各类事项的办理流程。',
  '对群众来电集中询问的事项编写问答，配以流程图示。',
  '组织工作人员学习条例，结合实际案例讨论公开与保密的界限。',
  '对已经公开的文件开展清理，及时标注是否仍然有效。',
  '设置便民查阅场所，提供检索、复印和代为提交申请等服务。',
  '会同档案部门核对目录，保证网上公布的与存档的一致。',
  '主动听取企业意见，优化涉企政策的查找方式。',
  '完善内部审查流程，做到公开前逐件审核、全程留痕。',
] as const;

/** Where a blank may stand, and what stands for it. */
const MARKS = ['—', '/', '无', ''] as const;

/**
 * Reports of every kind: both forms and all their years, （六） divided and not, bodies of all kinds, no requests at all, narrative
 * of several lengths.
 */
export const anyKindOfReport: fc.Arbitrary<SampleReport> = fc
  .record({
    report: anyReport,
    body: fc.option(fc.constantFrom(...BODIES), { freq: 2 }),
    more: fc.array(fc.constantFrom(...SENTENCES), { maxLength: 6 }),
    nothing: fc.nat(9).map((one) => one === 9),
  })
  .map(({ report, body, more, nothing }) => {
    let made = body === null ? report : of(body, report);
    if (nothing) made = withoutFigures(made);
    if (more.length > 0)
      made = { ...made, narrative: { ...made.narrative, overview: [...made.narrative.overview, ...new Set(more)] } };
    return made;
  });

/** The report as another body's. */
function of(agency: string, report: SampleReport): SampleReport {
  return { ...report, agency, tables: { ...report.tables, disclosure: lawfulFor(agency, report.tables.disclosure) } };
}

/** The same with a few blank cells here and there. */
export const anyReportWithBlanks: fc.Arbitrary<SampleReport> = fc
  .record({
    report: anyKindOfReport,
    blanks: fc.array(fc.record({ at: fc.nat(), mark: fc.constantFrom(...MARKS) }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ report, blanks }) => {
    const keys = cellKeys(report).filter((key) => typeof figureAt(report, key) === 'number');
    return blanks.reduce((made, { at, mark }) => withFigure(made, keys[at % keys.length] as CellKey, mark), report);
  });

/** The report of a body that nobody asked for anything. */
function withoutFigures(report: SampleReport): SampleReport {
  const zeros = (figures: Figures): Figures =>
    Object.fromEntries(
      Object.entries(figures).map(([row, columns]) => [
        row,
        Object.fromEntries(Object.entries(columns).map(([column, one]) => [column, typeof one === 'number' ? 0 : one])),
      ]),
    );
  const { disclosure, requests, litigation } = report.tables;
  const tables = { disclosure: zeros(disclosure), requests: zeros(requests), litigation: zeros(litigation) };
  return { ...report, tables, narrative: narrativeOf({ ...report, tables }, report.year) };
}
