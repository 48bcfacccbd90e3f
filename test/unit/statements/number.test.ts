import * as assert from 'node:assert';
import { inChinese, numeralAt } from '../../../server/src/statements/number';

const value = (text: string) => numeralAt(text, 0)?.value;
const taken = (text: string) => text.slice(0, numeralAt(text, 0)?.end ?? 0);

describe('numbers in sentences', () => {
  it('are Arabic, with separators, decimals and 万', () => {
    assert.strictEqual(value('58件'), 58);
    assert.strictEqual(value('1,234,567件'), 1_234_567);
    assert.strictEqual(value('3.2万余条'), 32_000);
    assert.strictEqual(value('12.5%'), 12.5);
    assert.strictEqual(value('0件'), 0);
  });

  it('take no comma that parts clauses', () => {
    assert.strictEqual(taken('5,其中'), '5');
    assert.strictEqual(taken('12,34件'), '12');
    assert.strictEqual(taken('12,3456件'), '12');
  });

  it('are Chinese, up to thousands', () => {
    const known: Readonly<Record<string, number>> = { 十二: 12, 二十: 20, 两: 2, 三百零五: 305, 一千二百: 1200, 零: 0 };
    for (const [text, expected] of Object.entries(known)) assert.strictEqual(value(`${text}件`), expected, text);
  });

  it('have no value where Chinese digits make no count', () => {
    for (const text of ['二〇二四', '一百二', '十百', '百']) assert.strictEqual(value(text), null, text);
  });

  it('are written in Chinese as they are read', () => {
    for (let number = 0; number < 10_000; number++) assert.strictEqual(value(inChinese(number) ?? ''), number);
    assert.deepStrictEqual([10, 12, 20, 105, 1200].map(inChinese), ['十', '十二', '二十', '一百零五', '一千二百']);
    assert.deepStrictEqual([-1, 1.5, 10_000].map(inChinese), [null, null, null]);
  });

  it('have no value past fifteen digits, and take time that grows with their length alone', () => {
    assert.strictEqual(value('9'.repeat(300)), null);
    assert.strictEqual(taken('9'.repeat(300)).length, 300);
    assert.strictEqual(value(`${'1,'.repeat(50_000)}件`), 1);
  });

  it('are not there where no numeral stands', () => {
    for (const text of ['', '件', '，', 'a1', '○○件', '○件']) assert.strictEqual(numeralAt(text, 0), null, text);
  });
});
