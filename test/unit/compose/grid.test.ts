import * as assert from 'node:assert';
import { cell, type FormGrid, slots } from '../../../server/src/compose/grid';
import { statutoryRows } from '../../../server/src/compose/statute/rows';
import { statutoryGrid } from '../../../server/src/compose/statute/table';
import type { FormId, TableKey } from '../../../server/src/forms/form';

const KEYS: readonly TableKey[] = ['disclosure', 'requests', 'litigation'];
const FORMS: readonly FormId[] = ['2021', '2019'];

describe('a statutory table as a grid', () => {
  for (const form of FORMS) {
    for (const key of KEYS) {
      it(`${form} ${key} fills every place exactly once`, () => {
        const grid = statutoryGrid(form, key);
        for (const [r, row] of slots(grid).entries()) {
          assert.strictEqual(row.length, grid.columns, `row ${r}`);
          for (let c = 0; c < grid.columns; c++) assert.ok(row[c], `row ${r} column ${c}`);
        }
      });

      it(`${form} ${key} has the rows of figures of the form, in order`, () => {
        const keys = statutoryGrid(form, key).rows.flatMap((row) => (row.key === null ? [] : [row.key]));
        assert.deepStrictEqual(
          keys,
          statutoryRows(form, key).map((row) => row.key),
        );
      });
    }
  }

  it('has 25 rows of 7 figures in the second table of 2021, 23 in that of 2019', () => {
    for (const [form, rows] of [
      ['2021', 25],
      ['2019', 23],
    ] as const) {
      const figures = statutoryGrid(form, 'requests').rows.filter((row) => row.key !== null);
      assert.strictEqual(figures.length, rows);
      for (const row of figures) assert.strictEqual(row.cells.filter(({ role }) => role === 'figure').length, 7);
    }
  });

  it('lets 三、本年度办理结果 reach over its 22 rows and each group over its own', () => {
    const groups = statutoryGrid('2021', 'requests').rows.flatMap(({ cells }) =>
      cells.filter(({ role }) => role === 'group').map(({ text, rows }) => [text, rows]),
    );
    assert.deepStrictEqual(groups, [
      ['三、本年度办理结果', 22],
      ['（三）不予公开', 8],
      ['（四）无法提供', 3],
      ['（五）不予处理', 5],
      ['（六）其他处理', 3],
    ]);
  });

  it('takes （六） as one row on the 2019 form', () => {
    const labels = statutoryGrid('2019', 'requests').rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    assert.ok(labels.includes('（六）其他处理'));
    assert.ok(!labels.some((label) => label.startsWith('1.申请人')));
  });

  it('prints 行政诉讼 over its two kinds and 15 figures below', () => {
    const [top, middle, bottom, figures] = statutoryGrid('2021', 'litigation').rows;
    assert.deepStrictEqual(
      top?.cells.map(({ text, columns }) => [text, columns]),
      [
        ['行政复议', 5],
        ['行政诉讼', 10],
      ],
    );
    assert.strictEqual(middle?.cells.length, 7);
    assert.strictEqual(bottom?.cells.length, 10);
    assert.strictEqual(figures?.cells.length, 15);
  });

  it('says of every slot where its cell comes from', () => {
    const grid: FormGrid = {
      key: 'requests',
      columns: 3,
      rows: [
        { key: null, cells: [cell('group', 'a', 2, 2), cell('header', 'b')] },
        { key: null, cells: [cell('header', 'c')] },
      ],
    };
    assert.deepStrictEqual(
      slots(grid).map((row) => row.map(({ cell: { text }, from, first }) => `${text} ${from}${first ? ' first' : ''}`)),
      [
        ['a here first', 'a left', 'b here first'],
        ['a above first', 'a above', 'c here first'],
      ],
    );
  });

  it('names the groups of a row, the outermost first', () => {
    const rows = statutoryRows('2021', 'requests');
    const groups = (key: string) => rows.find((row) => row.key === key)?.groups;
    assert.deepStrictEqual(groups('newlyReceived'), []);
    assert.deepStrictEqual(groups('granted'), ['processed']);
    assert.deepStrictEqual(groups('denied.thirdParty'), ['processed', 'denied']);
    assert.deepStrictEqual(statutoryRows('2021', 'disclosure').at(-1)?.groups, ['i8']);
  });
});
