import assert from 'node:assert';
import { isPackaged } from '../../scripts/package.mjs';
import { packagedLinks } from '../../scripts/packaged-links.mjs';

describe('a page of the package', () => {
  it('leads to what is packaged and to the web, and has the words of its other links', () => {
    const made = (/** @type {string} */ text) => packagedLinks(text, 'docs/rules/row-missing.md', isPackaged);
    const kept = '[a](table-missing.md), [b](../configuration.md#x), [c](https://example.org/), [d](#e)';
    assert.strictEqual(made(kept), kept);
    assert.strictEqual(made('见[命令行](../cli.md#与上年比较)、[`x`](no-rule/y.md)。'), '见命令行、`x`。');
  });
});

describe('what is packaged', () => {
  it('is told by the name', () => {
    for (const name of ['docs/rules/row-missing.md', 'docs/configuration.md', 'syntaxes/a.json', 'CHANGELOG.md'])
      assert.ok(isPackaged(name), name);
    for (const name of ['docs/cli.md', 'docs/rules/deep/a.md', 'docs/rules/a.mdx', 'xdocs/configuration.md'])
      assert.ok(!isPackaged(name), name);
  });
});
