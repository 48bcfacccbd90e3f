import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { appear, apply, closeAll, findings, fix, openUntitled, until, vanish } from './editor';

describe('a first run', () => {
  afterEach(closeAll);

  it('opens the sample, whose findings go as their fixes are applied', async () => {
    await vscode.commands.executeCommand('gouji.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.strictEqual(document.languageId, 'disclosure-report');
    for (const [code, title] of [
      ['requests-balance', /17/],
      ['content-figure', /22/],
      ['row-label-altered', /4\.保护第三方合法权益/],
    ] as const) {
      const [finding] = await appear(document, code);
      assert.ok(finding);
      await apply(await fix(document, finding, title));
      await vanish(document, code);
    }
    assert.deepStrictEqual(findings(document), []);
  });

  it('opens the walkthrough', async () => {
    await vscode.commands.executeCommand('gouji.openWalkthrough');
    await until('a page that is no text', () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      return tab !== undefined && !(tab.input instanceof vscode.TabInputText);
    });
  });
});

describe('a snippet', () => {
  afterEach(closeAll);

  it('writes a table whose tabs stay tabs, complete and blank', async () => {
    const document = await openUntitled('disclosure-report', '');
    const name = '三、收到和处理政府信息公开申请情况';
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'disclosure-report', name });
    await until('the table', () => document.getText().includes('四、结转下年度继续办理'));
    assert.match(document.getText(), /\n\t（七）总计\t/);
    assert.match(document.getText(), /\n\t\t3\.其他\t{7}\n/);
    await appear(document, 'cell-blank');
    assert.deepStrictEqual(findings(document, 'row-cell-count'), []);
    assert.deepStrictEqual(findings(document, 'row-missing'), []);
  });
});
