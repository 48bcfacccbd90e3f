import * as assert from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, Diagnostic, DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver';
import { check, read } from '../../server/src/service';
import { fixture, ROOT } from '../support/files';
import { applied, textAt } from './support/apply';
import { OLD } from './support/capabilities';
import { Editor } from './support/editor';

const KNOWN = readdirSync(join(ROOT, 'test/fixtures/known')).filter((name) => /\.(txt|html)$/.test(name));

describe('reports, by the rules as they are shipped', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ program: 'node', options: { status: true } });
  });
  after(async () => {
    assert.deepStrictEqual(editor.logged, []);
    await editor.stop();
  });

  async function open(uri: string, text: string, languageId?: string): Promise<Diagnostic[]> {
    await editor.open(uri, text, languageId);
    return editor.diagnostics(uri);
  }

  /** Makes the first fix of a finding. */
  async function fixed(uri: string, text: string, found: Diagnostic | undefined): Promise<string> {
    assert.ok(found);
    const [action] = await editor.actions(uri, found.range, { diagnostics: [found] });
    return applied(text, action);
  }

  for (const name of KNOWN) {
    it(`has the findings of ${name}, each at its place`, async () => {
      const text = fixture(`known/${name}`);
      const found = await open(`file:///${name}`, text, name.endsWith('.html') ? 'html' : 'plaintext');
      const golden = JSON.parse(fixture(`known/${name.replace(/\.\w+$/, '.findings.json')}`));
      assert.deepStrictEqual(
        found.map((one) => [one.code, textAt(text, one), one.range.start.line + 1]),
        golden,
      );
    });
  }

  it('says of a consistent report that all its identities hold', async () => {
    const status = await editor.until(() => editor.statuses.find(({ uri }) => uri.endsWith('html-plain.html')));
    assert.deepStrictEqual(status.identities, { holding: 42, broken: 0, undecided: 0 });
    assert.strictEqual(status.isReport, true);
  });

  it('offers a client that can do so to reopen a garbled report in its own encoding, and nothing else', async () => {
    const uri = 'file:///garbled.txt';
    const text = new TextDecoder('gb18030').decode(new TextEncoder().encode(fixture('known/tabs-breaks.txt')));
    const able = await Editor.start({ program: 'node', options: { commands: true } });
    for (const one of [able, editor]) {
      await one.open(uri, text, 'plaintext');
      const [found, ...more] = await one.diagnostics(uri);
      assert.ok(found);
      assert.deepStrictEqual([found.code, more], ['text-encoding', []]);
      const actions = await one.actions(uri, found.range, { diagnostics: [found] });
      assert.deepStrictEqual(
        actions
          .filter(({ title }) => title.includes('重新打开'))
          .map(({ title, command, edit }) => [title, command?.command, command?.arguments, edit]),
        one === able ? [['用UTF-8重新打开', 'gouji.reopenWithEncoding', [uri, 'utf8'], undefined]] : [],
      );
      await one.close(uri);
    }
    await able.stop();
  });

  it('turns an empty file of our own into a skeleton', async () => {
    const uri = 'file:///empty.gknb';
    const [found, ...more] = await open(uri, '');
    assert.deepStrictEqual([found?.code, more], ['section-missing', []]);
    await editor.change(uri, 2, { text: await fixed(uri, '', found) });
    const codes = new Set((await editor.diagnostics(uri)).map(({ code }) => code));
    assert.ok(!codes.has('section-missing') && !codes.has('table-missing'), [...codes].join());
  });

  it('puts a section back that was taken away, in CRLF text too', async () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const uri = `file:///${lineBreak.length}.txt`;
      const whole = fixture('known/tabs-breaks.txt').replace(/\r?\n/g, lineBreak);
      const from = whole.indexOf('四、政府信息公开行政复议');
      const text = whole.slice(0, from) + whole.slice(whole.indexOf('五、存在的主要问题'));
      const found = await open(uri, text, 'plaintext');
      const missing = found.find(({ code }) => code === 'section-missing');
      assert.strictEqual(missing && textAt(text, missing), '五、存在的主要问题及改进情况');
      const mended = await fixed(uri, text, missing);
      assert.ok(mended.startsWith(text.slice(0, from - 2)), 'nothing else is touched');
      await editor.change(uri, 2, { text: mended });
      const codes = (await editor.diagnostics(uri)).map(({ code }) => code);
      assert.ok(!codes.includes('section-missing'), codes.join());
    }
  });

  it('is silent about any other text', async () => {
    assert.deepStrictEqual(await open('file:///notes.txt', '一、总体情况\n买菜', 'plaintext'), []);
    assert.deepStrictEqual(await open('file:///readme.md', '# 政府信息公开网站的源码\n', 'markdown'), []);
    const outline = await editor.wire.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: 'file:///notes.txt' },
    });
    assert.deepStrictEqual(outline, []);
  });

  it('fixes everything certain at once, and has nothing certain left to do', async () => {
    const uri = 'file:///all.txt';
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const all = (): Promise<CodeAction[]> => editor.actions(uri, range, { diagnostics: [], only: ['source.fixAll'] });
    for (const name of ['spaces-radicals.txt', 'tabs-headings.txt', 'cell-lines.txt']) {
      const text = fixture(`known/${name}`);
      const before = await open(uri, text, 'plaintext');
      const action = await editor.resolved((await all())[0]);
      await editor.change(uri, 2, { text: action ? applied(text, action) : text });
      assert.deepStrictEqual(await all(), [], name);
      const certain = check(read(text)).findings.filter(({ fixes }) => fixes.some((fix) => fix.certain));
      assert.strictEqual((await editor.diagnostics(uri)).length, before.length - certain.length, name);
      await editor.close(uri);
    }
  });

  it('draws an outline and folds, whole lines from heading to end', async () => {
    const uri = 'file:///outline.txt';
    await editor.open(uri, fixture('known/tabs-breaks.txt'), 'plaintext');
    const symbols: DocumentSymbol[] = await editor.wire.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepStrictEqual(
      symbols[0]?.children?.map(({ name }) => name.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、', '六、'],
    );
    const [, , requests] = symbols[0].children;
    const rows = requests?.children?.[0]?.children ?? [];
    assert.deepStrictEqual([rows.length, rows[0]?.detail], [25, '0']);
    const ranges: FoldingRange[] = await editor.wire.sendRequest('textDocument/foldingRange', {
      textDocument: { uri },
    });
    assert.ok(ranges.some(({ startLine }) => startLine === requests?.range.start.line));
    assert.ok(ranges.every(({ startLine, endLine }) => startLine < endLine));
  });
});

