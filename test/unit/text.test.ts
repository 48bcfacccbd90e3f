import * as assert from 'node:assert';
import { LineIndex } from '../../server/src/text/lines';

describe('LineIndex', () => {
  it('ends lines at LF, CRLF and a lone CR, as LSP does', () => {
    assert.deepStrictEqual(new LineIndex('a\r\nb\rc\nd').starts, [0, 3, 5, 7]);
  });
});
