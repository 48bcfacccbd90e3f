import * as assert from 'node:assert';
import { element } from '../../../server/src/publish/node';
import { printNode } from '../../../server/src/publish/print';

describe('publish: writing nodes as HTML', () => {
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
