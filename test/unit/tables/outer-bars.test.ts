import * as assert from 'node:assert';
import { OuterBars } from '../../../server/src/tables/outer-bars';
import { linesOf, seenIn } from './support';

/** The cells of each row, `_` for a blank one, and the places of the blanks that no two bars enclose. */
function cellsIn(text: string): string[] {
  const lines = linesOf(text);
  const bars = new OuterBars(lines, text);
  return lines.map((line) => {
    const cells = bars.cellsOf(line);
    assert.deepStrictEqual(
      cells.map(({ column }) => column),
      cells.map((_, column) => column),
    );
    return cells.map(({ text: words }) => words || '_').join(' ');
  });
}

/** Where the first or last cell of the last row stands. */
function placeIn(text: string, at: 0 | -1): string {
  const lines = linesOf(text);
  const cell = new OuterBars(lines, text).cellsOf(lines.at(-1) as (typeof lines)[number]).at(at);
  return `${cell?.start}-${cell?.end}`;
}

describe('a blank cell at the end of a row of bars', () => {
  it('is one where no other row has a bar there', () => {
    assert.deepStrictEqual(cellsIn('a | b | c\n1 | 2 |'), ['a b c', '1 2 _']);
    assert.deepStrictEqual(cellsIn('a | b | c |\n | 1 | 2 |'), ['a b c', '_ 1 2']);
    assert.deepStrictEqual(cellsIn('a | b | c | d\n| 1 | 2 |'), ['a b c d', '_ 1 2 _']);
    assert.deepStrictEqual(cellsIn('a | b | c | d\n| 1 |'), ['a b c d', '1']);
    assert.deepStrictEqual(cellsIn('a | b | c | d\n| 1 | 2 | 3'), ['a b c d', '_ 1 2 3']);
  });

  it('is none where rows are as wide with the bar as without it, or all have it', () => {
    assert.deepStrictEqual(cellsIn('a | b | c\n1 | 2 | 3 |\n1 | 2 |'), ['a b c', '1 2 3', '1 2']);
    assert.deepStrictEqual(cellsIn('a | b | c |\n| 1 | 2 | 3 |\n| 1 | 2 |'), ['a b c', '1 2 3', '1 2']);
    assert.deepStrictEqual(cellsIn('| a | b | c |\n| 1 | 2 |'), ['a b c', '1 2']);
  });

  it('is known by both ends of all rows together', () => {
    // Headers that end in blanks are as wide without them as the row that begins with a blank.
    assert.deepStrictEqual(cellsIn('a | | b | \nc | d | e | f\n | 1 | 2 | 3'), ['a _ b _', 'c d e f', '_ 1 2 3']);
    assert.deepStrictEqual(cellsIn('a | | b | \nc | d | e | f\n | 1 | 2 | '), ['a _ b _', 'c d e f', '_ 1 2 _']);
    assert.deepStrictEqual(cellsIn('a | | b | \nc | d | e | f\n1 | 2 | 3 | '), ['a _ b _', 'c d e f', '1 2 3 _']);
    assert.deepStrictEqual(cellsIn('a | b | c | d\n | 1 | 2 | 3\n1 | 2 | 3 |'), ['a b c d', '_ 1 2 3', '1 2 3 _']);
  });

  it('is known where one row of many has lost or won a cell or a bar', () => {
    const head = 'a | | b | \nc | d | e | f\n1 | 2 | 3 | 4\n';
    const read = ['a _ b _', 'c d e f', '1 2 3 4'];
    assert.deepStrictEqual(cellsIn(`${head}1 | 2 | 3`), [...read, '1 2 3']);
    assert.deepStrictEqual(cellsIn(`${head}1 | 2 | 3 | 4 | 5`), [...read, '1 2 3 4 5']);
    assert.deepStrictEqual(cellsIn(`a | b |  | \n${head}| 1 | 2 | 3 | 4 |`), ['a b _ _', ...read, '1 2 3 4']);
    assert.deepStrictEqual(cellsIn('| a | b | c |\n| 1 | 2 | 3 |\n1 | 2 | 3 |\n| 1 | 2 | 3'), [
      'a b c',
      '1 2 3',
      '1 2 3',
      '1 2 3',
    ]);
  });

  it('is known where blocks of a table differ in width', () => {
    assert.deepStrictEqual(cellsIn('a | b | c | d\n1 | 2 | 3 | 4\ne | f\n | 1\n2 |'), [
      'a b c d',
      '1 2 3 4',
      'e f',
      '_ 1',
      '2 _',
    ]);
  });

  it('stands in the white space that is there for it', () => {
    assert.strictEqual(placeIn('a | b | c\n | 2 | 3', 0), '10-11');
    assert.strictEqual(placeIn('a | b | c\n| 2 | 3', 0), '10-10');
    assert.strictEqual(placeIn('> a | b | c\n>  | 2 | 3', 0), '13-15');
    assert.strictEqual(placeIn('a | b | c\n1 | 2 |', -1), '17-17');
    assert.strictEqual(placeIn('a | b | c\n1 | 2 | ', -1), '17-18');
  });

  it('is told as a blank in the third table, under headers that end in blanks', () => {
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
    const report = (row: string) =>
      seenIn(
        [
          '# 云溪县司法局2024年政府信息公开工作年度报告',
          '## 四、政府信息公开行政复议、行政诉讼情况',
          '行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  | ',
          `${results} | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  | `,
          `${results} | ${results} | ${results}`,
          row,
        ].join('\n'),
      ).filter((line) => /^litigation l|cell-/.test(line));
    const read = report(' | 0 | 0 | 0 | 19 | 1 | 57 | 26 | 0 | 84 | 1 | 0 | 0 | 0 | 1');
    assert.strictEqual(read[0], 'litigation litigation true: _ 0 0 0 19 1 57 26 0 84 1 0 0 0 1');
    assert.ok(read.some((line) => line.startsWith('cell-blank')));
    assert.ok(!read.some((line) => line.startsWith('row-cell-count')));
    const short = report('0 | 0 | 0 | 19 | 1 | 57 | 26 | 0 | 84 | 1 | 0 | 0 | 0 | 1');
    assert.strictEqual(short[0], 'litigation litigation false: 0 0 0 19 1 57 26 0 84 1 0 0 0 1');
    assert.ok(short.some((line) => line.startsWith('row-cell-count')));
  });

  it('is told as a blank, and a cell that is gone as gone', () => {
    const report = (row: string) =>
      seenIn(
        [
          '# 云溪县司法局2024年政府信息公开工作年度报告',
          '## 二、主动公开政府信息情况',
          '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
          '规章 | 0 | 0 | 0',
          row,
        ].join('\n'),
      ).filter((line) => /normativeDocuments/.test(line));
    assert.deepStrictEqual(report('行政规范性文件 | 1 | 2 |'), ['disclosure normativeDocuments true: 1 2 _']);
    assert.deepStrictEqual(report('行政规范性文件 | 1 | 2'), ['disclosure normativeDocuments false: 1 2']);
  });
});
