import * as assert from 'node:assert';
import { contentCoverLetter as rule } from '../../../server/src/rules/content-cover-letter';
import { printed } from '../../support/plain-report';
import { fixed, toldOnce } from '../../support/told';
import { LAYOUTS, marks, mended, underlines } from './written';

describe('content-cover-letter', () => {
  for (const line of [
    '云政办函〔2024〕3号',
    '县政务公开办公室：',
    '现将我办年度报告报送你办，请审阅。',
    '材料已上报贵单位。',
    '请予查收。',
  ]) {
    it(`underlines before section one: ${line}`, () => {
      for (const layout of LAYOUTS) underlines(rule, { layout, instead: { preface: [`⟦${line}⟧`] } });
    });
  }
  it('leaves the number of the report’s own below its title, and tells one above it', () => {
    underlines(rule, { instead: { preface: ['云审〔2024〕1号', '现予公布。'] } });
    underlines(rule, { agency: '⟦云审〔2024〕1号⟧\n云溪县审计局' });
  });
  it('underlines the first of several, and names the others', () => {
    const { findings } = underlines(rule, { instead: { preface: ['⟦云政办函〔2024〕3号⟧', '县政务公开办公室：'] } });
    assert.strictEqual(findings[0]?.related.length, 1);
    assert.deepStrictEqual(findings[0]?.fixes, []);
  });
  it('underlines the close of a letter behind section six', () => {
    underlines(rule, { instead: { other: ['收取信息处理费0元。', '⟦特此报告。⟧'] } });
  });
  it('is silent on prefaces, citations and numbers of documents within sentences', () => {
    for (const line of [
      '现将全年工作情况报告如下：',
      '现予公布。',
      '按照国办公开办函〔2021〕30号规定编写。',
      '联系电话：0000-0000000',
      '发文字号\n云政办函〔2024〕3号',
      '文号：\n云政办函〔2024〕3号',
      '向省政府上报贵阳市典型案例2个，报送贵州省信息12条。',
      '报送你点我检信息5条。',
      '请查收快递的提示已增设。',
    ]) {
      underlines(rule, { instead: { preface: [line] } });
    }
    marks(rule, '印发工作要点（云政办〔2023〕26号）。');
    marks(rule, '来文注明“请予审阅”，三日内办结。');
  });
  it('removes the line', () => {
    const { findings } = underlines(rule, { instead: { preface: ['⟦云政办函〔2024〕3号⟧'] } });
    assert.deepStrictEqual(
      findings[0]?.fixes.map(({ preferred, certain }) => [preferred, certain]),
      [[true, false]],
    );
    const after = mended(rule, { instead: { preface: ['⟦云政办函〔2024〕3号⟧', '现予公布。'] } }, /删去/);
    assert.ok(!after.includes('3号') && after.includes('现予公布。'));
  });
  it('leaves no empty line where it stood, and the other sentences of its paragraph', () => {
    const { text } = printed();
    const line = `\u3000云政办函〔2024〕3号 \r\n${text}`;
    assert.strictEqual(fixed(line, toldOnce(rule, line)), text);
    const among = { instead: { preface: ['现予公布。⟦特此报告。⟧如有疑问请来电。'] } };
    assert.ok(mended(rule, among, /^删去这一句$/).includes('现予公布。如有疑问请来电。'));
  });
});
