import * as assert from 'node:assert';
import { type FormGrid, slots } from '../../../server/src/compose/grid';
import { printRows, printTable } from '../../../server/src/compose/print/table';
import { statutoryGrid } from '../../../server/src/compose/statute/table';
import type { Layout } from '../../../server/src/model/report';

const disclosure = statutoryGrid('2021', 'disclosure');
const requests = statutoryGrid('2021', 'requests');

/** The printed rows of one key. */
function rowsOf(layout: Layout, grid: FormGrid, key: string, lineBreak = '\n'): string[] {
  const at = grid.rows.findIndex((row) => row.key === key);
  return printRows(layout, [slots(grid)[at] ?? []], lineBreak);
}

describe('a blank table is printed', () => {
  it('with tabs, each row as long as the others', () => {
    const rows = printTable('tabs', requests, '\n').split('\n');
    assert.deepStrictEqual(new Set(rows.map((row) => row.split('\t').length)), new Set([10]));
    assert.deepStrictEqual(rowsOf('tabs', requests, 'denied.stateSecret'), [
      '\t（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t',
    ]);
    assert.deepStrictEqual(rowsOf('tabs', requests, 'processedTotal'), ['\t（七）总计\t\t\t\t\t\t\t\t']);
  });

  it('one cell a line: a tab alone for a blank and for what reaches down, an empty line behind the row', () => {
    assert.deepStrictEqual(rowsOf('cell-lines', disclosure, 'licences'), ['\t行政许可\n\t\n']);
    assert.deepStrictEqual(rowsOf('cell-lines', requests, 'denied.otherLaw', '\r\n'), [
      `\t\r\n\t\r\n\t2.其他法律行政法规禁止公开${'\r\n\t'.repeat(7)}\r\n`,
    ]);
  });

  it('with spaces: a mark for each blank, groups on lines of their own', () => {
    assert.deepStrictEqual(rowsOf('spaces', requests, 'granted'), [
      '三、本年度办理结果',
      '（一）予以公开 — — — — — — —',
    ]);
    assert.deepStrictEqual(rowsOf('spaces', statutoryGrid('2021', 'litigation'), 'litigation'), [
      Array(15).fill('—').join(' '),
    ]);
  });

  it('with bars: dashes under the first row alone', () => {
    const rows = printTable('bars', disclosure, '\n').split('\n');
    assert.strictEqual(rows[1], '| --- | --- | --- | --- |');
    assert.strictEqual(rows.filter((row) => row.includes('---')).length, 1);
    assert.strictEqual(
      rows.find((row) => row.includes('规章')),
      '| 规章 |  |  |  |',
    );
  });

  it('in HTML as the form prints it', () => {
    assert.deepStrictEqual(rowsOf('html', disclosure, 'licences'), ['<tr><td>行政许可</td><td colspan="3"></td></tr>']);
    const [row = ''] = rowsOf('html', requests, 'denied.stateSecret');
    assert.ok(row.startsWith('<tr><td rowspan="8">（三）不予公开</td><td>1.属于国家秘密</td><td></td>'), row);
    const table = printTable('html', requests, '\n');
    assert.ok(table.startsWith('<table>\n<tr>') && table.endsWith('</tr>\n</table>'));
  });

  for (const layout of ['tabs', 'cell-lines', 'spaces', 'bars', 'html'] as const) {
    it(`in ${layout} with the line break asked for and no other`, () => {
      const text = printTable(layout, requests, '\r\n');
      assert.strictEqual(text.replace(/\r\n/g, '').search(/[\r\n]/), -1);
      assert.doesNotMatch(text.replace(/<[^>]*>/g, ''), /\d\d/, 'a figure in a blank table');
    });
  }
});
