import * as assert from 'node:assert';
import type { Status } from '../../server/src/protocol';
import { Editor } from './support/editor';

describe('which documents are served', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({
      options: { status: true },
      settings: ({ scopeUri }) => ({ recognizeByContent: !scopeUri?.includes('off') }),
    });
  });
  afterEach(() => editor.stop());

  async function count(uri: string): Promise<number> {
    return (await editor.diagnostics(uri)).length;
  }

  it('those of our language, whatever they say', async () => {
    await editor.open('untitled:Untitled-1', '错');
    assert.strictEqual(await count('untitled:Untitled-1'), 1);
  });

  it('those with our file name, where an editor has no name for the language', async () => {
    await editor.open('file:///A.GKNB', '错', 'text');
    assert.strictEqual(await count('file:///A.GKNB'), 1);
  });

  it('others as long as the text shows that they are reports', async () => {
    await editor.open('file:///a.md', '错', 'markdown');
    assert.strictEqual(await count('file:///a.md'), 0);
    await editor.change('file:///a.md', 2, { text: '报告：错' });
    assert.strictEqual(await count('file:///a.md'), 1);
    await editor.change('file:///a.md', 3, { text: '错' });
    assert.strictEqual(await count('file:///a.md'), 0);
  });

  it('no others where recognition is turned off', async () => {
    await editor.open('file:///off.txt', '报告：错', 'plaintext');
    await editor.open('file:///off.gknb', '报告：错');
    assert.strictEqual(await count('file:///off.txt'), 0);
    assert.strictEqual(await count('file:///off.gknb'), 1);
  });

  it('are told of with the state of their identities after each check', async () => {
    const status = (version: number): Promise<Status> =>
      editor.until(() => editor.statuses.find((one) => one.version === version));
    const uri = 'file:///a.txt';
    await editor.open(uri, '报告：错错', 'plaintext');
    const { resultId } = await editor.pull(uri);
    const identities = { holding: 1, broken: 2, undecided: 0 };
    const silence = { configuration: null, accepted: 0, off: 0 };
    assert.deepStrictEqual(await status(1), { uri, version: 1, isReport: false, identities, silence });
    await editor.pull(uri, resultId);
    await editor.change(uri, 2, { text: '错' });
    await editor.pull(uri);
    const none = { holding: 0, broken: 0, undecided: 0 };
    assert.deepStrictEqual(await status(2), { uri, version: 2, isReport: false, identities: none, silence });
    assert.strictEqual(editor.statuses.length, 2);
  });

  it('are not told of to clients that did not ask', async () => {
    const other = await Editor.start();
    await other.open('file:///a.gknb', '错');
    await other.diagnostics('file:///a.gknb');
    assert.deepStrictEqual(other.statuses, []);
    await other.stop();
  });
});
