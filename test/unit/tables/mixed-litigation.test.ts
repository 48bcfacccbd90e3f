import * as assert from 'node:assert';
import { seenIn } from './support';

const TITLE = '测试县统计局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n';
const HEADER = '行政复议 行政诉讼 未经复议直接起诉 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计';

/** The third table, a word or a figure a line. */
function said(words: string, header = HEADER): string[] {
  const lines = `${header} ${words}`.split(' ').join('\n').replaceAll('+', ' ');
  return seenIn(`${TITLE}${lines}\n五、存在的主要问题及改进情况\n`)
    .filter((line) => /^(?:litigation|table-|row-cell|litigation-group-sum)/.test(line))
    .map((line) => line.replace(/^([a-z-]+-[a-z-]+) .*/, '$1'));
}

const ROW = '1 0 0 1 2 0 0 0 0 0 3 0 0 0 3';
const UNREADABLE = ['litigation unreadable', 'table-unreadable'];

describe('the third table as a PDF’s blocks leave it', () => {
  it('cannot be read where pieces of its header stand among a group’s figures', () => {
    assert.deepStrictEqual(said('1 0 0 尚未 审结 1 2 0 0 0 0 0 3 0 0 0 3'), UNREADABLE);
    assert.deepStrictEqual(said('1 0 0 1 2 0 0 0 结果 维持 0 0 3 0 0 0 3'), UNREADABLE);
  });

  it('cannot be read where more than a group’s figures are wanting behind such pieces', () => {
    assert.deepStrictEqual(said('1 0 0 1 2 结果 维持 尚未 0 0 0'), UNREADABLE);
    assert.deepStrictEqual(said('1 0 0 1 2 0 0 0'), [
      'litigation',
      'litigation litigation false: 1 0 0 1 2 0 0 0',
      'row-cell-count',
    ]);
  });

  it('is read where pieces stand before the figures or between two groups, and whole words anywhere', () => {
    const read = ['litigation', `litigation litigation true: ${ROW}`];
    assert.deepStrictEqual(said(`尚未 审结 ${ROW}`), read);
    assert.deepStrictEqual(said('1 0 0 1 2 尚未 审结 0 0 0 0 0 结果 3 0 0 0 3'), read);
    assert.deepStrictEqual(said('1 结果纠正 0 其他结果 0 1 总计 2 0 0 0 0 0 3 0 0 0 3'), read);
    assert.deepStrictEqual(said(`${ROW} 尚未 审结`), read);
  });

  it('has a figure too few or too many where one of its groups has, and the pieces stand between the groups', () => {
    const off = (words: string) => [
      'litigation',
      `litigation litigation false: ${words.replaceAll('尚未 审结 ', '')}`,
      'row-cell-count',
    ];
    for (const words of [
      '1 0 0 1 尚未 审结 0 0 0 0 0 尚未 审结 3 0 0 0 3',
      '1 0 0 1 2 尚未 审结 0 0 0 0 0 0 尚未 审结 3 0 0 0 3',
      '1 0 0 1 2 0 0 0 0 0 尚未 审结 3 0 0 3',
      '1 0 0 1 尚未 审结 0 0 0 0 0 3 0 0 0 3',
    ])
      assert.deepStrictEqual(said(words), off(words));
    assert.deepStrictEqual(said('1 0 0 1 尚未 审结 0 0 0 0 0 0 尚未 审结 3 0 0 0 3'), UNREADABLE);
  });

  it('cannot be read where the header is mixed and several groups do not add up', () => {
    const mixed = HEADER.replace('尚未审结 总计', '尚未+总 审结+计');
    assert.deepStrictEqual(said('1 0 0 1 0 0 0 0 0 0 2 0 0 0 0', mixed), UNREADABLE);
    assert.deepStrictEqual(said(ROW, mixed), ['litigation', `litigation litigation true: ${ROW}`]);
    // One wrong group is a wrong figure, and so are two below a header that is in order.
    assert.deepStrictEqual(said('1 0 0 1 3 0 0 0 0 0 3 0 0 0 3', mixed).slice(2), ['litigation-group-sum']);
    assert.deepStrictEqual(said('1 0 0 1 0 0 0 0 0 0 2 0 0 0 0').slice(2), [
      'litigation-group-sum',
      'litigation-group-sum',
    ]);
    assert.deepStrictEqual(
      said('1 0 0 1 0 0 0 0 0 0 2 0 0 0 0', HEADER.replace('尚未审结 总计', '尚未+总 审结 计')).slice(2),
      ['litigation-group-sum', 'litigation-group-sum'],
    );
  });
});
