import './fake-vscode';
import * as assert from 'node:assert';
import { window } from 'vscode';
import { TableKeys } from '../../../client/src/tables/keys';
import { editor } from './fake-vscode';

type Made = ConstructorParameters<typeof TableKeys>;

describe('client: the keys of tables', () => {
  const complain = console.error;
  let complaints: unknown[];
  let keys: TableKeys;

  beforeEach(() => {
    complaints = [];
    console.error = (what: unknown) => complaints.push(what);
    editor.reset();
    const ask = async () => {
      throw new Error('no service');
    };
    keys = new TableKeys({ has: () => true } as unknown as Made[0], ask as unknown as Made[1]);
    const document = editor.open('', 'disclosure-report');
    Object.assign(window, { activeTextEditor: { document, selections: [] } });
  });
  afterEach(() => {
    console.error = complain;
    keys.dispose();
  });

  for (const [command, due] of [
    ['gouji.nextCell', ['tab']],
    ['gouji.previousCell', ['outdent']],
    ['gouji.nextRow', ['type', { text: '\n' }]],
  ] as const) {
    it(`are the editor’s own while the service does not answer: ${command}`, async () => {
      await editor.commands.get(command)?.();
      assert.deepStrictEqual(editor.done, [due]);
      assert.strictEqual(complaints.length, 1);
    });
  }
});
