import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { read } from '../../../server/src/model/read';
import { extract, type ReportData } from '../../../server/src/service/extract';
import {
  type FigureColumn,
  figureColumns,
  figureIn,
  joinedColumns,
  wantingFigures,
} from '../../../server/src/service/figure-columns';
import { consistentReport } from '../../support/figures';
import { print, STYLES } from '../../support/print';
import { cellKeys, figureAt, type SampleReport, withFigure } from '../../support/sample';

const TABS = STYLES['tabs, every row alike'] ?? assert.fail('no such style');

function dataOf(report: SampleReport): ReportData {
  const data = extract(read(print(report, TABS).text), '');
  return Array.isArray(data) || !('schema' in data) ? assert.fail('not one report') : data;
}

describe('the columns for reports', () => {
  for (const choice of [{ form: '2021' }, { form: '2021', undivided: true }, { form: '2019' }] as const) {
    it(`hold each figure of any report once: ${JSON.stringify(choice)}`, () => {
      fc.assert(
        fc.property(consistentReport(choice), (report) => {
          const data = dataOf(report);
          const columns = figureColumns(data);
          for (const key of ['key', 'label'] as const)
            assert.strictEqual(new Set(columns.map((one) => one[key])).size, columns.length, key);
          assert.strictEqual(wantingFigures(data), 0);
          const found = columns.map((one) => figureIn(data, one)).filter((value) => typeof value === 'number');
          const figures = cellKeys(report).map((key) => Number.parseFloat(String(figureAt(report, key))));
          assert.deepStrictEqual(found.sort(), figures.sort());
        }),
        { numRuns: 10 },
      );
    });
  }

  it('are joined with those of the form in force first, each once', () => {
    const [now, old] = (['2021', '2019'] as const).map((form) => figureColumns({ form })) as [
      FigureColumn[],
      FigureColumn[],
    ];
    const both = joinedColumns(new Set([old, now]));
    assert.deepStrictEqual(both.slice(0, now.length), now);
    assert.deepStrictEqual(new Set(both.map(({ key }) => key)), new Set([...now, ...old].map(({ key }) => key)));
    assert.deepStrictEqual(joinedColumns(new Set([old])), old);
    assert.deepStrictEqual(joinedColumns(new Set()), now);
    assert.strictEqual(figureColumns({ form: null }), now);
  });

  it('count a blank as wanting, of a form that nothing tells as of the one in force', () => {
    const report = fc.sample(consistentReport({ form: '2021' }), { numRuns: 1, seed: 5 })[0] as SampleReport;
    const blank = withFigure(report, { table: 'requests', row: 'denied.stateSecret', column: 'business' }, '');
    assert.strictEqual(wantingFigures(dataOf(blank)), 1);
    const { disclosure: _, ...rest } = dataOf(report);
    assert.deepStrictEqual([wantingFigures(rest), wantingFigures({ ...rest, form: null })], [10, 10]);
  });
});
