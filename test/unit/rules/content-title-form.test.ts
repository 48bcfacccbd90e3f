import * as assert from 'node:assert';
import { contentTitleForm as rule } from '../../../server/src/rules/content-title-form';
import { fixed, told } from '../../support/told';
import { LAYOUTS, underlines, written } from './written';

describe('content-title-form', () => {
  it('underlines a title with another name', () => {
    const text = written({ titleStyle: 'workReport' });
    const [finding] = told(rule, text);
    assert.strictEqual(
      text.slice(finding?.span.start, finding?.span.end),
      '云溪县人民政府办公室政府信息公开2023年度工作报告',
    );
    assert.ok(finding && fixed(text, finding).startsWith('云溪县人民政府办公室2023年政府信息公开工作年度报告'));
  });
  for (const titleStyle of ['plain', 'spaced', 'yearFirst', 'above'] as const) {
    it(`is silent on the style ${titleStyle} in every layout`, () => {
      for (const layout of LAYOUTS) underlines(rule, { titleStyle, layout });
    });
  }
  it('is silent on the short name and a remark behind it', () => {
    const title = (to: string) => written({}).replace('政府信息公开工作年度报告', to);
    for (const to of ['政府信息公开年度报告', '政府信息公开工作年度报告（样本）'])
      assert.deepStrictEqual(told(rule, title(to)), []);
    assert.strictEqual(told(rule, title('政府信息公开年报')).length, 1);
  });
  it('underlines a title with a slip in the words of the form, and mends it', () => {
    const text = written({ titleStyle: 'plain' });
    for (const slip of ['政府信息公工作年度报告', '政府信息公开工作年度报']) {
      const other = text.replace('政府信息公开工作年度报告', slip);
      const [finding, ...more] = told(rule, other);
      assert.ok(finding && more.length === 0);
      assert.strictEqual(other.slice(finding.span.start, finding.span.end), `云溪县人民政府办公室2023年${slip}`);
      assert.strictEqual(fixed(other, finding), text);
    }
  });
  it('says what a title consists of where the year is not told', () => {
    const text = written({ titleStyle: 'plain' })
      .replace('2023年政府信息公开工作年度报告', '政府信息公开年报')
      .replaceAll('2023年', '本年');
    const [finding] = told(rule, text);
    assert.match(finding?.message.zh ?? '', /规范的标题是“机关名称＋年份＋政府信息公开工作年度报告”/);
    assert.match(finding?.message.en ?? '', /the standard title is “body, year, /);
    assert.deepStrictEqual(finding?.fixes, []);
  });
  it('does not miss a year before 年 where the title has it behind', () => {
    const text = written({ titleStyle: 'plain' }).replace(
      '2023年政府信息公开工作年度报告',
      '年度政府信息公开工作报告（2023）',
    );
    const [finding, ...others] = told(rule, text);
    assert.match(finding?.message.zh ?? '', /^标题写的是/);
    assert.deepStrictEqual(others, []);
  });
  it('offers nothing where markup or a break stands in the title', () => {
    const text = written({ titleStyle: 'plain', layout: 'html' }).replace(
      '政府信息公开工作年度报告',
      '政府信息<b>公开</b>年报',
    );
    const [finding] = told(rule, text);
    assert.ok(finding);
    assert.deepStrictEqual(finding.fixes, []);
  });
  it('leaves the body out where the title does', () => {
    const text = written({ titleStyle: 'above' }).replace('政府信息公开工作年度报告', '政府信息公开工作报告');
    const [finding] = told(rule, text);
    assert.ok(finding && fixed(text, finding).includes('\n2023年政府信息公开工作年度报告'));
  });
  for (const [slip, said] of [
    ['203年', '“203年”'],
    ['20233年', '“20233年”'],
    ['２０２年', '“２０２年”'],
    ['年', '没有写年份'],
  ] as const) {
    it(`underlines a year that is none, and writes the one that the text tells: ${slip}`, () => {
      const text = written({ titleStyle: 'plain' });
      const broken = text.replace('2023年', slip);
      const [finding, ...others] = told(rule, broken);
      assert.deepStrictEqual(others, []);
      assert.strictEqual(broken.slice(finding?.span.start, finding?.span.end), slip);
      assert.ok(finding?.message.zh.includes(said), finding?.message.zh);
      assert.ok(finding && fixed(broken, finding) === text);
      const untold = broken.replaceAll('2023年', '本年');
      assert.deepStrictEqual(told(rule, untold)[0]?.fixes, []);
    });
  }
  it('is silent on a title without a year', () => {
    for (const to of ['', '历年', '近三年', '二〇二三年'])
      assert.deepStrictEqual(told(rule, written({ titleStyle: 'plain' }).replace('2023年', to)), [], to);
  });
});
