import * as assert from 'node:assert';
import { formByHeader } from '../../../server/src/tables/read-table';
import { findRegions } from '../../../server/src/tables/region';
import { shredsIn } from '../../../server/src/tables/shreds';
import { linesOf } from './support';

const cut = (text: string) => (text.match(/.{1,2}/g) ?? []).join('\n');
const ROW = '1 0 0 1 2 0 0 0 0 0 0 0 0 0 0';

describe('header words in shreds', () => {
  it('are put together from one line of another kind to the next, blank ones passed over', () => {
    const lines = linesOf('第一行文字\n自然\n人\n\n总计\n1 2 3\n其他\n处理\n| 一 | 二 |\n甲\n乙\n丙');
    assert.deepStrictEqual(shredsIn(lines, 0, lines.length), [
      { text: '自然人总计', first: 1, last: 4 },
      { text: '甲乙丙', first: 9, last: 11 },
    ]);
    assert.deepStrictEqual(shredsIn(lines, 0, 3), []);
  });

  it('tell which table they head, and where the one before it ends', () => {
    const requests = '1.属于国家秘密 0 0 0 0 0 0 0\n2.重复申请 0 0 0 0 0 0 0';
    const shreds = cut('行政复议行政诉讼结果维持结果纠正未经复议直接起诉');
    const lines = linesOf(`${requests}\n${shreds}\n${ROW}`);
    const regions = findRegions(lines, [{ firstLine: 0, endLine: lines.length, home: 'requests' }]);
    assert.deepStrictEqual(
      regions.map(({ table, firstLine, endLine }) => [table, firstLine, endLine]),
      [
        ['requests', 0, 2],
        ['litigation', 2, lines.length],
      ],
    );
  });

  it('tell of which form they are', () => {
    const formOf = (text: string) => {
      const lines = linesOf(text);
      return formByHeader({ table: 'disclosure', firstLine: 0, endLine: lines.length }, lines);
    };
    assert.strictEqual(formOf(cut('信息内容本年新制作数量本年新公开数量对外公开总数量')), '2019');
    assert.strictEqual(formOf(cut('信息内容本年制发件数本年废止件数现行有效件数')), '2021');
    assert.strictEqual(formOf(cut('信息内容')), null);
  });
});
