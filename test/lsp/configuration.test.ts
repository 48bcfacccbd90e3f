import * as assert from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver';
import type { FileText } from '../../server/src/protocol';
import { applied } from './support/apply';
import { OLD } from './support/capabilities';
import { CAPABLE, CONFIG, Desk, FOLDER, OFF, REPORT, URI } from './support/desk';
import { Editor } from './support/editor';

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

describe('a configuration that is broken', () => {
  const desk = new Desk();
  afterEach(() => desk.stop());

  /** With a figure that fix-all rewrites. */
  const text = REPORT.replace('0\t0\t0', '1,000\t0\t1000');
  const BROKEN = '{"accepted": [';

  /** What is offered to a person who asks for it, or to an editor that saves. */
  async function offered(triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked): Promise<CodeAction[]> {
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    return desk.editor.actions(URI, all, { diagnostics: [], only: ['source.fixAll.gouji'], triggerKind });
  }

  const { codeAction, ...others } = CAPABLE.textDocument ?? {};
  const telling = { ...CAPABLE, textDocument: { ...others, codeAction: { ...codeAction, disabledSupport: true } } };

  it('has nothing corrected, which a person who asks is told with the reason', async () => {
    desk.files.set(CONFIG, BROKEN);
    await desk.start({ capabilities: telling });
    await desk.editor.open(URI, text);
    const [action, ...more] = await offered();
    assert.deepStrictEqual(more, []);
    assert.deepStrictEqual([action?.edit, action?.data], [undefined, undefined]);
    assert.match(
      action?.disabled?.reason ?? '',
      /^“年报\/\.gouji\.json”无法读取或不是正确的 JSON，不知道接受了哪些问题/,
    );
    await desk.codes();
    const { diagnostics } = await desk.editor.until(() => desk.complaints()[0]);
    assert.deepStrictEqual([diagnostics[0]?.code, diagnostics.length], ['configuration-syntax', 1]);
    assert.match(String(diagnostics[0]?.message), /改好之前不自动改正/);
  });

  it('has nothing corrected when a report is saved, without a word', async () => {
    desk.files.set(CONFIG, BROKEN);
    await desk.start({ capabilities: telling });
    await desk.editor.open(URI, text);
    assert.deepStrictEqual(await offered(CodeActionTriggerKind.Automatic), []);
  });

  it('has nothing offered to an editor that cannot show a reason', async () => {
    desk.files.set(CONFIG, BROKEN);
    await desk.start();
    await desk.editor.open(URI, text);
    assert.deepStrictEqual(await offered(), []);
  });

  it('leaves a report alone whose fix was offered before, and is corrected by once it is mended', async () => {
    await desk.start({ capabilities: telling });
    await desk.editor.open(URI, text);
    const [before] = await offered();
    await desk.changed(BROKEN);
    await assert.rejects(desk.editor.resolved(before), /年报\/\.gouji\.json/);
    assert.deepStrictEqual(desk.editor.logged, []);
    await desk.changed('{}');
    const [after] = await offered();
    assert.strictEqual(after?.disabled, undefined);
    assert.strictEqual(applied(text, await desk.editor.resolved(after)), text.replace('1,000', '1000'));
  });

  it('has the fixes that a person picks out one by one', async () => {
    desk.files.set(CONFIG, BROKEN);
    await desk.start({ capabilities: telling });
    await desk.editor.open(URI, text);
    const found = (await desk.editor.diagnostics(URI)).find(({ code }) => code === 'cell-separator');
    assert.ok(found);
    const [fix] = await desk.editor.actions(URI, found.range, { diagnostics: [found], only: ['quickfix'] });
    assert.strictEqual(applied(text, fix), text.replace('1,000', '1000'));
  });
});

