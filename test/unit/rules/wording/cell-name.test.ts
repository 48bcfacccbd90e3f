import * as assert from 'node:assert';
import type { CellPlace } from '../../../../server/src/rules/questions/cells';
import { cellName, placeName } from '../../../../server/src/rules/wording/cell-name';
import { read } from '../../../../server/src/service';
import { printed } from '../../../support/plain-report';

const { tables } = read(printed().text).reports[0] ?? assert.fail();

/** A cell of the plain report. */
function place(key: string, row: string, column: string): CellPlace {
  const table = tables.find((one) => one.key === key) ?? assert.fail(key);
  const found = table.rows.find((one) => one.key === row) ?? assert.fail(row);
  const cell = found.cells.find((one) => one.column === column) ?? assert.fail(column);
  return { table, row: found, cell };
}

describe('a cell’s name', () => {
  it('is its row as printed, and its column', () => {
    assert.deepStrictEqual(cellName(place('requests', 'granted', 'business')), {
      zh: '“（一）予以公开”行“商业企业”列',
      en: 'row “（一）予以公开”, column “商业企业”',
    });
  });

  it('is the group and the outcome in the third table, which has one row', () => {
    assert.deepStrictEqual(cellName(place('litigation', 'litigation', 'review.upheld')), {
      zh: '“行政复议”的“结果维持”',
      en: '“行政复议”, “结果维持”',
    });
  });

  it('is its number where the columns are not known', () => {
    const { table, row, cell } = place('requests', 'granted', 'business');
    const lost = { ...cell, column: null };
    const name = cellName({ table, row: { ...row, cells: [row.cells[0] ?? assert.fail(), lost] }, cell: lost });
    assert.deepStrictEqual(name, { zh: '“（一）予以公开”行第2个数', en: 'row “（一）予以公开”, figure 2' });
  });

  it('names no label where none is printed', () => {
    const { table, row, cell } = place('requests', 'granted', 'business');
    assert.deepStrictEqual(cellName({ table, row: { ...row, label: null }, cell }), {
      zh: '这一行“商业企业”列',
      en: 'this row, column “商业企业”',
    });
  });

  it('is told of a column by its place in the row', () => {
    const { table, row } = place('requests', 'granted', 'business');
    assert.deepStrictEqual(placeName(table, row, 1), { zh: '“商业企业”列', en: '“商业企业”' });
    assert.deepStrictEqual(placeName(table, row, 9), { zh: '第10个数', en: 'figure 10' });
  });
});
