import * as assert from 'node:assert';
import { alignedBars } from '../../../server/src/format/print-bars';

describe('aligned bars', () => {
  it('stand one below the other, Chinese characters as wide as two', () => {
    assert.deepStrictEqual(
      alignedBars([
        ['信息内容', '件数'],
        ['规章', '12345'],
        ['', ''],
      ]),
      [
        '| 信息内容 | 件数  |', //
        '| -------- | ----- |',
        '| 规章     | 12345 |',
        '|          |       |',
      ],
    );
  });

  it('a cell wider than any column should be stands out, and the cells behind it make up for it', () => {
    const long = '字'.repeat(16);
    assert.deepStrictEqual(
      alignedBars([
        ['a', 'figures are many', 'b'],
        [long, '1', '2'],
        ['a', '1', '2'],
      ]),
      [
        '| a   | figures are many | b   |',
        '| --- | ---------------- | --- |',
        `| ${long} | 1 | 2 |`,
        '| a   | 1                | 2   |',
      ],
    );
  });

  it('a cell reaches into the blank ones behind it, and makes no column wider', () => {
    assert.deepStrictEqual(
      alignedBars([
        ['法人或其他组织', '', '总计'],
        ['企业', '其他', ''],
        ['1', '2', '3'],
      ]),
      [
        '| 法人或其他组织 |  | 总计 |', //
        '| ---- | --- | ---- |',
        '| 企业 | 其他 |     |',
        '| 1    | 2   | 3    |',
      ],
    );
  });

  it('rows may have fewer cells, and keep just those', () => {
    assert.deepStrictEqual(alignedBars([['a', 'b'], ['c']]), ['| a   | b   |', '| --- | --- |', '| c   |']);
  });

  it('a bar within a cell is escaped, once', () => {
    assert.strictEqual(alignedBars([['a|b', 'c\\|d']])[0], '| a\\|b | c\\|d |');
  });

  it('no rows are no table', () => assert.deepStrictEqual(alignedBars([]), []));
});
