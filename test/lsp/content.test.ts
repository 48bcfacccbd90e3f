import * as assert from 'node:assert';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { plainReport } from '../support/plain-report';
import { print, STYLES, type Style } from '../support/print';
import { applied, textAt } from './support/apply';
import { Editor } from './support/editor';

/** The small report with a sentence more in section one, of which a figure is not the table's. */
function reportSaying(sentence: string, layout: string): string {
  const report = plainReport();
  const overview = [...report.narrative.overview, sentence];
  return print({ ...report, narrative: { ...report.narrative, overview } }, STYLES[layout] as Style).text;
}

describe('what the text says against the table, in an editor', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ program: 'node' });
  });
  after(async () => {
    assert.deepStrictEqual(editor.logged, []);
    await editor.stop();
  });

  const LAYOUTS = { 'a.gknb': 'tabs, every row alike', 'b.md': 'bars, outer', 'c.html': 'html, plain cells' };
  const LANGUAGES: Readonly<Record<string, string>> = { md: 'markdown', html: 'html' };

  /** Opens the report and gives its one finding with the fixes that are offered for it. */
  async function open(name: string, text: string): Promise<{ uri: string; found: Diagnostic; actions: CodeAction[] }> {
    const uri = `untitled:${name}`;
    await editor.open(uri, text, LANGUAGES[name.split('.')[1] ?? ''] ?? 'disclosure-report');
    const [found, ...more] = await editor.diagnostics(uri);
    assert.ok(found);
    assert.deepStrictEqual(more, []);
    return { uri, found, actions: await editor.actions(uri, found.range, { diagnostics: [found] }) };
  }

  for (const [name, layout] of Object.entries(LAYOUTS)) {
    it(`is put right in the text by a fix, in ${name}`, async () => {
      const text = reportSaying('因政府信息公开引起的行政复议3件。', layout);
      const { uri, found, actions } = await open(name, text);
      assert.deepStrictEqual([found.code, textAt(text, found)], ['content-figure', '3']);
      const fix = actions.find(({ title }) => title === '将正文的数改为2');
      const after = applied(text, fix);
      assert.strictEqual(after, reportSaying('因政府信息公开引起的行政复议2件。', layout));
      await editor.change(uri, 2, { text: after });
      assert.deepStrictEqual(await editor.diagnostics(uri), []);
    });

    it(`is put right in the table by a fix, in ${name}`, async () => {
      const text = reportSaying('制发行政规范性文件1件。', layout);
      const { uri, actions } = await open(`2${name}`, text);
      const after = applied(
        text,
        actions.find(({ title }) => title === '将表中的数改为1'),
      );
      assert.notStrictEqual(after, text);
      await editor.change(uri, 2, { text: after });
      const codes = (await editor.diagnostics(uri)).map(({ code }) => code);
      // The sentence of the report's own that says 0 is now the one that disagrees.
      assert.ok(
        codes.every((code) => code === 'content-figure' || code === 'disclosure-in-force'),
        codes.join(),
      );
      assert.ok(after.includes('制发行政规范性文件1件。'));
    });
  }

  it('replaces half-width punctuation all at once', async () => {
    const text = reportSaying('认真公开,及时答复;不漏一件。', 'tabs, every row alike');
    const { found, actions } = await open('d.gknb', text);
    assert.strictEqual(found.code, 'text-half-width-punctuation');
    assert.ok(applied(text, actions[0]).includes('认真公开，及时答复；不漏一件。'));
  });
});
