import * as assert from 'node:assert';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { sha256 } from '../../../server/src/text/sha256';
import { anyCharacter } from '../../support/property';

/** What Node's own says. */
function expected(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

describe('sha256', () => {
  it('is what the standard gives for its own examples', () => {
    assert.strictEqual(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.strictEqual(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is Node’s for every length around the ends of blocks', () => {
    for (let length = 0; length <= 200; length++) {
      const text = 'a'.repeat(length);
      assert.strictEqual(sha256(text), expected(text), `${length}`);
    }
  });

  it('is Node’s for any text', () => {
    const texts = fc.string({ unit: anyCharacter, maxLength: 300 });
    fc.assert(
      fc.property(texts, (text) => sha256(text) === expected(text)),
      { numRuns: 300 },
    );
  });

  it('takes half a surrogate pair as Node does', () => {
    assert.strictEqual(sha256('年\ud800报'), expected('年\ud800报'));
  });
});
