import * as assert from 'node:assert';
import { markupOf, Page } from '../../../server/src/format/page';

describe('a page that is written', () => {
  const written = (markup: 'plain' | 'markdown' | 'html'): string => {
    const page = new Page(markup);
    page.heading(1, '年报 <1>');
    page.paragraph('甲 *乙* 丙');
    page.lines(['a\tb', '']);
    page.lines([]);
    page.asItStands(['1 < 2']);
    return page.text('年报', '\r\n');
  };

  it('is plain text with a blank line between its blocks, never two', () => {
    assert.strictEqual(written('plain'), '年报 <1>\r\n\r\n甲 *乙* 丙\r\n\r\na\tb\r\n\r\n1 < 2\r\n');
  });

  it('is Markdown with its marks, and escapes what would be one', () => {
    assert.strictEqual(written('markdown'), '# 年报 <1>\r\n\r\n甲 \\*乙\\* 丙\r\n\r\na\tb\r\n\r\n1 < 2\r\n');
  });

  it('is a page of HTML in which words are words', () => {
    const html = written('html');
    assert.ok(html.startsWith('<!DOCTYPE html>\r\n'));
    assert.ok(html.includes('<title>年报</title>\r\n'));
    assert.ok(
      html.includes(
        '<h1>年报 &lt;1&gt;</h1>\r\n<p>甲 *乙* 丙</p>\r\na\tb\r\n\r\n<pre>\r\n1 &lt; 2\r\n</pre>\r\n</body>',
      ),
    );
  });

  it('is what its layout is', () => {
    assert.deepStrictEqual(
      ['html', 'bars', 'tabs', 'spaces', 'cell-lines'].map((one) => markupOf(one as 'tabs')),
      ['html', 'markdown', 'plain', 'plain', 'plain'],
    );
  });
});
