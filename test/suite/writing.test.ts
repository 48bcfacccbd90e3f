import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { appear, closeAll, findings, openFile, until } from './editor';
import { printed, without, wrong } from './reports';

const BODY = '云溪县统计局';

/** Waits until the editor shows a document whose text begins so. */
function shown(beginning: string): Promise<vscode.TextDocument> {
  return until(`a document that begins ${beginning}`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.getText().startsWith(beginning) && document;
  });
}

describe('a new report', () => {
  afterEach(closeAll);

  it('is written whole, and only blanks and what has to be said are told of', async () => {
    await vscode.commands.executeCommand('gouji.newReport', undefined, {
      agency: BODY,
      year: 2025,
      layout: 'tabs',
      follow: false,
    });
    const document = await shown(`${BODY}2025年政府信息公开工作年度报告`);
    assert.strictEqual(document.languageId, 'disclosure-report');
    assert.ok(document.isUntitled);
    await appear(document, 'cell-blank');
    const errors = findings(document).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepStrictEqual(errors, []);
    // Lines that begin with a tab have kept it.
    assert.match(document.getText(), /\n\t（七）总计\t/);
  });

  it('follows last year’s report in its folder: body, layout, and 四 as 二', async () => {
    const last = printed('bars, outer');
    const document = await openFile('去年.md', last.text);
    const [, year = ''] = /(20\d\d)年/.exec(last.text) ?? [];
    const folder = vscode.Uri.joinPath(document.uri, '..');
    await vscode.commands.executeCommand('gouji.newReport', folder, {
      year: Number(year) + 1,
      agency: BODY,
      follow: true,
    });
    const next = await shown(`# ${BODY}${Number(year) + 1}年`);
    assert.strictEqual(next.languageId, 'markdown');
    assert.ok(next.uri.path.startsWith(folder.path), next.uri.path);
    const carried = (text: string, row: string) =>
      text
        .split('\n')
        .find((line) => line.includes(row))
        ?.match(/\d+/g);
    const due = carried(last.text, '四、结转下年度');
    assert.ok(due && due.length === 7);
    assert.deepStrictEqual(carried(next.getText(), '二、上年结转'), due);
  });

  it('follows the report that was clicked, whichever others lie beside it', async () => {
    const clicked = await openFile('甲.md', printed('bars, outer').text);
    const beside = vscode.Uri.joinPath(clicked.uri, '../乙.gknb');
    await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode(printed('tabs, ragged').text));
    const [, year = ''] = /(20\d\d)年/.exec(clicked.getText()) ?? [];
    const known = { year: Number(year) + 1, agency: BODY, follow: true };
    await vscode.commands.executeCommand('gouji.newReport', clicked.uri, known);
    const next = await shown(`# ${BODY}${Number(year) + 1}年`);
    assert.strictEqual(next.languageId, 'markdown', 'the layout of its tables');
  });
});

describe('beside the text', () => {
  afterEach(closeAll);

  it('completion proposes the section that is missing', async () => {
    const text = without(printed('tabs, ragged'), 'problems');
    const document = await openFile('缺.gknb', text.replace(/(?=(?:## )?六、其他需要)/, '五\n'));
    await appear(document, 'section-missing');
    const at = document.positionAt(document.getText().indexOf('五\n') + 1);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('五、存在的主要问题及改进情况'), labels.join());
  });

  it('a lens above each table counts its sums, and hints name the columns of figures on lines of their own', async () => {
    const document = await openFile('好.gknb', printed('cell lines').text);
    const lenses = await until('two lenses', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return all.length === 2 && all;
    });
    assert.match(lenses[0]?.command?.title ?? '', /39/);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    assert.ok(hints.length > 150, String(hints.length));
  });

  it('a lens over a broken table leads to the figure to look at', async () => {
    const key = { table: 'requests', row: 'granted', column: 'naturalPerson' } as const;
    const document = await openFile('错.gknb', printed('tabs, ragged', wrong(key)).text);
    await until('a finding', () => findings(document).length > 0);
    const lens = await until('a lens that says what is broken', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return all.find(({ command }) => /不成立|broken/.test(command?.title ?? ''));
    });
    await vscode.window.showTextDocument(await openFile('另.gknb', printed('tabs, ragged').text));
    const { command = '', arguments: all = [] } = lens.command ?? {};
    await vscode.commands.executeCommand(command, ...all);
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.uri.toString(), document.uri.toString());
    // The total of a sum that fails.
    assert.match(document.getText(editor.selection), /^\d+$/);
    assert.match(document.lineAt(editor.selection.start).text, /予以公开|总计/);
  });
});
