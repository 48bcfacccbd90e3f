import * as vscode from 'vscode';
import { appear, closeAll, openFile, openUntitled, vanish } from './editor';
import { printed, without } from './reports';

const TEXT = without(printed('tabs, ragged'), 'problems');

async function set(name: string, value: boolean | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('gouji').update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('a setting', () => {
  afterEach(async () => {
    await set('enable', undefined);
    await set('recognizeByContent', undefined);
    await closeAll();
  });

  it('gouji.enable ends the checks, and brings them back', async () => {
    const document = await openUntitled('disclosure-report', TEXT);
    await appear(document, 'section-missing');
    await set('enable', false);
    await vanish(document);
    await set('enable', true);
    await appear(document, 'section-missing');
  });

  it('gouji.recognizeByContent ends the checks of texts, and not those of our file type', async () => {
    const text = await openFile('草稿.txt', TEXT);
    const own = await openUntitled('disclosure-report', TEXT);
    await appear(text, 'section-missing');
    await set('recognizeByContent', false);
    await vanish(text);
    await appear(own, 'section-missing');
    await set('recognizeByContent', undefined);
    await appear(text, 'section-missing');
  });
});
