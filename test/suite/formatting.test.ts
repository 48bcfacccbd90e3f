import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, extension, findings, openFile, until } from './editor';
import { inThisHost, printed } from './reports';

/** Formats as the key does, and waits until it has. */
async function format(document: vscode.TextDocument): Promise<void> {
  const { version } = document;
  await until('a formatted document', async () => {
    await vscode.commands.executeCommand('editor.action.formatDocument');
    return document.version !== version;
  });
}

/** Undoes as often as it takes. */
async function undoTo(document: vscode.TextDocument, text: string): Promise<void> {
  await until('the text as it was', async () => {
    if (document.getText() !== text) await vscode.commands.executeCommand('undo');
    return document.getText() === text;
  });
}

/** All that stands in a text, white space and the marks of layouts apart. */
const words = (text: string): string =>
  [...text.replace(/<[^<>]*>|&nbsp;|[\s|#—-]/g, '').replace(/^.*?<body>/s, '')].sort().join('');

/** A style of each layout that formatting has something to do in. */
const STYLES = [
  'tabs, ragged',
  'cell lines, padded, broken labels',
  'spaces, groups before their rows',
  'bars, outer',
  'html, paragraphs in cells',
];

describe('Format Document', () => {
  afterEach(closeAll);

  for (const style of inThisHost(STYLES)) {
    it(`sets a report in order, and undo gives back the text as it was: ${style}`, async () => {
      const { text } = printed(style);
      const document = await openFile('整理.gknb', text);
      await (await extension()).ready();
      const before = document.getText();
      await format(document);
      assert.strictEqual(words(document.getText()), words(before));
      await until('no finding', () => findings(document).length === 0);
      await undoTo(document, before);
    });
  }

  it('on save writes the file in order, and a second time leaves it alone', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'disclosure-report' });
    await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace, true);
    try {
      const { text } = printed('tabs, ragged');
      const document = await openFile('保存.gknb', text);
      await (await extension()).ready();
      const at = document.positionAt(document.getText().length);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, at, '\n\n\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(await document.save());
      const saved = document.getText();
      assert.notStrictEqual(saved, `${text}\n\n\n`);
      assert.strictEqual(words(saved), words(text));
      const again = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        { tabSize: 4, insertSpaces: false },
      );
      assert.deepStrictEqual(again ?? [], []);
    } finally {
      await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
    }
  });
});

describe('Convert Report to Another Layout', () => {
  afterEach(closeAll);

  it('writes the whole report in each layout, and one undo gives back the text as it was', async () => {
    const { text } = printed('tabs, every row alike');
    const document = await openFile('转换.gknb', text);
    await (await extension()).ready();
    const before = document.getText();
    const telling = { bars: /^\| /m, html: /^<tr><td /m, 'cell-lines': /^\t规章$/m, spaces: /^规章 \d/m };
    for (const [to, mark] of Object.entries(telling)) {
      await vscode.commands.executeCommand('gouji.convert', { to });
      await until(`the report as ${to}`, () => mark.test(document.getText()));
      await until('no finding', () => findings(document).length === 0);
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), before);
    }
  });

  it('works in plain text and Markdown files that are reports', async () => {
    const document = await openFile('转换.md', printed('bars, outer').text);
    await (await extension()).ready();
    await until('the report as tabs', async () => {
      await vscode.commands.executeCommand('gouji.convert', { to: 'tabs' });
      return /^规章\t\d/m.test(document.getText());
    });
  });
});
