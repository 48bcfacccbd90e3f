import * as assert from 'node:assert';
import { beginningOf, shortened } from '../../../server/src/text/shortened';

describe('a text that is quoted', () => {
  it('is whole where it is short, and goes on where it is long', () => {
    assert.strictEqual(shortened('予以公开', 4), '予以公开');
    assert.strictEqual(shortened('予以公开的', 4), '予以公开…');
    assert.strictEqual(beginningOf('予以公开的', 4), '予以公开');
    assert.strictEqual(beginningOf('予以', 4), '予以');
  });

  it('is cut before a character of two units, and not within it', () => {
    assert.strictEqual(shortened('上官𠮷𠮷', 3), '上官…');
    assert.strictEqual(shortened('上官𠮷𠮷', 4), '上官𠮷…');
    assert.strictEqual(beginningOf('𠮷', 1), '');
  });
});
