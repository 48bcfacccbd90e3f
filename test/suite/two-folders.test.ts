import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { appear, closeAll, extension, findings, openFile, until, vanish } from './editor';
import { printed, without } from './reports';

const TEXT = without(printed('tabs, ragged'), 'problems');
const OFF = '{ "rules": { "section-missing": "off" } }';

function folder(at: number): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[at];
  assert.ok(found, 'two folders are open');
  return found.uri;
}

function set(at: number, name: string, value: unknown): Thenable<void> {
  return vscode.workspace
    .getConfiguration('gouji', folder(at))
    .update(name, value, vscode.ConfigurationTarget.WorkspaceFolder);
}

describe('two folders in one window', () => {
  const configuration = () => vscode.Uri.joinPath(folder(1), '.gouji.json');
  let here: vscode.TextDocument;
  let there: vscode.TextDocument;

  beforeEach(async () => {
    here = await openFile('此处.gknb', TEXT, 0);
    there = await openFile('彼处.gknb', TEXT, 1);
    await appear(here, 'section-missing');
    await appear(there, 'section-missing');
  });
  afterEach(async () => {
    await set(1, 'enable', undefined);
    await set(1, 'rules', undefined);
    await vscode.workspace.fs.delete(configuration()).then(undefined, () => undefined);
    await closeAll();
  });

  it('have settings of their own', async () => {
    await set(1, 'enable', false);
    await vanish(there);
    assert.strictEqual(findings(here, 'section-missing').length, 1);
    await set(1, 'enable', undefined);
    await appear(there, 'section-missing');
    await set(1, 'rules', { 'section-missing': 'off' });
    await vanish(there, 'section-missing');
    assert.strictEqual(findings(here, 'section-missing').length, 1);
  });

  it('have configurations of their own, which the status item names', async () => {
    const api = await extension();
    const silence = (document: vscode.TextDocument) => api.status(document.uri.toString())?.silence;
    assert.deepStrictEqual(silence(there), { configuration: null, accepted: 0, off: 0 });
    await vscode.workspace.fs.writeFile(configuration(), new TextEncoder().encode(OFF));
    await vanish(there, 'section-missing');
    assert.strictEqual(findings(here, 'section-missing').length, 1);
    const named = await until('the configuration in the status', () => silence(there)?.configuration ?? undefined);
    assert.strictEqual(vscode.Uri.parse(named).path, configuration().path);
    assert.strictEqual(silence(there)?.off, 1);
    assert.deepStrictEqual(silence(here), { configuration: null, accepted: 0, off: 0 });
  });

  it('have it opened by the command, which goes by the report in front', async () => {
    await vscode.workspace.fs.writeFile(configuration(), new TextEncoder().encode(OFF));
    await vanish(there, 'section-missing');
    const api = await extension();
    await until('the configuration in the status', () => api.status(there.uri.toString())?.silence.off === 1);
    await vscode.window.showTextDocument(there);
    await vscode.commands.executeCommand('gouji.openConfiguration');
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.path, configuration().path);
    await vscode.window.showTextDocument(here);
    await vscode.commands.executeCommand('gouji.openConfiguration');
    await until('the settings', () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      return tab !== undefined && !(tab.input instanceof vscode.TabInputText);
    });
  });
});
