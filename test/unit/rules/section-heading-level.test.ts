import * as assert from 'node:assert';
import { sectionHeadingLevel as rule } from '../../../server/src/rules/section-heading-level';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

const MARKED = sample('ragged').text;

describe('section-heading-level', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} where all headings are of one level`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });
  }

  it('is one finding at the first heading that differs, the others related', () => {
    const text = MARKED.replace('## 三、收到', '### 三、收到').replace('## 五、', '#### 五、');
    const remark = toldOnce(rule, text);
    assert.strictEqual(underlined(text, remark), '三、收到和处理政府信息公开申请情况');
    assert.deepStrictEqual(
      remark.related?.map((one) => underlined(text, one)),
      ['五、存在的主要问题及改进情况'],
    );
    assert.match(remark.message.zh, /本标题是3级，另有1个也不一致，其他部分是2级。/);
    assert.match(remark.message.en, /this one has level 3, 1 more differs too, the rest has level 2\./);
  });

  it('takes all marks to one level in one certain fix', () => {
    const text = MARKED.replace('## 三、收到', '### 三、收到').replace('## 五、', '#五、').replace('## 六、', '六、');
    const remark = toldOnce(rule, text);
    assert.strictEqual(remark.fixes?.[0]?.certain, true);
    assert.strictEqual(fixed(text, remark), MARKED);
  });

  it('takes single marks off where most headings have none', () => {
    const { text } = sample('tabs');
    const marked = replaced(text, '四、政府信息公开行政复议', '## 四、政府信息公开行政复议');
    const remark = toldOnce(rule, marked);
    assert.ok(underlined(marked, remark).startsWith('四、'));
    assert.strictEqual(fixed(marked, remark), text);
  });

  it('changes the element in HTML at both ends', () => {
    const html =
      '<h2>一、总体情况</h2><p>照常。</p><h3 class="t">二、主动公开政府信息情况</h3><p>见表。</p><h2>六、其他需要报告的事项</h2><p>无。</p>';
    const remark = toldOnce(rule, html);
    assert.strictEqual(underlined(html, remark), '二、主动公开政府信息情况');
    assert.strictEqual(fixed(html, remark), html.replace('<h3 class="t">', '<h2 class="t">').replace('</h3>', '</h2>'));
  });

  it('makes a plain paragraph a heading in HTML, attributes kept', () => {
    const html =
      '<h2>一、总体情况</h2><p>照常。</p><p class="t">二、主动公开政府信息情况</p><p>见表。</p><h2>六、其他需要报告的事项</h2><p>无。</p>';
    assert.ok(fixed(html, toldOnce(rule, html)).includes('<h2 class="t">二、主动公开政府信息情况</h2>'));
  });

  it('writes no marks where a heading of a web page stands in no element of its own', () => {
    const html = '<h2>一、总体情况</h2><p>照常。</p><table><tr><td></tr>六、其他需要报告的事项';
    assert.deepStrictEqual(toldOnce(rule, html).fixes, []);
  });

  it('does not count sub-headings', () => {
    const text = replaced(MARKED, '## 二、', '### （一）重点工作\n\n## 二、');
    assert.deepStrictEqual(told(rule, text), []);
  });
});
