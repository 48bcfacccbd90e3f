import * as assert from 'node:assert';
import { textHalfWidthPunctuation as rule } from '../../../server/src/rules/text-half-width-punctuation';
import { fixed, told } from '../../support/told';
import { LAYOUTS, marks, underlines, written } from './written';

describe('text-half-width-punctuation', () => {
  it('underlines the first, mends all, and changes nothing else', () => {
    for (const layout of LAYOUTS) {
      const { text, findings } = underlines(rule, {
        layout,
        more: ['认真公开⟦,⟧及时答复;做到“应公开尽公开”,不漏一件。'],
      });
      const [finding] = findings;
      assert.ok(finding?.fixes[0]?.certain);
      const after = fixed(text, finding);
      assert.ok(after.includes('认真公开，及时答复；做到“应公开尽公开”，不漏一件。'));
      assert.strictEqual(after.normalize('NFKC'), text.normalize('NFKC'));
    }
  });
  for (const sentence of [
    '电话:0000-00，网址：www.example.gov.cn,欢迎访问。',
    '(一) 主动公开。',
    '比例为3:1。',
    '成立由王?任组长的小组。',
    '已经核对。?',
    '?任组长李?加强调度。',
    'A,B两类。',
    '全部公开，没有遗漏。',
    '下载PDF,查阅全文。',
    '答复期限:20个工作日。',
  ]) {
    it(`is silent: ${sentence}`, () => {
      marks(rule, sentence.replace('电话:', '电话：').replace('cn,欢', 'cn，欢'));
    });
  }
  it('is silent on headers and labels of tables', () => {
    const text = written({}).replace('（单位：万元）', '(单位:万元,保留四位小数)');
    assert.deepStrictEqual(told(rule, text), []);
  });
  it('is silent on what the page has above and below a report', () => {
    const above = ['来源:县教育局', '访问量:', '发布日期: 2024年1月20日 浏览次数:', '索引号:年报'];
    underlines(rule, {
      instead: {
        preface: above,
        other: [
          '收取信息处理费0元。',
          '下一篇:没有了',
          '一审责编:李四 审核:张三 主办单位:县政府',
          '主办:县政府 承办:县数据局 备案号:渝',
        ],
      },
    });
    underlines(rule, { instead: { preface: ['本报告由县档案局编制⟦,⟧现予公布。'] } });
    marks(rule, '信息来源⟦:⟧各科室。');
  });
  it('finds one behind a question', () => {
    underlines(rule, { more: ['增设“怎样申请⟦?⟧”栏目。'] });
    underlines(rule, { more: ['群众是否满意⟦?⟧看回访。'] });
  });
  it('finds one at the end of a line', () => {
    underlines(rule, { more: ['情况如下⟦:⟧'] });
  });
});
