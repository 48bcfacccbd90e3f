import * as assert from 'node:assert';
import { closingOutside, hasContent, isBalanced, tagsBetween } from '../../../server/src/compose/tags';

function names(html: string): string[] {
  return [...tagsBetween(html, 0, html.length)].map(({ name, kind }) => `${name} ${kind}`);
}

describe('tags in the original text', () => {
  it('are found with attributes that hold brackets, and void ones told apart', () => {
    assert.deepStrictEqual(names('<P title="a>b">一<br/><img src=x>二</p >'), [
      'p open',
      'br void',
      'img void',
      'p close',
    ]);
  });

  it('are not seen in mere signs', () => {
    assert.deepStrictEqual(names('1 < 2 而 3 > 2，<《条例》>'), []);
  });

  it('lie wholly between the offsets', () => {
    const html = '<p>一</p><p>二</p>';
    assert.strictEqual([...tagsBetween(html, 4, 12)].length, 2);
  });

  it('close what was opened before, or do not', () => {
    const html = '<div><p>一</p><p>二</div>';
    assert.strictEqual(closingOutside(html, 5, html.length)?.start, 17);
    assert.strictEqual(closingOutside(html, 0, html.length), null);
  });

  it('balance, nest wrongly, or stay open', () => {
    const balanced = (html: string): boolean => isBalanced(html, 0, html.length);
    assert.ok(balanced('<p><b>一</b><br></p>'));
    assert.ok(balanced('没有标记'));
    assert.ok(!balanced('<p><b>一</p></b>'));
    assert.ok(!balanced('<p>一'));
    assert.ok(!balanced('一</p>'));
  });

  it('hold something visible, or nothing but white space and comments', () => {
    const visible = (html: string): boolean => hasContent(html, 0, html.length);
    assert.ok(visible('<p>一</p>'));
    assert.ok(visible('</div>无。'));
    assert.ok(visible('<img src="章.png">'));
    assert.ok(!visible('<p>&nbsp; \n</p></div>'));
    assert.ok(!visible('</div><!-- 页脚 --></body>'));
  });
});
