import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { appear, closeAll, findings, fix, openFile, until, vanish } from './editor';
import { printed, without, wrong } from './reports';

/** One figure too large: findings at that cell's sums, and nothing else. */
const KEY = { table: 'requests', row: 'granted', column: 'naturalPerson' } as const;
const WRONG = printed('tabs, ragged', wrong(KEY)).text;
const LACKING = without(printed('tabs, ragged'), 'problems');

/** The configuration of the folder that is open. */
function place(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, '.gouji.json');
}

async function put(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(place(), new TextEncoder().encode(text));
}

async function written(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(place()));
}

/** Answers the next input box as a person would. */
function answer(text: string | undefined): vscode.InputBoxOptions[] {
  const asked: vscode.InputBoxOptions[] = [];
  const showInputBox = async (options: vscode.InputBoxOptions) => {
    asked.push(options);
    return text;
  };
  Object.assign(vscode.window, { showInputBox });
  return asked;
}

async function click(document: vscode.TextDocument, finding: vscode.Diagnostic, title: RegExp): Promise<void> {
  const { command } = await fix(document, finding, title);
  assert.ok(command, 'the action has no command');
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

describe('silencing', () => {
  const { showInputBox } = vscode.window;

  afterEach(async () => {
    Object.assign(vscode.window, { showInputBox });
    await closeAll();
    await vscode.workspace.fs.delete(place()).then(undefined, () => undefined);
  });

  it('accepts a finding with its reason by a click, in a new file, and the finding goes', async () => {
    const document = await openFile('错.gknb', WRONG);
    const [finding] = await until('a finding', () => findings(document).length > 0 && findings(document));
    assert.ok(finding);
    const count = findings(document).length;
    const asked = answer(' 当年确实如此 ');
    await click(document, finding, /^(接受此项|Accept this)/);
    assert.strictEqual(asked[0]?.prompt, finding.message);
    await until('fewer findings', () => findings(document).length < count);
    const { accepted } = JSON.parse(await written());
    assert.strictEqual(accepted.length, 1);
    assert.deepStrictEqual(Object.keys(accepted[0]), ['file', 'code', 'at', 'figures', 'reason']);
    assert.match(accepted[0].figures, /^\d+(?: \d+)+$/);
    assert.match(accepted[0].file, /^\d+\/错\.gknb$/);
    assert.strictEqual(accepted[0].reason, '当年确实如此');
  });

  it('writes nothing when the person gives no reason', async () => {
    const document = await openFile('缺.gknb', LACKING);
    const [finding] = await appear(document, 'section-missing');
    assert.ok(finding);
    answer(undefined);
    await click(document, finding, /^(接受此项|Accept this)/);
    await assert.rejects(written());
  });

  it('turns a rule off by a click for all reports, keeping what the file says, and on again with the file', async () => {
    await put('{\n  // 本单位\n  "rules": { "cell-note": "hint" }\n}\n');
    const one = await openFile('甲.gknb', LACKING);
    const two = await openFile('乙.gknb', LACKING);
    await appear(one, 'section-missing');
    const [finding] = await appear(two, 'section-missing');
    assert.ok(finding);
    await click(two, finding, /^(关闭此规则|Turn this rule off)/);
    await vanish(two, 'section-missing');
    await vscode.window.showTextDocument(one);
    await vanish(one, 'section-missing');
    const text = await written();
    assert.ok(text.includes('// 本单位') && text.includes('"cell-note": "hint"'), text);
    await closeAll();
    await vscode.workspace.fs.delete(place());
    const three = await openFile('丙.gknb', LACKING);
    await appear(three, 'section-missing');
  });

  it('follows a file that is written elsewhere', async () => {
    const document = await openFile('缺.gknb', LACKING);
    await appear(document, 'section-missing');
    await put('{"rules":{"section-missing":"off"}}');
    await vanish(document, 'section-missing');
    await put('{"rules":{"section-missing":"hint"}}');
    const [finding] = await appear(document, 'section-missing');
    assert.strictEqual(finding?.severity, vscode.DiagnosticSeverity.Hint);
  });

  it('completes codes and levels in the file by its schema', async () => {
    await put('{\n  "rules": { "cell-blank": "off" }\n}\n');
    await vscode.window.showTextDocument(place());
    const offered = async (character: number) => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        place(),
        new vscode.Position(1, character),
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
    };
    await until('the codes', async () => (await offered(15)).includes('text-radicals'));
    const levels = await offered(29);
    assert.deepStrictEqual(
      ['off', 'hint', 'information', 'warning', 'error'].filter((level) => !levels.includes(level)),
      [],
    );
  });

  it('tells in the file what is wrong with it, and what is not needed any more', async () => {
    const document = await openFile('好.gknb', printed('tabs, ragged').text);
    const file = vscode.workspace.asRelativePath(document.uri, false);
    const accepted = [{ file, code: 'section-missing', at: 'problems', reason: '无' }];
    await put(JSON.stringify({ rules: { 'no-such': 'off' }, accepted }, null, 2));
    const configuration = await vscode.workspace.openTextDocument(place());
    assert.strictEqual(configuration.languageId, 'jsonc');
    await appear(configuration, 'configuration-unused');
    const [unknown] = await appear(configuration, 'configuration-unknown-rule');
    assert.ok(unknown);
    assert.strictEqual(configuration.getText(unknown.range), '"no-such"');
    await put('{}');
    await vanish(configuration);
  });
});
