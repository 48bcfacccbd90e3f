import * as assert from 'node:assert';
import { rowRepeated as rule } from '../../../server/src/rules/row-repeated';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, sample, underlined } from '../compose/support';

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

  describe('of a block of rows that stands twice', () => {
    /** A sample with some lines of the second table twice, one behind another. */
    function block(layout: string, count: number, change: (lines: string) => string = (lines) => lines): string {
      const lines = sample(layout).text.split(/(?<=\n)/);
      const from = lines.findIndex((line) => line.includes('2.其他法律行政法规禁止公开'));
      const again = lines.slice(from, from + count).join('');
      return [...lines.slice(0, from), again, change(again), ...lines.slice(from + count)].join('');
    }

    for (const layout of ['tabs', 'bars', 'html']) {
      it(`is told once in ${layout}, and takes it out`, () => {
        const text = block(layout, 5);
        const remark = toldOnce(rule, text);
        assert.match(
          remark.message.zh,
          /^从“2\.其他法律行政法规禁止公开”一行起连续5行重复，数字与前面的各行相同，请删去这些行。$/,
        );
        assert.match(remark.message.en, /on 5 rows are repeated, with the same figures as above/);
        assert.strictEqual(remark.span.start, text.lastIndexOf('2.其他法律'));
        assert.strictEqual(remark.related?.[0]?.span.start, text.indexOf('2.其他法律'));
        assert.deepStrictEqual(
          remark.fixes?.map(({ preferred, certain }) => [preferred, certain]),
          [[true, true]],
        );
        assert.strictEqual(fixed(text, remark), sample(layout).text);
      });
    }

    it('is not certain where words differ, and takes nothing out where figures do', () => {
      const words = toldOnce(
        rule,
        block('tabs', 3, (lines) => lines.replace('2.其他', '2、其他')),
      );
      assert.deepStrictEqual(
        words.fixes?.map(({ certain }) => certain),
        [false],
      );
      const figures = toldOnce(
        rule,
        block('tabs', 3, (lines) => lines.replace(/\t\d+\n/, '\t777777\n')),
      );
      assert.match(figures.message.zh, /连续3行重复，其中1行的数字与前面的不同，请核对后只保留正确的行；/);
      assert.match(figures.message.en, /3 rows are repeated, 1 of them with other figures/);
      assert.deepStrictEqual([figures.fixes, figures.unnecessary], [[], false]);
    });

    it('is told row by row where one of them cannot go', () => {
      const text = block('tabs', 3, (lines) => lines.replace(/^\t\t(?=3\.危及)/m, '\t（四）无法提供\t'));
      assert.deepStrictEqual(
        told(rule, text).map(({ fixes = [] }) => fixes.length),
        [1, 0, 1],
      );
    });

    it('is not one with rows that stand apart', () => {
      const both = twice('tabs', '2.其他法律行政法规禁止公开').replace(
        /(3\.危及.*\n)([\s\S]*?)(5\.属于三类.*\n)/,
        '$1$2$3$3',
      );
      assert.strictEqual(told(rule, both).length, 2);
    });
  });

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
    assert.deepStrictEqual(
      told(rule, text).map(({ fixes }) => fixes),
      [[]],
    );
  });
});
