import * as assert from 'node:assert';
import { appear, closeAll, extension, findings, host, openFile, openUntitled, replace, vanish } from './editor';
import { printed, without } from './reports';

const LETTER = '各科室：\n请于周五前报送本季度的培训计划。\n培训经费 12 万元，参加人数 30 人。\n';

describe('a text that is no report', () => {
  afterEach(closeAll);

  it('makes the extension look, and starts no server', async () => {
    const letter = await openFile('通知.txt', LETTER);
    const page = await openUntitled('html', '<p>培训计划</p>');
    const notes = await openUntitled('markdown', '# 一、培训\n\n政府信息公开工作例会的记录。\n');
    const api = await extension();
    assert.strictEqual(api.where, host);
    assert.deepStrictEqual(
      [letter, page, notes].flatMap((document) => findings(document)),
      [],
    );
    assert.strictEqual(api.started(), false);
  });

  it('gets no finding while a report beside it gets its own', async () => {
    const letter = await openFile('通知.txt', LETTER);
    const report = await openFile('年报.gknb', without(printed('tabs, ragged'), 'problems'));
    await appear(report, 'section-missing');
    assert.deepStrictEqual(findings(letter), []);
    assert.strictEqual((await extension()).started(), true);
  });

  it('loses its findings when it ceases to be a report', async () => {
    const text = without(printed('tabs, ragged'), 'problems');
    const document = await openFile('草稿.txt', text);
    await appear(document, 'section-missing');
    await replace(document, { start: 0, end: text.length }, LETTER);
    await vanish(document);
  });
});
