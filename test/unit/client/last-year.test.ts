// Before what imports the editor.
import './fake-vscode';

import * as assert from 'node:assert';
import type { Uri } from 'vscode';
import type { Ask } from '../../../client/src/ask';
import { reportsOf } from '../../../client/src/last-year';
import { editor, Uri as FakeUri } from './fake-vscode';

const FOLDER = FakeUri.parse('file:///年报') as unknown as Uri;
const TITLE = '某某局2024年政府信息公开工作年度报告\n';

/** Tells of each text what year stands in it, and of the language it was handed on in. */
const ask: Ask = (async (_method: string, { text, languageId }: { text: string; languageId: string }) => ({
  year: Number(/^\D+(\d{4})年/.exec(text)?.[1]),
  agency: languageId,
})) as unknown as Ask;

function put(name: string, text: string, encoding: BufferEncoding = 'utf8'): void {
  editor.files.set(`${FOLDER}/${name}`, Buffer.from(text, encoding));
}

async function found(first?: string): Promise<string[]> {
  const at = first === undefined ? undefined : (FakeUri.parse(`${FOLDER}/${first}`) as unknown as Uri);
  return (await reportsOf(2024, FOLDER, ask, at)).map(({ name, agency }) => `${name} ${agency}`);
}

describe('client: last year’s reports', () => {
  const { warn } = console;
  beforeEach(() => editor.reset());
  afterEach(() => {
    console.warn = warn;
  });

  it('are those on that year among the files that may hold a report, in order of name', async () => {
    put('乙.html', TITLE);
    put('甲.gknb', TITLE);
    put('丙.txt', TITLE.replace('2024', '2023'));
    put('丁.docx', TITLE);
    put('txt', TITLE);
    assert.deepStrictEqual(await found(), ['乙.html html', '甲.gknb disclosure-report']);
    assert.deepStrictEqual(await found('甲.gknb'), ['甲.gknb disclosure-report', '乙.html html']);
  });

  it('are found in whatever encoding an editor saves them', async () => {
    put('16.txt', `\ufeff${TITLE}`, 'utf16le');
    put('8.txt', `\ufeff${TITLE}`);
    editor.files.set(`${FOLDER}/gbk.txt`, Buffer.from('c4b3c4b3bed632303234c4ead5feb8ae', 'hex'));
    assert.deepStrictEqual(await found(), ['16.txt plaintext', '8.txt plaintext', 'gbk.txt plaintext']);
  });

  it('are not sought in what cannot be read or is no text', async () => {
    const warned: unknown[] = [];
    console.warn = (error: unknown) => warned.push(error);
    put('甲.txt', `${TITLE}\0`);
    editor.files.set(`${FOLDER}/乙.txt`, 'NoPermissions');
    assert.deepStrictEqual(await found(), []);
    assert.deepStrictEqual(warned.map(String), ['Error: NoPermissions']);
  });
});
