import * as assert from 'node:assert';
import { CONFIG, Desk, FOLDER, REPORT, URI } from './support/desk';

describe('a configuration with mistakes', () => {
  const desk = new Desk();
  afterEach(() => desk.stop());

  it('tells them in that file, and takes them back', async () => {
    desk.files.set(CONFIG, '{\n "rules": {"cell-blnk": "off"}\n}');
    await desk.start();
    await desk.editor.open(URI, REPORT);
    await desk.codes();
    const { diagnostics } = await desk.editor.until(() => desk.complaints()[0]);
    const [told, ...more] = diagnostics;
    assert.deepStrictEqual(more, []);
    assert.deepStrictEqual([told?.code, told?.severity, told?.source], ['configuration-unknown-rule', 2, '勾稽']);
    assert.deepStrictEqual(told?.range, { start: { line: 1, character: 11 }, end: { line: 1, character: 22 } });
    assert.match(told?.codeDescription?.href ?? '', /\/docs\/configuration\.md$/);
    await desk.change('{}');
    await desk.editor.until(() => (desk.editor.refreshes > 0 ? true : undefined));
    await desk.codes();
    assert.deepStrictEqual((await desk.editor.until(() => desk.complaints()[1])).diagnostics, []);
  });

  it('tells an acceptance that nothing meets, as long as its report is open', async () => {
    const accepted = [{ file: '2024/a.gknb', code: 'cell-unit', at: 'requests.granted', reason: 'x' }];
    desk.files.set(CONFIG, JSON.stringify({ accepted }));
    await desk.start();
    const other = `${FOLDER}/b.gknb`;
    await desk.editor.open(other, REPORT);
    await desk.codes(other);
    await desk.editor.open(URI, REPORT);
    await desk.codes();
    const { diagnostics } = await desk.editor.until(() => desk.complaints()[0]);
    assert.deepStrictEqual(
      diagnostics.map(({ code }) => code),
      ['configuration-unused'],
    );
    await desk.editor.close(URI);
    assert.deepStrictEqual((await desk.editor.until(() => desk.complaints()[1])).diagnostics, []);
  });

  it('tells all that is wrong at once, and only what is', async () => {
    await desk.start();
    await desk.editor.open(URI, REPORT);
    await desk.codes();
    const accepted = [{ file: '2024/a.gknb', code: 'section-missing', at: 'nowhere', reason: '无' }];
    await desk.change(JSON.stringify({ rules: { 'no-such': 'off' }, accepted }, null, 2));
    await desk.editor.until(() => (desk.editor.refreshes > 0 ? true : undefined));
    await desk.codes();
    const { diagnostics } = await desk.editor.until(() => desk.complaints()[0]);
    assert.deepStrictEqual(
      diagnostics.map(({ code }) => code),
      ['configuration-unknown-rule', 'configuration-unused'],
    );
  });

  it('goes by the file as it is now, though another report that is open has not been looked at since', async () => {
    desk.files.set(CONFIG, '{"accepted":[{"file":"2024/a.gknb","code":"cell-unit","at":"x","reason":"y"}]}');
    await desk.start();
    const other = `${FOLDER}/b.gknb`;
    await desk.editor.open(URI, REPORT);
    await desk.codes();
    await desk.editor.until(() => desk.complaints()[0]);
    await desk.editor.open(other, REPORT);
    await desk.codes(other);
    await desk.change('{"rules":{"no-such":"off"}}');
    await desk.editor.until(() => (desk.editor.refreshes > 0 ? true : undefined));
    await desk.codes(other);
    const { diagnostics } = await desk.editor.until(() => desk.complaints()[1]);
    assert.deepStrictEqual(
      diagnostics.map(({ code }) => code),
      ['configuration-unknown-rule'],
    );
  });

  it('takes an acceptance for needed again when its finding comes back', async () => {
    const at = 'disclosure.normativeDocuments.repealed';
    const accepted = [{ file: '2024/a.gknb', code: 'cell-blank', at, reason: 'x' }];
    desk.files.set(CONFIG, JSON.stringify({ accepted }));
    await desk.start();
    await desk.editor.open(URI, REPORT.replace('1\t\t3', '1\t2\t3'));
    await desk.codes();
    assert.strictEqual((await desk.editor.until(() => desk.complaints()[0])).diagnostics.length, 1);
    await desk.editor.change(URI, 2, { text: REPORT });
    assert.ok(!(await desk.codes()).includes('cell-blank'));
    assert.deepStrictEqual((await desk.editor.until(() => desk.complaints()[1])).diagnostics, []);
  });
});
