import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { packagedReadMe } from '../../scripts/packaged-readme.mjs';
import { inRoot } from '../../scripts/paths.mjs';

const ENGLISH = `# Gouji

**[中文说明](README.zh-CN.md)**

Words with a [page](docs/page.md#x) and [the web](https://example.org/).

![A picture](docs/a.png)

| one | two |
|---|---|
| ![](docs/a.png) | ![](docs/b.png) |

| setting | meaning |
| --- | --- |
| [\`a\`](docs/a.md) | what it is |
`;

describe('the read-me of the package', () => {
  it('holds both languages, and nothing that the extension’s page in VS Code cannot show', () => {
    assert.strictEqual(
      packagedReadMe(ENGLISH, '# 勾稽\n\n**[English](README.md)**\n\n说明见[某页](docs/a.md)。\n'),
      `# Gouji

中文说明在后。

Words with a page and [the web](https://example.org/).

| setting | meaning |
| --- | --- |
| \`a\` | what it is |

---

# 勾稽

说明见某页。
`,
    );
  });

  it('is made of ours without a picture or a link that leads nowhere, every table of words whole', () => {
    const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((name) => readFileSync(inRoot(name), 'utf8'));
    assert.ok(english && chinese);
    const made = packagedReadMe(english, chinese);
    assert.doesNotMatch(made, /!\[|\]\((?!https?:)/);
    for (const rule of english.matchAll(/^\| \[(`[a-z-]+`)\]/gm))
      assert.strictEqual(made.split(`| ${rule[1]} |`).length, 3, `${rule[1]} in both languages`);
  });
});