describe('a configuration that is there and cannot be read', () => {
  const desk = new Desk();
  afterEach(() => desk.stop());

  for (const [why, said] of [
    ['folder', '是文件夹，不是文件'],
    ['permission', '没有读取权限'],
    ['encoding', '不是 UTF-8、GB18030 或带 BOM 的 UTF-16 编码的文本'],
    ['other', '无法读取'],
  ] as const)
    it(`is told once, and none above it holds: ${why}`, async () => {
      desk.files.set(CONFIG, { unreadable: why });
      desk.files.set('file:///.gouji.json', OFF);
      await desk.start();
      await desk.editor.open(URI, REPORT);
      assert.ok((await desk.codes()).includes('cell-blank'));
      const { diagnostics } = await desk.editor.until(() => desk.complaints()[0]);
      assert.deepStrictEqual(
        diagnostics.map(({ code, severity, range }) => [code, severity, range.end]),
        [['configuration-unreadable', 1, { line: 0, character: 0 }]],
      );
      assert.ok(String(diagnostics[0]?.message).startsWith(`.gouji.json ${said}，其中写的都没有生效。`));
      await desk.editor.change(URI, 2, { text: `${REPORT}\n` });
      await desk.codes();
      assert.strictEqual(desk.complaints().length, 1);
    });

  for (const answer of [3, [], { unreadable: 'full moon' }, { text: OFF }])
    it(`is told where an editor answers what nobody understands: ${JSON.stringify(answer)}`, async () => {
      desk.files.set(CONFIG, answer as unknown as FileText);
      await desk.start();
      await desk.editor.open(URI, REPORT);
      assert.ok((await desk.codes()).includes('cell-blank'));
      const { diagnostics } = await desk.editor.until(() => desk.complaints()[0]);
      assert.deepStrictEqual(
        diagnostics.map(({ code }) => code),
        ['configuration-unreadable'],
      );
      assert.deepStrictEqual(desk.editor.logged, []);
    });

  it('is told anew when something else is wrong with it, and taken back once it can be read', async () => {
    desk.files.set(CONFIG, { unreadable: 'folder' });
    await desk.start();
    await desk.editor.open(URI, REPORT);
    await desk.codes();
    await desk.changed({ unreadable: 'permission' });
    await desk.codes();
    assert.match(String(desk.complaints().at(-1)?.diagnostics[0]?.message), /没有读取权限/);
    await desk.changed(OFF);
    assert.ok(!(await desk.codes()).includes('cell-blank'));
    assert.deepStrictEqual(desk.complaints().at(-1)?.diagnostics, []);
  });

  it('has nothing corrected, and nothing written into it', async () => {
    desk.files.set(CONFIG, { unreadable: 'encoding' });
    await desk.start();
    await desk.editor.open(URI, REPORT.replace('0\t0\t0', '1,000\t0\t1000'));
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepStrictEqual(await desk.editor.actions(URI, all, { diagnostics: [], only: ['source.fixAll.gouji'] }), []);
    const silence = { uri: URI, code: 'cell-blank' };
    assert.strictEqual(await desk.editor.wire.sendRequest('gouji/configurationEdit', silence), null);
  });

  describe('on disk, for a client that reads no files', () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'gouji-年-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    /** What is told in the file, and of the report below it. */
    async function shown(): Promise<{ file: unknown[]; report: unknown[] }> {
      const editor = await Editor.start({ program: 'node', capabilities: OLD });
      const of = (name: string) => {
        const uri = pathToFileURL(join(folder, name)).href;
        return editor.published.filter((one) => one.uri === uri).at(-1)?.diagnostics;
      };
      await editor.open(pathToFileURL(join(folder, 'a.gknb')).href, REPORT);
      const report = await editor.until(() => of('a.gknb'));
      const file = of('.gouji.json') ?? [];
      await editor.stop();
      const told = (all: typeof file) => all.map(({ code, message }) => `${code} ${message}`);
      return { file: told(file), report: told(report) };
    }

    it('is a folder', async () => {
      mkdirSync(join(folder, '.gouji.json'));
      const { file, report } = await shown();
      assert.match(String(file), /^configuration-unreadable \.gouji\.json 是文件夹/);
      assert.match(String(report), /cell-blank/);
    });

    it('is text with damaged bytes', async () => {
      const accepted = JSON.stringify({
        accepted: [{ file: '年报.txt', code: 'cell-blank', at: 'title', reason: '核对' }],
      });
      writeFileSync(join(folder, '.gouji.json'), Buffer.from(accepted).fill(0xff, 24, 25));
      assert.match(String((await shown()).file), /^configuration-unreadable \.gouji\.json 不是 UTF-8/);
    });

    it('is read in GB18030 as well, as on the command line', async () => {
      const start = Buffer.from('{"rules":{"cell-blank":"off"},"$schema":"');
      writeFileSync(
        join(folder, '.gouji.json'),
        Buffer.concat([start, Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), Buffer.from('"}')]),
      );
      const { file, report } = await shown();
      assert.deepStrictEqual(file, []);
      assert.doesNotMatch(String(report), /cell-blank/);
    });
  });
});
