import * as assert from 'node:assert';
import { Editor, type Setup } from './support/editor';

const URI = 'file:///a.gknb';

async function said(setup: Setup): Promise<unknown[]> {
  const editor = await Editor.start(setup);
  await editor.open(URI, '错');
  const [found] = await editor.diagnostics(URI);
  assert.ok(found);
  const [fix] = await editor.actions(URI, found.range, { diagnostics: [found] });
  await editor.stop();
  return [found.source, found.message, fix?.title];
}

const ZH = ['勾稽', '中文：toy-wrong', '改为「对」'];
const EN = ['Gouji', 'English: toy-wrong', 'Change to 对'];

describe('the language of messages', () => {
  it('is the client’s where that is Chinese of any kind', async () => {
    assert.deepStrictEqual(await said({ locale: 'zh-cn' }), ZH);
    assert.deepStrictEqual(await said({ locale: 'zh-Hant-TW' }), ZH);
  });

  it('is English for all other languages', async () => {
    assert.deepStrictEqual(await said({ locale: 'en' }), EN);
    assert.deepStrictEqual(await said({ locale: 'de-DE' }), EN);
  });

  it('is Chinese where the client names none', async () => {
    assert.deepStrictEqual(await said({ locale: null }), ZH);
  });

  it('is the one that the settings say, whatever the client’s', async () => {
    assert.deepStrictEqual(await said({ locale: 'zh-cn', settings: () => ({ language: 'en' }) }), EN);
    assert.deepStrictEqual(await said({ locale: 'en', settings: () => ({ language: 'zh-CN' }) }), ZH);
    assert.deepStrictEqual(await said({ locale: 'en', settings: () => ({ language: 'auto' }) }), EN);
  });
});
