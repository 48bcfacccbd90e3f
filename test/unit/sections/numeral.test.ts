import * as assert from 'node:assert';
import { bareNumeralOf, numeralOf } from '../../../server/src/sections/numeral';

/** What stands as the number, its value, its style, and what is left. */
const NUMERALS: readonly (readonly [folded: string, number: string, value: number, style: string, rest: string])[] = [
  ['一、总体', '一', 1, 'chinese', '总体'],
  ['二.总体', '二', 2, 'chinese', '总体'],
  ['三。总体', '三', 3, 'chinese', '总体'],
  ['四丶总体', '四', 4, 'chinese', '总体'],
  ['(五)总体', '五', 5, 'bracketed', '总体'],
  ['(六)、总体', '六', 6, 'bracketed', '总体'],
  ['3.总体', '3', 3, 'digit', '总体'],
  ['10、总体', '10', 10, 'digit', '总体'],
  ['②总体', '②', 2, 'digit', '总体'],
  ['第四部分总体', '四', 4, 'part', '总体'],
  ['第2部分:总体', '2', 2, 'part', '总体'],
  ['第一章总体', '一', 1, 'part', '总体'],
  ['贰、总体', '贰', 2, 'formal', '总体'],
  ['Ⅳ、总体', 'Ⅳ', 4, 'roman', '总体'],
  ['VI.总体', 'VI', 6, 'roman', '总体'],
];

describe('the numeral of a heading', () => {
  for (const [folded, number, value, style, rest] of NUMERALS)
    it(`is read from ${folded}`, () => {
      const numeral = numeralOf(folded);
      assert.ok(numeral);
      assert.deepStrictEqual(
        [folded.slice(numeral.from, numeral.to), numeral.value, numeral.style, folded.slice(numeral.length)],
        [number, value, style, rest],
      );
    });

  for (const folded of [
    '',
    '一般情况',
    '总体情况',
    '第一',
    '第二十条',
    '2.5',
    '1,234',
    'iv',
    'ixi.总体',
    '(总体)',
    '三安全一稳定',
  ])
    it(`is none in ${folded || 'nothing'}`, () => assert.strictEqual(numeralOf(folded), null));

  it('without a mark is read only when asked for', () => {
    assert.strictEqual(numeralOf('一总体情况'), null);
    assert.deepStrictEqual(bareNumeralOf('一总体情况'), { style: 'bare', value: 1, length: 1, from: 0, to: 1 });
    assert.strictEqual(bareNumeralOf('12总体')?.value, 12);
    assert.strictEqual(bareNumeralOf('总体情况'), null);
  });
});
