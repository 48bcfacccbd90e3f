import * as assert from 'node:assert';
import { read } from '../../../server/src/service';
import { formByHeader } from '../../../server/src/tables/form-by-header';
import { findRegions } from '../../../server/src/tables/region';
import { lineIn, shredsIn } from '../../../server/src/tables/shreds';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';
import { linesOf } from './support';

const cut = (text: string) => (text.match(/.{1,2}/g) ?? []).join('\n');
const ROW = '1 0 0 1 2 0 0 0 0 0 0 0 0 0 0';

describe('header words in shreds', () => {
  it('are put together from one line of another kind to the next, blank ones passed over', () => {
    const lines = linesOf('第一行文字\n自然\n人\n\n总计\n1 2 3\n其他\n处理\n| 一 | 二 |\n甲\n乙\n丙');
    const found = shredsIn(lines, 0, lines.length);
    assert.deepStrictEqual(
      found.map(({ text, parts }) => [text, parts.map(({ line }) => line)]),
      [
        ['自然人总计', [1, 2, 4]],
        ['甲乙丙', [9, 10, 11]],
      ],
    );
    const [shreds] = found;
    assert.ok(shreds);
    assert.deepStrictEqual(
      [...shreds.text].map((_, at) => lineIn(shreds, at)),
      [1, 1, 2, 4, 4],
    );
    assert.deepStrictEqual(shredsIn(lines, 0, 3), []);
  });

  it('tell which table they head, and where the one before it ends', () => {
    const requests = '1.属于国家秘密 0 0 0 0 0 0 0\n2.重复申请 0 0 0 0 0 0 0';
    const shreds = cut('行政复议行政诉讼结果维持结果纠正未经复议直接起诉');
    const lines = linesOf(`${requests}\n${shreds}\n${ROW}`);
    const { tables: regions } = findRegions(lines, [{ firstLine: 0, endLine: lines.length, home: 'requests' }]);
    assert.deepStrictEqual(
      regions.map(({ table, firstLine, endLine }) => [table, firstLine, endLine]),
      [
        ['requests', 0, 2],
        ['litigation', 2, lines.length],
      ],
    );
  });

  it('leave the last piece of a wrapped label above them, and a unit, to what they belong to', () => {
    const rows = '1.属于国家秘密 0 0 0 0 0 0 0\n2.重复申请 0 0 0 0 0 0 0\n四、结转下年度继续办\n0 0 0 0 0 0 0\n理';
    const shreds = cut('行政复议行政诉讼结果维持结果纠正未经复议直接起诉');
    for (const between of ['', '\n单位：件']) {
      const lines = linesOf(`${rows}${between}\n${shreds}\n${ROW}`);
      const { tables: regions } = findRegions(lines, [{ firstLine: 0, endLine: lines.length, home: 'requests' }]);
      const [requests, litigation] = regions;
      assert.strictEqual(lines[(requests?.endLine ?? 0) - 1]?.text, '理');
      assert.strictEqual(lines[litigation?.firstLine ?? 0]?.text, '行政');
    }
  });

  it('leave a unit out that stands above a header of one cell a line', () => {
    const { text } = print(plainReport(), STYLES['cell lines'] as Style);
    const at = text.lastIndexOf('\t行政复议');
    const table = read(`${text.slice(0, at)}单位：件\n\n${text.slice(at)}`).reports[0]?.tables[2];
    assert.strictEqual(table?.span.start, at + '单位：件\n\n\t'.length);
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
