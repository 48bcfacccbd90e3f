import * as assert from 'node:assert';
import { rowRepeated as rule } from '../../../server/src/rules/row-repeated';
import { fixed, LAYOUTS, sample, told, toldOnce, underlined } from '../compose/support';

/** A sample on tabs or bars with the line that holds some words printed twice, the second time changed. */
function twice(layout: string, words: string, change: (line: string) => string = (line) => line): string {
  return sample(layout)
    .text.split(/(?<=\n)/)
    .flatMap((line) => (line.includes(words) ? [line, change(line)] : [line]))
    .join('');
}

describe('row-repeated', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} where each row stands once`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });
  }

  for (const layout of ['tabs', 'ragged', 'bars', 'html']) {
    it(`points in ${layout} at the second row, shows the first, and takes the second out`, () => {
      const text = twice(layout, '保护第三方合法权益');
      const remark = toldOnce(rule, text);
      assert.match(underlined(text, remark), /4\. ?保护第三方合法权益/);
      assert.strictEqual(remark.span.start, text.lastIndexOf(underlined(text, remark)));
      assert.strictEqual(remark.related?.[0]?.span.start, text.indexOf(underlined(text, remark)));
      assert.strictEqual(remark.unnecessary, true);
      assert.deepStrictEqual(
        remark.fixes?.map(({ preferred, certain }) => [preferred, certain]),
        [[true, false]],
      );
      assert.strictEqual(fixed(text, remark), sample(layout).text);
    });
  }

  it('offers nothing where the figures differ: nobody knows which are right', () => {
    const text = twice('tabs', '2.重复申请', (line) => line.replace(/\t\d+(?=\t)/, '\t777777'));
    const remark = toldOnce(rule, text);
    assert.deepStrictEqual(remark.fixes, []);
    assert.strictEqual(remark.unnecessary, false);
    assert.match(remark.message.zh, /数字与前面的一行不同/);
    assert.match(remark.message.en, /other figures/);
  });

  it('does not take out a row whose line holds the words of a group', () => {
    const text = twice('tabs', '1.属于国家秘密');
    const remarks = told(rule, text);
    assert.strictEqual(remarks.length, 1);
    assert.deepStrictEqual(remarks[0]?.fixes, []);
  });
});
