import * as assert from 'node:assert';
import { chmodSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { diffCommand } from '../../server/src/cli/diff';
import { Output } from '../../server/src/cli/output';
import { run } from '../../server/src/cli/run';
import { gb18030 } from '../support/gb18030';
import { Folder } from './folder';
import { gouji, Kept, known } from './stand-in';

/** One altered header, which has a certain fix. */
const ALTERED = readFileSync(known('tabs-breaks.txt'), 'utf8');
const RIGHT = ALTERED.replace('本年度止件数', '本年废止件数');
const SUMMARY_RIGHT = /：错误 0，警告 0，信息 0，提示 0。/;
/** A correction, and errors that only a person can correct. */
const ERRORS = readFileSync(known('tabs-extra-cells.txt'));

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('gouji check --fix', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('corrects the file, says so, and prints what is left', async () => {
    folder.put({ 'a.txt': ALTERED });
    const { code, out, err } = await gouji(['check', '--fix', '--fail-on', 'warning', folder.at('a.txt')]);
    assert.deepStrictEqual([code, err], [0, `gouji: ${folder.at('a.txt')}：已改正 1 处。\n`]);
    assert.match(out, SUMMARY_RIGHT);
    assert.strictEqual(readFileSync(folder.at('a.txt'), 'utf8'), RIGHT);
    const again = await gouji(['check', '--fix', '--lang', 'en', folder.at('a.txt')]);
    assert.deepStrictEqual([again.code, again.err], [0, '']);
  });

  it('keeps encoding, BOM and line ends to the byte', async () => {
    const kinds: Readonly<Record<string, (text: string) => Buffer>> = {
      plain: (text) => Buffer.from(text),
      bom: (text) => Buffer.from(`\ufeff${text}`),
      le: (text) => utf16(text, false),
      be: (text) => utf16(text, true),
      gb18030: (text) => Buffer.from(gb18030(text)),
    };
    for (const [end, breaks] of Object.entries({ lf: '\n', crlf: '\r\n', cr: '\r' })) {
      for (const [kind, bytes] of Object.entries(kinds)) {
        const name = `${kind}-${end}.txt`;
        folder.put({ [name]: bytes(ALTERED.replace(/\r?\n/g, breaks)) });
        await gouji(['check', '--fix', folder.at(name)]);
        const due = bytes(RIGHT.replace(/\r?\n/g, breaks));
        assert.ok(readFileSync(folder.at(name)).equals(due), name);
      }
    }
  });

  it('never touches what only a person can decide, and exits with 1 for it', async () => {
    folder.put({ 'a.txt': ERRORS });
    const { code, out } = await gouji(['check', '--fix', '--format', 'json', folder.at('a.txt')]);
    const [file] = JSON.parse(out).files as { findings: { code: string }[] }[];
    assert.strictEqual(code, 1);
    assert.ok(file?.findings.length === 3 && file.findings.every((one) => one.code === 'row-cell-count'));
    const rest = (text: string) =>
      text.replaceAll('行政法规禁止公开', '').replaceAll('法规禁止公开', '').normalize('NFKC');
    assert.strictEqual(rest(readFileSync(folder.at('a.txt'), 'utf8')), rest(ERRORS.toString()));
  });

  it('leaves files alone that are no reports, or good ones', async () => {
    const texts = { 'a.txt': '会议通知\n⼀\n', 'b.txt': readFileSync(known('spaces-wrapped.txt'), 'utf8') };
    folder.put(texts);
    const { code, err } = await gouji(['check', '--fix', folder.path]);
    assert.deepStrictEqual([code, err], [0, '']);
    for (const [name, text] of Object.entries(texts)) assert.strictEqual(readFileSync(folder.at(name), 'utf8'), text);
  });

  it('names a file that it may not write, goes on, and exits with 2', async () => {
    folder.put({ 'a.txt': ALTERED, 'b.txt': ALTERED });
    chmodSync(folder.at('a.txt'), 0o444);
    const { code, out, err } = await gouji(['check', '--fix', folder.path]);
    chmodSync(folder.at('a.txt'), 0o644);
    assert.strictEqual(code, 2);
    assert.ok(err.includes(`${folder.at('a.txt')}：是只读文件`) && err.includes(`${folder.at('b.txt')}：已改正`));
    assert.ok(
      out.includes('a.txt:20:') && !out.includes('b.txt:20:'),
      'what stands in the unchanged file is still said',
    );
    assert.strictEqual(readFileSync(folder.at('a.txt'), 'utf8'), ALTERED);
  });

  it('goes on though the reader of its output has gone, and does not say that there was no report', async () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const stdout = { write: (_: unknown, done: (error: Error) => void) => done(gone), on: () => {} };
    const left = async (...args: string[]) => {
      folder.put({ 'a.txt': ALTERED });
      const stderr = new Kept();
      const around = { stdin: Readable.from([]), stdout, stderr, env: {} };
      const code = await run(['check', '--format', 'sarif', ...args, folder.path], around);
      return [code, stderr.text.slice(-9), readFileSync(folder.at('a.txt'), 'utf8')];
    };
    assert.deepStrictEqual(await left(), [0, '', ALTERED]);
    assert.deepStrictEqual(await left('--fix'), [0, '已改正 1 处。\n', RIGHT]);
  });

  it('prints the corrected bytes of standard input alone, the findings aside', async () => {
    const { code, out, err } = await gouji(['check', '--fix', '-'], ERRORS);
    assert.strictEqual(code, 1);
    assert.ok(out.includes('2.其他法律行政法规禁止公开') && !out.includes('row-cell-count'));
    assert.match(err, /-：已改正 \d\d 处。\n-:\d+:\d+ 错误 row-cell-count /);
    const good = readFileSync(known('spaces-wrapped.txt'));
    assert.strictEqual((await gouji(['check', '--fix', '-'], good)).out, good.toString());
  });

  it('prints nothing for a standard input that cannot be read', async () => {
    const { code, out, err } = await gouji(['check', '--fix', '-'], Buffer.from([0xff]));
    assert.deepStrictEqual([code, out], [2, '']);
    assert.match(err, /无法解码/);
  });
});

