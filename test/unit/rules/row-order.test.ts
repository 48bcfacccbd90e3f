import * as assert from 'node:assert';
import { rowOrder as rule } from '../../../server/src/rules/row-order';
import { fixed, LAYOUTS, sample, told, toldOnce, underlined } from '../compose/support';

/** A sample with the line that holds `words` put behind the one that holds `behind`. */
function moved(layout: string, words: string, behind: string): string {
  const lines = sample(layout).text.split(/(?<=\n)/);
  const taken = lines.filter((line) => line.includes(words));
  assert.strictEqual(taken.length, 1);
  return lines
    .filter((line) => !line.includes(words))
    .flatMap((line) => (line.includes(behind) ? [line, ...taken] : [line]))
    .join('');
}

describe('row-order', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on the order of the form`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });
  }

  for (const layout of ['tabs', 'ragged', 'bars', 'html']) {
    it(`points in ${layout} at the row out of order and moves it back`, () => {
      const text = moved(layout, '保护第三方合法权益', '属于四类过程性信息');
      const remark = toldOnce(rule, text);
      assert.match(underlined(text, remark), /4\. ?保护第三方合法权益/);
      assert.match(remark.message.zh, /应在“3\.危及“三安全一稳定””之后/);
      assert.strictEqual(remark.fixes?.[0]?.certain, false);
      assert.strictEqual(fixed(text, remark), sample(layout).text);
    });
  }

  it('moves rows of the first table within their block', () => {
    const text = moved('tabs', '行政处罚', '行政强制');
    const remark = toldOnce(rule, text);
    assert.ok(['行政处罚', '行政强制'].includes(underlined(text, remark)));
    assert.strictEqual(fixed(text, remark), sample('tabs').text);
  });

  it('writes rows anew in their places where a line holds the words of their group besides', () => {
    const { text } = sample('tabs');
    const tails = ['1.属于国家秘密', '2.其他法律行政法规禁止公开'].map((label) => {
      const start = text.indexOf(label);
      return text.slice(start, text.indexOf('\n', start));
    });
    const [first = '', second = ''] = tails;
    assert.ok(first !== '' && second !== '');
    const swapped = text.replace(first, '\0').replace(second, first).replace('\0', second);
    assert.strictEqual(fixed(swapped, toldOnce(rule, swapped)), text);
  });

  it('offers no move into another group’s lines', () => {
    const text = moved('tabs', '1.属于国家秘密', '8.属于行政查询事项');
    for (const remark of told(rule, text)) assert.deepStrictEqual(remark.fixes, []);
  });
});
