import * as assert from 'node:assert';
import { element } from '../../../server/src/publish/node';
import { escaped, printNode } from '../../../server/src/publish/print';

describe('publish: writing nodes as HTML', () => {
  it('writes every character that means something in HTML as an entity', () => {
    assert.strictEqual(escaped(`<a b="c" d='e'>&amp;`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
  });

  it('writes a character that no page can hold as the sign for one', () => {
    assert.strictEqual(escaped('a\0b'), 'a\ufffdb');
  });

  it('leaves all else alone', () => {
    const text = '（一）“三安全一稳定”\u3000\t𠀀\n`';
    assert.strictEqual(escaped(text), text);
  });

  it('escapes words and attributes alike', () => {
    const node = element('td', { class: '"><script>' }, ['</td><script>', element('span', {}, ['&'])]);
    assert.strictEqual(
      printNode(node),
      '<td class="&quot;&gt;&lt;script&gt;">&lt;/td&gt;&lt;script&gt;<span>&amp;</span></td>',
    );
  });

  it('puts rows on lines of their own', () => {
    const row = element('tr', {}, [element('td', {}, ['1'])]);
    assert.strictEqual(
      printNode(element('tbody', {}, [row, row])),
      '<tbody>\n<tr><td>1</td></tr>\n<tr><td>1</td></tr>\n</tbody>\n',
    );
  });
});
