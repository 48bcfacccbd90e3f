import * as assert from 'node:assert';
import { appear, closeAll, findings, openFile, replace, vanish } from './editor';
import { printed, without } from './reports';

describe('a text that is being written', () => {
  afterEach(closeAll);

  it('becomes a report when its content says so, and gets its findings', async () => {
    const document = await openFile('草稿.txt', '关于年度工作的几点想法\n');
    assert.deepStrictEqual(findings(document), []);
    const text = without(printed('tabs, ragged'), 'problems');
    await replace(document, { start: 0, end: document.getText().length }, text);
    await appear(document, 'section-missing');
    assert.strictEqual(document.languageId, 'plaintext');
  });

  it('follows its content to and fro', async () => {
    const text = without(printed('tabs, ragged'), 'problems');
    const document = await openFile('草稿.txt', text);
    for (let round = 0; round < 2; round++) {
      await appear(document, 'section-missing');
      await replace(document, { start: 0, end: document.getText().length }, '备忘\n');
      await vanish(document);
      await replace(document, { start: 0, end: document.getText().length }, text);
    }
    await appear(document, 'section-missing');
  });
});
