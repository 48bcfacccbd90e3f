import * as assert from 'node:assert';
import { sectionOrder as rule } from '../../../server/src/rules/section-order';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, sample, underlined } from '../compose/support';

/** The sections of a sample in another order. */
function reordered(layout: string, order: readonly number[]): string {
  const { text, sections } = sample(layout);
  const parts = sections.map(({ span }) => text.slice(span.start, span.end));
  const first = sections[0]?.span.start ?? 0;
  const last = sections.at(-1)?.span.end ?? text.length;
  return text.slice(0, first) + order.map((n) => parts[n - 1]).join('') + text.slice(last);
}

const HEADING = '一、总体情况';

describe('section-order', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on the statutory order`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });

    it(`points in ${layout} at the one heading to be moved, and moves it with its content`, () => {
      const text = reordered(layout, [1, 2, 3, 5, 4, 6]);
      const remark = toldOnce(rule, text);
      assert.strictEqual(underlined(text, remark), '四、政府信息公开行政复议、行政诉讼情况');
      assert.ok(remark.message.zh.includes('五、存在的主要问题及改进情况'));
      assert.match(remark.message.zh, /按规定是第四部分（/);
      assert.strictEqual(fixed(text, remark), sample(layout).text);
    });
  }

  it('moves no heading out of an element that another shares with it', () => {
    const page = (tag: string) =>
      `<h1>某局2024年政府信息公开工作年度报告</h1>\n<p>五、存在的主要问题及改进情况</p>${tag}六、其他需要报告的事项</p>\n${[
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
      ]
        .map((heading) => `<p>${heading}</p>\n<p>有。</p>\n`)
        .join('')}`;
    const fixes = (text: string) => told(rule, text).map((remark) => remark.fixes?.length);
    assert.deepStrictEqual(fixes(page('<p>')), [1, 1]);
    assert.deepStrictEqual(fixes(page('')), [0, 0]);
  });

  it('moves a section behind all others', () => {
    const text = reordered('tabs', [6, 1, 2, 3, 4, 5]);
    const remark = toldOnce(rule, text);
    assert.ok(underlined(text, remark).startsWith('六、'));
    assert.deepStrictEqual(
      readOne(fixed(text, remark)).report.sections.map(({ order }) => order),
      [1, 2, 3, 4, 5, 6],
    );
  });

  it('tells no more headings than would have to move', () => {
    const text = reordered('tabs', [2, 3, 4, 1, 6, 5]);
    assert.deepStrictEqual(
      told(rule, text).map((remark) => underlined(text, remark).slice(0, 1)),
      ['一', '五'],
    );
  });

  it('points at a heading before the title, and moves it alone', () => {
    const { text } = sample('spaces');
    const title = readOne(text).report.title?.text ?? '';
    const early = ` ${HEADING}\n\n${text.replace(`${HEADING}\n`, '')}`;
    const remark = toldOnce(rule, early);
    assert.strictEqual(underlined(early, remark), HEADING);
    assert.match(remark.message.zh, /标题之前/);
    const after = fixed(early, remark);
    assert.ok(after.indexOf(title) < after.indexOf(HEADING));
    assert.deepStrictEqual(told(rule, after), []);
    assert.strictEqual(after.replace(/\s/g, '').length, early.replace(/\s/g, '').length);
  });

  it('offers no move that would tear an element apart', () => {
    const html =
      '<div><p>一、总体情况</p><p>照常。</p><div><p>三、收到和处理政府信息公开申请情况</p><p>见表。</p></div><p>二、主动公开政府信息情况</p><p>见表。</p></div>';
    const remark = toldOnce(rule, html);
    assert.strictEqual(underlined(html, remark), '二、主动公开政府信息情况');
    const torn = html.replace('<p>二、主动公开政府信息情况</p>', '<div><p>二、主动公开政府信息情况</p></div>');
    assert.deepStrictEqual(toldOnce(rule, torn).fixes, []);
  });

  it('offers one fix, preferred but not certain: other content may have come along', () => {
    for (const text of [reordered('tabs', [1, 2, 3, 5, 4, 6]), reordered('tabs', [6, 1, 2, 3, 4, 5])]) {
      assert.deepStrictEqual(
        toldOnce(rule, text).fixes?.map(({ preferred, certain }) => [preferred, certain]),
        [[true, false]],
      );
    }
  });

  it('says nothing of repeated headings, which are another finding', () => {
    const text = reordered('tabs', [1, 2, 3, 4, 5, 6, 2]);
    assert.deepStrictEqual(told(rule, text), []);
  });
});