describe('gouji check --diff', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('shows what --fix would do, writes nothing and exits with 1', async () => {
    folder.put({ 'a.txt': ALTERED });
    for (const more of [[], ['--fix']]) {
      const { code, out, err } = await gouji(['check', '--diff', ...more, folder.at('a.txt')]);
      assert.deepStrictEqual([code, err], [1, '']);
      const lines = out.split('\n');
      assert.deepStrictEqual(lines.slice(0, 2), [`--- ${folder.at('a.txt')}`, `+++ ${folder.at('a.txt')}`]);
      const changed = lines.slice(2).filter((line) => /^[-+]/.test(line));
      const [before, after] = [ALTERED, RIGHT].map((text) => text.split('\n').find((line) => line.includes('止件数')));
      assert.deepStrictEqual(changed, [`-${before}`, `+${after}`]);
    }
    assert.strictEqual(readFileSync(folder.at('a.txt'), 'utf8'), ALTERED);
  });

  it('prints nothing and exits with 0 where nothing is to be done, errors or not', async () => {
    folder.put({ 'a.txt': RIGHT, 'b.txt': '会议通知' });
    assert.deepStrictEqual(await gouji(['check', '--diff', folder.path]), { code: 0, out: '', err: '' });
  });

  it('says so where there is no report, as check does', async () => {
    folder.put({ 'b.txt': '会议通知' });
    const { code, out, err } = await gouji(['check', '--diff', folder.path, '--lang', 'en']);
    assert.deepStrictEqual([code, out], [0, '']);
    assert.strictEqual(err, 'gouji: no government information disclosure report was found.\n');
  });

  it('exits with 2 for what cannot be read, and shows the rest', async () => {
    folder.put({ 'a.txt': ALTERED });
    const { code, out, err } = await gouji(['check', '--diff', folder.at('gone.txt'), folder.at('a.txt')]);
    assert.strictEqual(code, 2);
    assert.ok(err.includes('gone.txt：没有这个文件') && out.includes('+信息内容'));
  });

  it('has the BOM of UTF-8 in its first line, for patch to meet', async () => {
    const radical = RIGHT.replace('工作', '⼯作');
    assert.ok(
      radical
        .split('\n')
        .slice(0, 3)
        .some((line) => line.includes('⼯')),
    );
    const { out } = await gouji(['check', '--diff', '-'], `\ufeff${radical}`);
    const [first] = radical.split('\n');
    assert.ok(out.includes(` \ufeff${first}\n`) || out.includes(`-\ufeff${first}\n`));
    assert.ok(!(await gouji(['check', '--diff', '-'], radical)).out.includes('\ufeff'));
    assert.ok(out.startsWith('--- -\n+++ -\n'));
  });

  it('is coloured for people, and shows them no control characters', async () => {
    const out = new Output(new Kept());
    const shown = async (coloured: boolean, terminal: boolean) => {
      const kept = new Kept();
      const console = {
        out: new Output(kept),
        err: out,
        screen: { columns: 80, coloured, terminal },
        stdin: () => Readable.from([Buffer.from(ALTERED.replace('信息内容\t本年制', '信息内容\t本\x1b年制'))]),
      };
      const request = {
        command: 'check',
        lang: 'zh',
        paths: ['-'],
        format: 'human',
        failOn: 'error',
        configuration: 'none',
        lastYear: null,
        lastYearDefault: [],
      } as const;
      await diffCommand({ ...request, fixing: 'show' }, console);
      await console.out.flush();
      return kept.text;
    };
    const coloured = await shown(true, true);
    assert.ok(coloured.includes('\x1b[31m-') && coloured.includes('\x1b[32m+') && coloured.includes('\x1b[36m@@'));
    assert.ok(!stripVTControlCharacters(coloured).includes('\x1b') && coloured.includes('␛'));
    const plain = await shown(false, true);
    assert.ok(!plain.includes('\x1b') && plain.includes('␛'));
    assert.ok((await shown(false, false)).includes('\x1b'), 'a program gets the text itself');
  });
});
