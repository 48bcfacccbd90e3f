// Before what imports the editor.
import './fake-vscode';

import * as assert from 'node:assert';
import type { Uri as EditorUri } from 'vscode';
import { settingsOf } from '../../../client/src/settings';
import { editor, type Uri } from './fake-vscode';
import { CLIENT } from './sources';

describe('client: the settings', () => {
  beforeEach(() => editor.reset());

  const of = (uri: Uri) => settingsOf(uri as unknown as EditorUri);

  it('have one reader', () => {
    const readers = CLIENT.filter(({ text }) => /\bgetConfiguration\b/.test(text)).map(({ file }) => file);
    assert.deepStrictEqual(readers, ['settings.ts']);
  });

  it('are by default as the manifest says', () => {
    const { uri } = editor.open('');
    const due = { enable: true, recognizeByContent: true, language: 'auto', lastYear: '', tableKeys: true };
    assert.deepStrictEqual(of(uri), due);
  });

  it('are those where they are of the wrong kind, as people write them by hand', () => {
    const { uri } = editor.open('');
    const due = of(uri);
    for (const wrong of [2024, null, ['../2024'], {}])
      for (const name of Object.keys(due)) {
        editor.set(name, wrong);
        assert.deepStrictEqual(of(uri), due, name);
      }
  });

  it('may differ by document', () => {
    const [one, other] = [editor.open(''), editor.open('')];
    editor.set('enable', false, one.uri.toString());
    editor.set('language', 'en', other.uri.toString());
    assert.strictEqual(of(one.uri).enable, false);
    assert.strictEqual(of(one.uri).language, 'auto');
    assert.strictEqual(of(other.uri).enable, true);
    assert.strictEqual(of(other.uri).language, 'en');
  });
});