describe('reports in an editor that can do little', () => {
  it('have a flat outline, and no more folds than it wants', async () => {
    const foldingRange = { rangeLimit: 2 };
    const capabilities = { ...OLD, textDocument: { ...OLD.textDocument, foldingRange } };
    const editor = await Editor.start({ program: 'node', capabilities });
    const textDocument = { uri: 'file:///a.txt' };
    await editor.open(textDocument.uri, fixture('known/tabs-breaks.txt'), 'plaintext');
    const symbols: SymbolInformation[] = await editor.wire.sendRequest('textDocument/documentSymbol', { textDocument });
    const table = symbols.find(({ name }) => name === '主动公开情况表');
    assert.match(table?.containerName ?? '', /^二、/);
    assert.strictEqual(symbols.filter(({ containerName }) => containerName === '主动公开情况表').length, 6);
    const ranges: FoldingRange[] = await editor.wire.sendRequest('textDocument/foldingRange', { textDocument });
    assert.strictEqual(ranges.length, 2);
    assert.ok(
      ranges.every(({ startLine, endLine }) => endLine - startLine > 20),
      'the largest ones',
    );
    await editor.stop();
  });
});

describe('bad input', () => {
  const TEN_MB = 10 * 1024 * 1024;
  const HEAD = '甲镇2024年政府信息公开工作年度报告\n';
  const LINES: Readonly<Record<string, string>> = {
    'words alone': '公开'.repeat(TEN_MB / 2),
    'a tag that never ends': `<table><tr><td ${'x'.repeat(TEN_MB)}`,
    'tabs and figures': '0\t'.repeat(TEN_MB / 2),
    'headings without line breaks': '一、总体情况 '.repeat(TEN_MB / 7),
    'characters that are none': '\ufffd\u0000\ud800'.repeat(TEN_MB / 3),
  };

  for (const [what, line] of Object.entries(LINES)) {
    it(`is answered in bounded time: 10 MB in one line, ${what}`, async function () {
      // A hundred times what a quiet machine takes: what must not happen is a hang.
      this.timeout(150_000);
      const editor = await Editor.start({ program: 'node' });
      let exitCode: number | null = null;
      try {
        const textDocument = { uri: 'file:///bad.gknb' };
        await editor.open(textDocument.uri, HEAD + line);
        assert.ok(Array.isArray(await editor.diagnostics(textDocument.uri)));
        await editor.wire.sendRequest('textDocument/documentSymbol', { textDocument });
        await editor.wire.sendRequest('textDocument/foldingRange', { textDocument });
        assert.deepStrictEqual(editor.logged, []);
      } finally {
        exitCode = await editor.stop();
      }
      assert.strictEqual(exitCode, 0);
    });
  }
});
