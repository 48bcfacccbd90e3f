import * as assert from 'node:assert';
import { digitsOf, LAST_ORDINAL, ordinalIn, ordinalValue, writtenIn } from '../../../server/src/text/ordinal';

describe('the characters of a numeral', () => {
  it('are told, and any number is written in them', () => {
    const threes = { 三: '六', 叁: '陆', 3: '6', '３': '６', Ⅲ: 'Ⅵ', III: 'VI' };
    for (const [three, six] of Object.entries(threes)) {
      assert.strictEqual(ordinalIn(digitsOf(three), 6), six);
      assert.strictEqual(ordinalValue(six), 6);
    }
    assert.strictEqual(ordinalValue('IIII'), null);
  });

  it('are the form’s where they are none that is known, and digits past ten', () => {
    assert.strictEqual(writtenIn('甲'), null);
    assert.strictEqual(digitsOf('甲'), 'chinese');
    assert.strictEqual(ordinalIn('chinese', LAST_ORDINAL), '十');
    assert.strictEqual(ordinalIn('chinese', LAST_ORDINAL + 1), '11');
  });
});
