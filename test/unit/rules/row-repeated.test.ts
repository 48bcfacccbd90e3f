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
        [[true, true]],
      );
      assert.strictEqual(fixed(text, remark), sample(layout).text);
    });
  }

  it('is not certain where a row is missing, which may be one of the two under a wrong label', () => {
    const text = twice('tabs', '保护第三方合法权益');
    const lacking = text
      .split('\n')
      .filter((line) => !line.includes('5.属于三类内部事务信息'))
      .join('\n');
    assert.deepStrictEqual(
      toldOnce(rule, lacking).fixes?.map(({ preferred, certain }) => [preferred, certain]),
      [[true, false]],
    );
  });

  it('is not certain where figures are alike and words are not', () => {
    const text = twice('tabs', '保护第三方合法权益', (line) => line.replace('4.', '4、'));
    assert.deepStrictEqual(
      toldOnce(rule, text).fixes?.map(({ certain }) => certain),
      [false],
    );
  });

  it('offers nothing where the figures differ: nobody knows which are right', () => {
    const text = twice('tabs', '2.重复申请', (line) => line.replace(/\t\d+(?=\t)/, '\t777777'));
    const remark = toldOnce(rule, text);
    assert.deepStrictEqual(remark.fixes, []);
    assert.strictEqual(remark.unnecessary, false);
    assert.match(remark.message.zh, /数字与前面的一行不同/);
    assert.match(remark.message.en, /other figures/);
  });

  it('takes out a row together with the words of a group where both have them', () => {
    const text = twice('tabs', '1.属于国家秘密');
    const remark = toldOnce(rule, text);
    assert.strictEqual(fixed(text, remark), sample('tabs').text);
  });

  it('does not take out a row whose line alone holds the words of a group', () => {
    const text = twice('tabs', '4.保护第三方合法权益', (line) => line.replace(/^\t\t/, '\t（四）无法提供\t'));
    for (const remark of told(rule, text)) assert.deepStrictEqual(remark.fixes, []);
  });
});
