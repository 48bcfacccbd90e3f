import * as assert from 'node:assert';
import { GAP, isGap, isSpace, trimEnd, trimStart } from '../../../server/src/scan/white';

describe('white space', () => {
  it('is the same to the engine and to us, unit by unit, and is trimmed', () => {
    for (let code = 0; code < 0x10000; code++) {
      const unit = String.fromCharCode(code);
      const name = code.toString(16);
      assert.strictEqual(GAP.test(unit), isGap(code), name);
      assert.strictEqual(trimStart(`${unit}字`, 0, 2), isSpace(code) ? 1 : 0, name);
      assert.strictEqual(trimEnd(`字${unit}`, 0, 2), isSpace(code) ? 1 : 2, name);
    }
  });
});
