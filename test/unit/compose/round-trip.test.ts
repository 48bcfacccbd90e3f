import * as assert from 'node:assert';
import { printTable } from '../../../server/src/compose/print/table';
import { statutoryRows } from '../../../server/src/compose/statute/rows';
import { statutoryGrid } from '../../../server/src/compose/statute/table';
import type { FormId, TableKey } from '../../../server/src/forms/form';
import type { Layout } from '../../../server/src/model/report';
import { readOne, tableIn } from './support';

const LAYOUTS: readonly Layout[] = ['tabs', 'cell-lines', 'spaces', 'bars', 'html'];
const HEADINGS: readonly (readonly [TableKey, string])[] = [
  ['disclosure', '二、主动公开政府信息情况'],
  ['requests', '三、收到和处理政府信息公开申请情况'],
  ['litigation', '四、政府信息公开行政复议、行政诉讼情况'],
];

/** A report of blank tables, as the fixes write them. */
function blankReport(layout: Layout, form: FormId, lineBreak: string): string {
  const year = form === '2021' ? 2023 : 2019;
  const wrap = (line: string): string => (layout === 'html' ? `<p>${line}</p>` : line);
  return [
    wrap(`青石县水务局${year}年政府信息公开工作年度报告`),
    wrap('一、总体情况'),
    wrap('本局按规定公开水质和停水信息。'),
    ...HEADINGS.flatMap(([key, title]) => [wrap(title), printTable(layout, statutoryGrid(form, key), lineBreak), '']),
    wrap('五、存在的主要问题及改进情况'),
    wrap('停水通知有时发得晚，已改为提前三天。'),
    wrap('六、其他需要报告的事项'),
    wrap('无。'),
  ].join(lineBreak);
}

describe('a table as inserted is read back', () => {
  for (const layout of LAYOUTS) {
    for (const form of ['2021', '2019'] as const) {
      for (const [key] of HEADINGS) {
        it(`${layout} ${form} ${key}: every row, every cell blank in its column`, () => {
          for (const lineBreak of ['\n', '\r\n']) {
            const table = tableIn(readOne(blankReport(layout, form, lineBreak)), key);
            assert.strictEqual(table.layout, layout);
            assert.strictEqual(table.form, form);
            assert.deepStrictEqual(
              table.missing.map((row) => row.key),
              [],
            );
            assert.deepStrictEqual(
              table.rows.map((row) => [row.key, row.place, row.fits]),
              statutoryRows(form, key).map((row) => [row.key, 'in-order', true]),
            );
            for (const row of table.rows) {
              assert.strictEqual(row.cells.length, row.due, `${row.key}`);
              for (const cell of row.cells)
                assert.deepStrictEqual([cell.state, cell.value], ['blank', null], `${row.key}`);
            }
            assert.deepStrictEqual(table.alteredHeaders, []);
          }
        });
      }
    }
  }
});
