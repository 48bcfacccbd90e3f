import * as assert from 'node:assert';
import { mayHoldMarks, withoutMarks } from '../../../server/src/scan/inline-marks';
import { offsetIn } from '../../../server/src/scan/piece';
import { assertGrows } from '../../support/growth';
import { plainPiece } from './support';

const words = (text: string) => withoutMarks(plainPiece(text)).text;

describe('marks of Markdown within a line', () => {
  const SEEN: readonly (readonly [source: string, seen: string])[] = [
    ['**一、总体情况**', '一、总体情况'],
    ['__一、总体情况__', '一、总体情况'],
    ['***一、总体情况***', '一、总体情况'],
    ['**一、** 总体情况', '一、 总体情况'],
    ['一、**总体**情况', '一、总体情况'],
    ['*12*', '12'],
    ['~~12~~', '12'],
    ['`一、总体情况`', '一、总体情况'],
    ['1\\. 属于国家秘密', '1. 属于国家秘密'],
    ['\\-3', '-3'],
    ['[一、总体情况](#s1)', '一、总体情况'],
    ['| **总计** | *5* |', '| 总计 | 5 |'],
    ['| 本年收费\\  | 5 |', '| 本年收费  | 5 |'],
    ['危及“\\', '危及“'],
    ['| 本年\\\\ 收费 | 5 |', '| 本年 收费 | 5 |'],
    ['| 不予处理\\\\', '| 不予处理'],
    ['| 本年\\n“收费” | 5 |', '| 本年“收费” | 5 |'],
  ];
  for (const [source, seen] of SEEN) it(`are not seen: ${source}`, () => assert.strictEqual(words(source), seen));

  const KEPT = [
    '一、总体情况',
    '3*4*5',
    '总计*',
    '* 一项',
    'a_b_c',
    '****',
    '2 * 3 * 4',
    '| 5* | *6 |',
    '[注]',
    '](',
    '[一](',
    '~约~',
    '\\',
    '\\件',
    '5\\ ',
    '| \\ | 5 |',
    '|\\　|',
    '本年\\name',
    'C:\\n一',
    '本年\\n ',
    '| [注](见 | 5) | 3 |',
    '[注](见\t5)\t3',
  ];
  for (const source of KEPT) it(`are none: ${source}`, () => assert.strictEqual(words(source), source));

  it('leave an escaped bar apart from the bars between cells', () => {
    assert.strictEqual(words('| a\\|b | **c** |'), '| a\\|b | c |');
  });

  it('leave every character where it stands', () => {
    const text = '1\\.**属于**国家秘密';
    const piece = withoutMarks(plainPiece(text));
    for (let i = 0; i < piece.text.length; i++) assert.strictEqual(text[offsetIn(piece, i)], piece.text[i]);
  });

  it('are looked for only where one may stand', () => {
    assert.ok(mayHoldMarks('**a**') && mayHoldMarks('a\\.') && mayHoldMarks('[a](b)'));
    assert.ok(!mayHoldMarks('一、总体情况') && !mayHoldMarks('| 0 | 0 |') && !mayHoldMarks('〔2021〕30号'));
  });

  for (const piece of ['*', '**a', '_a', '\\', '[](', '[a](b)', '`a`', '[a](b|'])
    it(`cost no more than their length: ${piece}`, () => {
      const make = (pieces: number) => plainPiece(piece.repeat(pieces));
      assertGrows({ size: 500_000, make, work: withoutMarks });
    });
});
