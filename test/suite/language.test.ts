import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { appear, apply, closeAll, extension, findings, fix, openFile, openUntitled, until, vanish } from './editor';
import { inThisHost, LAYOUTS, printed, without } from './reports';

const TEXT = without(printed('tabs, ragged'), 'other');

describe('the language of a document', () => {
  afterEach(closeAll);

  it('is ours for .gknb and for report file names, and the extension is active', async () => {
    for (const name of ['岚溪.gknb', '岚溪局2024年政府信息公开工作年度报告.txt', '2024年政府信息公开年报.txt']) {
      const document = await openFile(name, TEXT);
      assert.strictEqual(document.languageId, 'disclosure-report', name);
      await appear(document, 'section-missing');
    }
    assert.strictEqual(vscode.extensions.getExtension('gouji.gouji')?.isActive, true);
  });

  it('is left alone in a text file, Markdown or HTML that is recognised by its content', async () => {
    for (const [name, style, language] of [
      ['草稿.txt', 'tabs, ragged', 'plaintext'],
      ['草稿.md', 'bars, outer', 'markdown'],
      ['草稿.html', 'html, plain cells', 'html'],
    ] as const) {
      const document = await openFile(name, without(printed(style), 'other'));
      await appear(document, 'section-missing');
      assert.strictEqual(document.languageId, language);
    }
  });

  it('is left alone in an untitled text', async () => {
    // Where the very first line is a report's title, VS Code itself takes our language for a text without a name.
    const document = await openUntitled('plaintext', `送审稿\n${TEXT}`);
    await appear(document, 'section-missing');
    assert.strictEqual(document.languageId, 'plaintext');
    const titled = await openUntitled('plaintext', TEXT);
    await until('our language', () => titled.languageId === 'disclosure-report');
  });

  it('does not matter in a language of another kind: it gets nothing', async () => {
    const other = await openUntitled('json', TEXT);
    const report = await openUntitled('plaintext', TEXT);
    await appear(report, 'section-missing');
    assert.deepStrictEqual(findings(other), []);
  });
});

describe('a report in which everything agrees', () => {
  afterEach(closeAll);

  for (const style of inThisHost(LAYOUTS))
    it(`has no finding in the layout: ${style}`, async () => {
      const document = await openFile('好.gknb', printed(style).text);
      const api = await extension();
      // That it was checked is told by the state of its identities.
      const status = await until('the state of the identities', () => api.status(document.uri.toString()));
      assert.deepStrictEqual({ ...status.identities }, { holding: 42, broken: 0, undecided: 0 });
      assert.deepStrictEqual(findings(document), []);
    });
});

describe('an empty .gknb', () => {
  afterEach(closeAll);

  it('has one finding, whose fix writes the skeleton', async () => {
    const document = await openFile('空.gknb', '');
    const [finding, ...more] = await until('a finding', () => findings(document).length > 0 && findings(document));
    assert.ok(finding);
    assert.deepStrictEqual(more, []);
    await apply(await fix(document, finding, /skeleton|框架|骨架/));
    for (const heading of ['一、总体情况', '四、政府信息公开行政复议、行政诉讼情况', '六、其他需要报告的事项'])
      assert.ok(document.getText().includes(heading), `no heading ${heading}`);
    await vanish(document, 'section-missing');
  });
});
