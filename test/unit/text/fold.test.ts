import * as assert from 'node:assert';
import { fold, foldsToNothing, foldUnit } from '../../../server/src/text/fold';
import { folded } from '../../../server/src/text/folded';

describe('folding', () => {
  it('drops what nobody sees, NUL and other controls too, wherever it stands', () => {
    assert.strictEqual(fold('\0六、\0其\u0001他\u200b 需\u3000要\ufeff'), '六、其他需要');
    assert.strictEqual(fold('\0'), '');
    assert.ok(foldsToNothing('\0\u0007 \t'));
  });

  it('gives a text back as it is where nothing changes', () => {
    assert.strictEqual(fold('六、其他需要'), '六、其他需要');
    assert.strictEqual(fold(''), '');
  });

  it('changes each unit of all as it does the unit alone', () => {
    for (let code = 0; code < 0x10000; code++) {
      const unit = foldUnit(code);
      const expected = unit === 0 ? '' : String.fromCharCode(unit);
      assert.strictEqual(fold(String.fromCharCode(code)), expected, code.toString(16));
      assert.strictEqual(fold(`六${String.fromCharCode(code)}）`), `六${expected})`, code.toString(16));
    }
  });

  it('finds the words behind a numbering, whatever stands between', () => {
    const { body, numbering, bodyAt } = folded('六、\0其他');
    assert.strictEqual(body, '其他');
    assert.strictEqual(numbering?.value, 6);
    assert.strictEqual('六、\0其他'.slice(bodyAt), '其他');
  });
});
