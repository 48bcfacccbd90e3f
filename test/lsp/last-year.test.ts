import * as assert from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import type { FileText } from '../../server/src/protocol';
import { lastYears, thisYears } from '../support/two-years';
import { textAt } from './support/apply';
import { OLD } from './support/capabilities';
import { CAPABLE } from './support/desk';
import { Editor, type Setup } from './support/editor';

const FOLDER = 'file:///%E5%B9%B4%E6%8A%A5';
const THIS = `${FOLDER}/2023/a.txt`;
const LAST = `${FOLDER}/2022/a.txt`;
const CONFIG = `${FOLDER}/.gouji.json`;
const CODE = 'requests-carried-over';

const WATCHING: ClientCapabilities = {
  ...CAPABLE,
  workspace: {
    ...CAPABLE.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** What a setting says to all documents. */
const setting = (lastYear: string): Pick<Setup, 'settings'> => ({ settings: () => ({ lastYear }) });

describe('last year’s report', () => {
  let editor: Editor;
  let files: Map<string, FileText>;
  beforeEach(() => {
    files = new Map();
  });
  afterEach(() => editor.stop());

  async function start(setup: Setup = {}): Promise<void> {
    const base = { program: 'node', capabilities: WATCHING, files, folders: [FOLDER] } as const;
    editor = await Editor.start({ ...base, options: { files: true }, ...setup });
  }

  /** Waits until the server wants to be asked again, if it has not wanted that since. */
  const refreshed = (before: number) => editor.until(() => (editor.refreshes > before ? true : undefined));

  async function found(uri = THIS): Promise<Diagnostic[]> {
    return (await editor.diagnostics(uri)).filter(({ code }) => code === CODE);
  }

  /** Opens this year's report beside a setting or configuration, and waits until the files have been read. */
  async function opened(figure = 3): Promise<Diagnostic[]> {
    const before = editor.refreshes;
    await editor.open(THIS, thisYears(figure), 'plaintext');
    await editor.pull(THIS);
    await refreshed(before);
    return found();
  }

  async function told(files: string, type = 2): Promise<void> {
    await editor.wire.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: files, type }] });
  }

  describe('that is open as well', () => {
    it('counts without a setting, and the finding leads to its cell', async () => {
      await start();
      await editor.open(THIS, thisYears(3), 'plaintext');
      assert.deepStrictEqual(await found(), []);
      await editor.open(LAST, lastYears(4), 'plaintext');
      await editor.pull(LAST);
      await refreshed(0);
      const [finding, ...more] = await found();
      assert.deepStrictEqual(more, []);
      assert.match(String(finding?.message), /是3，而2022年报告“结转下年度继续办理”的同一列是4/);
      const [first] = finding?.relatedInformation ?? [];
      assert.strictEqual(first?.location.uri, LAST);
      assert.strictEqual(textAt(lastYears(4), first.location), '4');
      assert.match(lastYears(4).split('\n')[first.location.range.start.line] ?? '', /^四、结转下年度/);
    });

    it('says nothing where both agree', async () => {
      await start();
      await editor.open(LAST, lastYears(3), 'plaintext');
      await editor.open(THIS, thisYears(3), 'plaintext');
      assert.deepStrictEqual(await editor.diagnostics(LAST), []);
      assert.deepStrictEqual(await editor.diagnostics(THIS), []);
    });

    it('has this year’s looked at again where the figure is typed, and not where anything else is', async () => {
      await start();
      await editor.open(LAST, lastYears(3), 'plaintext');
      await editor.open(THIS, thisYears(3), 'plaintext');
      await editor.pull(LAST);
      assert.deepStrictEqual(await found(), []);
      const { resultId } = await editor.pull(THIS);
      const { refreshes } = editor;
      const elsewhere = lastYears(3).replace('一、', '\n一、');
      await editor.change(LAST, 2, { text: elsewhere });
      await editor.pull(LAST);
      await editor.pull(LAST);
      assert.deepStrictEqual(await editor.pull(THIS, resultId), { kind: 'unchanged', resultId });
      assert.strictEqual(editor.refreshes, refreshes);
      const typed = lastYears(4).replace('一、', '\n一、');
      await editor.change(LAST, 3, { text: typed });
      await editor.pull(LAST);
      await refreshed(refreshes);
      const report = await editor.pull(THIS, resultId);
      assert.strictEqual(report.kind, 'full');
      const finding = report.items.find(({ code }) => code === CODE);
      // It leads to where the cell stands now.
      const [first] = finding?.relatedInformation ?? [];
      assert.strictEqual(first && textAt(typed, first.location), '4');
    });

    it('is no longer spoken of once it is closed', async () => {
      await start();
      await editor.open(LAST, lastYears(4), 'plaintext');
      await editor.open(THIS, thisYears(3), 'plaintext');
      await editor.pull(LAST);
      await editor.pull(THIS);
      assert.strictEqual((await found()).length, 1);
      const { refreshes } = editor;
      await editor.close(LAST);
      await refreshed(refreshes);
      assert.deepStrictEqual(await found(), []);
    });

    it('does not count where two of it are open that say different things, which the log tells', async () => {
      await start();
      await editor.open(LAST, lastYears(4), 'plaintext');
      await editor.open(`${FOLDER}/draft.txt`, lastYears(5), 'plaintext');
      await editor.open(THIS, thisYears(3), 'plaintext');
      for (const uri of [LAST, `${FOLDER}/draft.txt`, THIS]) await editor.pull(uri);
      assert.deepStrictEqual(await found(), []);
      await editor.until(() => editor.logged.find((line) => line.includes('两份说法不同')));
    });

    it('is what an editor asks about again by itself that cannot be told to', async () => {
      const { diagnostics: _, ...workspace } = WATCHING.workspace ?? {};
      const dependencies = () => editor.result.capabilities.diagnosticProvider?.interFileDependencies;
      await start({ capabilities: { ...WATCHING, workspace } });
      assert.strictEqual(dependencies(), true);
      await editor.open(THIS, thisYears(3), 'plaintext');
      const { resultId } = await editor.pull(THIS);
      await editor.open(LAST, lastYears(4), 'plaintext');
      await editor.pull(LAST);
      while ((await editor.pull(THIS, resultId)).kind === 'unchanged');
      assert.strictEqual((await found()).length, 1);
      assert.strictEqual(editor.refreshes, 0);
      await editor.stop();
      await start();
      assert.strictEqual(dependencies(), false);
    });

    it('has this year’s findings pushed again, to an editor that does not ask', async () => {
      await start({ capabilities: OLD });
      await editor.open(THIS, thisYears(3), 'plaintext');
      await editor.open(LAST, lastYears(4), 'plaintext');
      await editor.until(() =>
        editor.published.find(({ uri, diagnostics }) => uri === THIS && diagnostics.some(({ code }) => code === CODE)),
      );
    });
  });

  describe('that a setting names', () => {
    it('is read where it lies in a folder, from the folder that is open', async () => {
      files.set(LAST, lastYears(4)).set(`${FOLDER}/2022/b.docx`, { unreadable: 'encoding' });
      await start(setting('2022'));
      const [finding, ...more] = await opened();
      assert.deepStrictEqual(more, []);
      const [first] = finding?.relatedInformation ?? [];
      assert.strictEqual(first?.location.uri, LAST);
      assert.strictEqual(textAt(lastYears(4), first.location), '4');
      assert.ok(!editor.read.some((uri) => uri.endsWith('docx')));
    });

    it('is read where it is one file, or lies further below', async () => {
      files.set(`${FOLDER}/old/c/x.txt`, lastYears(4));
      await start(setting('old\\'));
      assert.strictEqual((await opened()).length, 1);
      await editor.stop();
      await start(setting('/年报/old/c/x.txt'));
      assert.strictEqual((await opened()).length, 1);
    });

    it('counts as it is typed and not as it was saved, and as saved once it is closed', async () => {
      files.set(LAST, lastYears(4));
      await start(setting('./2022/'));
      await editor.open(LAST, lastYears(3), 'plaintext');
      await editor.pull(LAST);
      await editor.open(THIS, thisYears(3), 'plaintext');
      await editor.pull(THIS);
      while (!editor.read.includes(LAST)) await editor.pull(THIS);
      assert.deepStrictEqual(await found(), []);
      const { refreshes } = editor;
      await editor.close(LAST);
      await refreshed(refreshes);
      assert.strictEqual((await found()).length, 1);
    });

    it('is read again when it changes, comes or goes, and this year’s looked at only if that matters', async () => {
      files.set(LAST, lastYears(4));
      await start(setting('2022'));
      assert.strictEqual((await opened()).length, 1);
      const { resultId } = await editor.pull(THIS);
      let { refreshes } = editor;
      const reads = () => editor.read.filter((uri) => uri === LAST).length;
      const before = reads();
      files.set(LAST, lastYears(4).replace('一、', '\n一、'));
      await told(LAST);
      while (reads() === before) await editor.pull(THIS);
      for (let k = 0; k < 5; k++) await editor.pull(THIS);
      assert.deepStrictEqual(await editor.pull(THIS, resultId), { kind: 'unchanged', resultId });
      assert.strictEqual(editor.refreshes, refreshes);
      files.set(LAST, lastYears(3));
      await told(LAST);
      await refreshed(refreshes);
      assert.deepStrictEqual(await found(), []);
      refreshes = editor.refreshes;
      files.delete(LAST);
      files.set(`${FOLDER}/2022/b.txt`, lastYears(5));
      await told(LAST, 3);
      await told(`${FOLDER}/2022/b.txt`, 1);
      await refreshed(refreshes);
      await editor.until(() => (editor.read.at(-1)?.endsWith('b.txt') ? true : undefined));
      while ((await found()).length === 0);
      assert.match(String((await found())[0]?.message), /同一列是5/);
    });

    it('is watched wherever it lies, as long as a report is open for it', async () => {
      files.set('file:///elsewhere/2022/a.txt', lastYears(4));
      await start(setting('/elsewhere/2022'));
      assert.strictEqual((await opened()).length, 1);
      const patterns = () => JSON.stringify([...editor.watched.values()].flat());
      assert.match(patterns(), /"baseUri":"file:\/\/\/elsewhere\/2022"/);
      await editor.close(THIS);
      await editor.until(() => (patterns().includes('elsewhere') ? undefined : true));
    });

    it('is read again when a report is opened or saved, where nothing can be watched', async () => {
      files.set(LAST, lastYears(4));
      await start({ ...setting('2022'), capabilities: CAPABLE });
      assert.strictEqual((await opened()).length, 1);
      files.set(LAST, lastYears(3));
      const { refreshes } = editor;
      await editor.wire.sendNotification('textDocument/didSave', { textDocument: { uri: THIS } });
      await refreshed(refreshes);
      assert.deepStrictEqual(await found(), []);
    });

    it('is told in the log where there is none, none of it can be read, or it is too large', async () => {
      await start(setting('2021'));
      await editor.open(THIS, thisYears(3), 'plaintext');
      await editor.pull(THIS);
      await editor.until(() => editor.logged.find((line) => /没有 .*2021 这个文件或文件夹/.test(line)));
      await editor.stop();
      files.set(LAST, { unreadable: 'size' }).set(`${FOLDER}/2022/b.txt`, '会议纪要。');
      await start(setting('2022'));
      await editor.open(THIS, thisYears(3), 'plaintext');
      assert.deepStrictEqual(await found(), []);
      await editor.until(() => editor.logged.find((line) => /2022\/a\.txt 太大，没有读/.test(line)));
      await editor.until(() => editor.logged.find((line) => /2022 处没有找到能读出/.test(line)));
    });

    it('is read in a folder of thousands only where a file’s name has the body’s, which the log tells', async () => {
      const other = lastYears(5);
      for (let k = 0; k < 3000; k++) files.set(`${FOLDER}/2022/${k}.txt`, other);
      const named = `${FOLDER}/2022/${encodeURIComponent('云溪县人民政府办公室2022年报')}.txt`;
      files.set(named, lastYears(4));
      await start(setting('2022'));
      const [finding] = await opened();
      assert.match(String(finding?.message), /同一列是4/);
      assert.deepStrictEqual(
        editor.read.filter((uri) => uri.endsWith('.txt')),
        [named],
      );
      assert.ok(editor.logged.some((line) => line.includes('里有3001个文件，多于200个')));
    });
  });

  describe('that .gouji.json names', () => {
    const configured = (lastYear: string, more: object = {}) =>
      files.set(CONFIG, JSON.stringify({ lastYear, ...more }));
    const complaints = () => editor.published.filter(({ uri }) => uri === CONFIG).at(-1)?.diagnostics ?? [];

    it('goes before the setting, and counts from that file', async () => {
      configured('2022');
      files.set(LAST, lastYears(4));
      await start(setting('nowhere'));
      assert.strictEqual((await opened()).length, 1);
      assert.deepStrictEqual(editor.logged, []);
    });

    it('may be accepted, and turned off', async () => {
      const accepted = [{ file: '2023/a.txt', code: CODE, at: 'requests.carriedIn.naturalPerson', reason: '已核实' }];
      configured('2022', { accepted });
      files.set(LAST, lastYears(4));
      await start();
      assert.deepStrictEqual(await opened(), []);
      await editor.pull(THIS);
      assert.deepStrictEqual(complaints(), []);
    });

    for (const [what, lays, said] of [
      ['nothing is there', () => undefined, /^没有“2022”这个文件或文件夹/],
      ['nobody may read it', () => files.set(`${FOLDER}/2022`, { unreadable: 'permission' }), /^“2022”没有读取权限/],
      [
        'no report is in it',
        () => files.set(LAST, '会议纪要。'),
        /^“2022”处没有找到能读出“结转下年度”或“现行有效”的报告/,
      ],
    ] as const)
      it(`is told there where ${what}, and taken back`, async () => {
        configured('2022');
        lays();
        await start();
        assert.deepStrictEqual(await opened(), []);
        const [one, ...more] = await editor.until(() => (complaints().length > 0 ? complaints() : undefined));
        assert.deepStrictEqual(more, []);
        assert.deepStrictEqual([one?.code, one?.severity], ['configuration-last-year', 2]);
        assert.match(String(one?.message), said);
        assert.strictEqual(one && textAt(String(files.get(CONFIG)), one), '"2022"');
        files.delete(`${FOLDER}/2022`);
        files.set(LAST, lastYears(4));
        const { refreshes } = editor;
        await told(LAST, 1);
        await refreshed(refreshes);
        assert.strictEqual((await found()).length, 1);
        await editor.until(() => (complaints().length === 0 ? true : undefined));
      });

    it('is looked up by its new place once the file says another', async () => {
      configured('2022');
      files.set(LAST, lastYears(3)).set(`${FOLDER}/old/a.txt`, lastYears(4));
      await start();
      await editor.open(THIS, thisYears(3), 'plaintext');
      assert.deepStrictEqual(await found(), []);
      configured('old');
      await told(CONFIG);
      while ((await found()).length === 0);
    });
  });

  it('is looked for from the report’s own folder where the client cannot say which folders are open', async () => {
    files.set(LAST, lastYears(4));
    await start(setting('../2022'));
    editor.wire.onRequest('workspace/workspaceFolders', () => {
      throw new Error('no folders today');
    });
    assert.strictEqual((await opened()).length, 1);
    assert.match(editor.logged.join('\n'), /workspace\/workspaceFolders.*no folders today/);
  });

  it('is read from the disk for an editor that does not read files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-last-year-'));
    try {
      mkdirSync(join(folder, '2022', '下级'), { recursive: true });
      mkdirSync(join(folder, '2022', 'b.txt'));
      writeFileSync(join(folder, '2022', '下级', 'a.txt'), lastYears(4));
      writeFileSync(join(folder, '2022', 'large.txt'), 'x'.repeat((1 << 20) + 1));
      writeFileSync(join(folder, '.gouji.json'), '{"lastYear": "2022"}');
      await start({ options: {} });
      const uri = pathToFileURL(join(folder, 'a.txt')).href;
      await editor.open(uri, thisYears(3), 'plaintext');
      await editor.pull(uri);
      await refreshed(0);
      const [finding] = await found(uri);
      assert.strictEqual(
        finding?.relatedInformation?.[0]?.location.uri,
        pathToFileURL(join(folder, '2022', '下级', 'a.txt')).href,
      );
      assert.ok(editor.logged.some((line) => line.includes('large.txt 太大')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is found in a folder in whose address somebody wrote a percent sign for itself', async () => {
    const folder = 'file:///50%';
    files.set(`${folder}/b.txt`, lastYears(5));
    await start({ folders: [folder], ...setting('.') });
    const before = editor.refreshes;
    await editor.open(`${folder}/a.txt`, thisYears(3), 'plaintext');
    await editor.pull(`${folder}/a.txt`);
    await refreshed(before);
    assert.strictEqual((await found(`${folder}/a.txt`)).length, 1);
  });
});
