import './fake-vscode';
import * as assert from 'node:assert';
import type { TextEditor } from 'vscode';
import { make } from '../../../client/src/tables/plain';

const EDITS = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, newText: '甲' }];

/** An editor on version 7 of a document, which says that it takes all edits. */
function editorThat(takes: { readonly writes: boolean }) {
  const document = { version: 7 };
  const written: string[] = [];
  const edit = async (run: (builder: { replace: (range: unknown, text: string) => void }) => void) => {
    run({ replace: (_, text) => written.push(text) });
    if (takes.writes) document.version++;
    return true;
  };
  return { editor: { document, edit } as unknown as TextEditor, written };
}

describe('edits that the server has made', () => {
  it('are written into the version that they are for', async () => {
    const { editor, written } = editorThat({ writes: true });
    assert.strictEqual(await make(editor, 7, EDITS), true);
    assert.deepStrictEqual(written, ['甲']);
  });

  it('are written into no other', async () => {
    const { editor, written } = editorThat({ writes: true });
    assert.strictEqual(await make(editor, 6, EDITS), false);
    assert.deepStrictEqual(written, []);
  });

  it('are not taken for written by an editor that is read-only', async () => {
    const { editor } = editorThat({ writes: false });
    assert.strictEqual(await make(editor, 7, EDITS), false);
  });
});
