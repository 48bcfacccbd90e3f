import * as assert from 'node:assert';
import type { Diagnostic, WorkspaceFolder } from 'vscode-languageserver';
import { lastYears, thisYears } from '../support/two-years';
import { CAPABLE, FOLDER } from './support/desk';
import { Editor } from './support/editor';

const THIS = `${FOLDER}/2023/a.txt`;

describe('last year’s report that a setting names', () => {
  it('is looked for from another folder once that is open, and no more once it is closed', async () => {
    const folders: string[] = [];
    const editor = await Editor.start({
      program: 'node',
      capabilities: CAPABLE,
      files: new Map([[`${FOLDER}/2022/a.txt`, lastYears()]]),
      folders,
      options: { files: true },
      settings: () => ({ lastYear: '2022' }),
    });
    const found = async (): Promise<Diagnostic[]> =>
      (await editor.diagnostics(THIS)).filter(({ code }) => code === 'requests-carried-over');
    const moved = (kind: 'added' | 'removed') => {
      const event = { added: [], removed: [], [kind]: [{ uri: FOLDER, name: '年报' }] };
      return editor.wire.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    };
    // The server wants to be asked again, and once more when it has read what is there.
    const comesTo = async (count: number): Promise<void> => {
      for (let before = editor.refreshes; (await found()).length !== count; before = editor.refreshes)
        await editor.until(() => (editor.refreshes > before ? true : undefined));
    };
    await editor.open(THIS, thisYears(3), 'plaintext');
    assert.deepStrictEqual(await found(), []);
    folders.push(FOLDER);
    await moved('added');
    await comesTo(1);
    folders.pop();
    await moved('removed');
    await comesTo(0);
    await editor.stop();
  });

  it('is looked for once the client says which folders are open, and findings do not wait for that', async () => {
    const editor = await Editor.start({
      program: 'node',
      capabilities: CAPABLE,
      files: new Map([[`${FOLDER}/2022/a.txt`, lastYears()]]),
      options: { files: true },
      settings: () => ({ lastYear: '2022' }),
    });
    const answers: ((folders: WorkspaceFolder[]) => void)[] = [];
    editor.wire.onRequest('workspace/workspaceFolders', () => new Promise((answer) => answers.push(answer)));
    const text = `${thisYears(3)}\n统计期限自2021年1月1日起至12月31日止。`;
    await editor.open(THIS, text, 'plaintext');
    const codes = async () => (await editor.diagnostics(THIS)).map(({ code }) => code);
    const meanwhile = await codes();
    assert.ok(meanwhile.includes('content-year') && !meanwhile.includes('requests-carried-over'), meanwhile.join());
    const open = [{ uri: FOLDER, name: '年报' }];
    const before = editor.refreshes;
    answers[0]?.(open);
    await editor.until(() => (editor.refreshes > before ? true : undefined));
    // It is asked again, and as slow.
    const pulled = codes();
    while (answers.length < 2) await new Promise(setImmediate);
    assert.ok((await pulled).includes('content-year'));
    answers[1]?.(open);
    while (!(await codes()).includes('requests-carried-over'));
    assert.strictEqual(answers.length, 2);
    await editor.stop();
  });
});
