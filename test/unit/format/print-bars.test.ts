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

  it('a cell wider than any column should be stands out, and the others stay narrow', () => {
    const long = '字'.repeat(40);
    const [header, dashes, row] = alignedBars([
      [long, 'b'],
      ['a', 'b'],
    ]);
    assert.strictEqual(header, `| ${long} | b   |`);
    assert.strictEqual(dashes, '| --- | --- |');
    assert.strictEqual(row, '| a   | b   |');
  });

  it('rows may have fewer cells, and keep just those', () => {
    assert.deepStrictEqual(alignedBars([['a', 'b'], ['c']]), ['| a   | b   |', '| --- | --- |', '| c   |']);
  });

  it('a bar within a cell is escaped, once', () => {
    assert.strictEqual(alignedBars([['a|b', 'c\\|d']])[0], '| a\\|b | c\\|d |');
  });

  it('no rows are no table', () => assert.deepStrictEqual(alignedBars([]), []));
});
