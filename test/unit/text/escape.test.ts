import * as assert from 'node:assert';
import { escapeForPage, escapeHtml } from '../../../server/src/text/escape';

const SIGNS = `<a b="c" d='e'>&amp;\0`;
const OTHERS = '（一）“三安全一稳定”\u3000\t𠀀\n`';

describe('escapeHtml', () => {
  it('writes what would be markup as entities, and every other character as it is', () => {
    assert.strictEqual(escapeHtml(SIGNS), `&lt;a b=&quot;c&quot; d='e'&gt;&amp;amp;\0`);
    assert.strictEqual(escapeHtml(OTHERS), OTHERS);
  });
});

describe('escapeForPage', () => {
  it('writes every character that means something in HTML as an entity, and one that no page can hold as the sign for one', () => {
    assert.strictEqual(escapeForPage(SIGNS), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;\ufffd');
  });

  it('leaves all else alone', () => {
    assert.strictEqual(escapeForPage(OTHERS), OTHERS);
  });
});
