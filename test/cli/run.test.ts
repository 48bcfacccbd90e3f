import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { HELP } from '../../server/src/cli/help';
import { Folder } from './folder';
import { gouji, known } from './stand-in';

/** Nothing to say of it. */
const GOOD = known('spaces-wrapped.txt');
/** Two rows and the third table with a cell too many: errors. */
const ERRORS = known('tabs-extra-cells.txt');
/** One altered header: a warning. */
const WARNING = known('tabs-breaks.txt');
/** Headings of several levels: information. */
const INFORMATION = known('html-plain.html');

/** A title in GB18030. */
const TITLE = '青岚市2023年政府信息公开工作年度报告';
const TITLE_GB18030 = 'c7e0e1b0cad032303233c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6';

function json(text: string): Record<string, unknown> & { files: Record<string, unknown>[] } {
  return JSON.parse(text);
}

describe('gouji check', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('prints one line for a good report and exits with 0', async () => {
    const { code, out, err } = await gouji(['check', GOOD]);
    assert.deepStrictEqual([code, err], [0, '']);
    assert.strictEqual(
      out,
      '检查了 1 份报告（1 个文件）：错误 0，警告 0，信息 0，提示 0。勾稽关系：成立 42，不成立 0，无法判断 0。\n',
    );
  });

  it('quotes the row of a finding and exits with 1', async () => {
    const { code, out } = await gouji(['check', ERRORS]);
    assert.strictEqual(code, 1);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes(' row-cell-count '));
    assert.ok(lines[at]?.startsWith(`${ERRORS}:82:`), lines[at]);
    const cells = Array(8).fill('0').join('    ');
    assert.match(lines[at + 1] ?? '', new RegExp(`^ {3}82 \\| \\(七\\) 总计 +${cells} *$`));
    assert.match(lines[at + 2] ?? '', new RegExp(`^ {6}\\| +\\^{${cells.length}}$`));
  });

  const levels = ['error', 'warning', 'information', 'hint', 'never'];
  const due: readonly (readonly [string, string])[] = [
    [ERRORS, '11110'],
    [WARNING, '01110'],
    [INFORMATION, '00110'],
    [GOOD, '00000'],
  ];
  for (const [file, codes] of due) {
    it(`exits with ${codes} for ${levels.join(', ')} on ${file.split('/').at(-1)}`, async () => {
      const got: number[] = [];
      for (const level of levels) got.push((await gouji(['check', '--fail-on', level, file])).code);
      assert.strictEqual(got.join(''), codes);
    });
  }

  it('speaks English when asked', async () => {
    const { out } = await gouji(['check', '--lang', 'en', WARNING]);
    assert.match(out, /:20:\d+ warning header-altered [A-Z]/);
    assert.match(out, /^1 report in 1 file checked: error 0, warning 1, .*42 hold,/m);
  });

  it('prints JSON as the contract says, sorted by path, an entry for every file', async () => {
    folder.put({ 'b.txt': readFileSync(WARNING), 'a.txt': '会议通知\n', 'c.txt': new Uint8Array([1, 0]) });
    const { code, out, err } = await gouji(['check', '--format', 'json', folder.at('b.txt'), folder.path]);
    assert.strictEqual(code, 2);
    const { schema, files, ...rest } = json(out);
    assert.deepStrictEqual([schema, rest], ['findings/1', {}]);
    const [none, report, unreadable] = files;
    const identities = { holding: 0, broken: 0, undecided: 0 };
    assert.deepStrictEqual(none, { source: folder.at('a.txt'), form: null, identities, findings: [] });
    assert.deepStrictEqual(Object.keys(report ?? {}), ['source', 'form', 'identities', 'findings']);
    assert.deepStrictEqual(report?.identities, { holding: 42, broken: 0, undecided: 0 });
    assert.deepStrictEqual(Object.keys(unreadable ?? {}), ['source', 'error']);
    assert.match(String(unreadable?.error), /二进制/);
    assert.ok(err.includes(folder.at('c.txt')));
  });

  it('prints the same findings in JSON as for people', async () => {
    const { files } = json((await gouji(['check', '--format', 'json', ERRORS])).out);
    const findings = files[0]?.findings as { code: string; range: { start: { line: number; character: number } } }[];
    const { out } = await gouji(['check', ERRORS]);
    const places = findings.map(
      ({ code, range: { start } }) => `${ERRORS}:${start.line + 1}:${start.character + 1} ${code}`,
    );
    const printed = out.match(/^test\S+ \S+ \S+/gm)?.map((line) => line.replace(/ \S+ /, ' '));
    assert.ok(places.length >= 4);
    assert.deepStrictEqual(printed, places);
  });

  it('goes on after what cannot be read, names it, and exits with 2 before 1', async () => {
    folder.put({ 'a.txt': new Uint8Array([0xff]), 'b.txt': readFileSync(ERRORS) });
    const { code, out, err } = await gouji(['check', folder.path, folder.at('gone.txt')]);
    assert.strictEqual(code, 2);
    assert.ok(out.includes('row-cell-count') && out.includes('另有 2 项无法读取'));
    assert.ok(
      err.includes(`${folder.at('a.txt')}：无法解码`) && err.includes(`${folder.at('gone.txt')}：没有这个文件`),
    );
  });

  it('never fails on a file for --fail-on never but exits with 2 all the same', async () => {
    assert.strictEqual((await gouji(['check', '--fail-on', 'never', folder.at('gone')])).code, 2);
  });

  it('says so of a folder without reports, and exits with 0', async () => {
    const people = await gouji(['check', folder.path]);
    assert.deepStrictEqual(people, {
      code: 0,
      out: '没有找到政府信息公开工作年度报告（查看了 0 个文件）。\n',
      err: '',
    });
    const program = await gouji(['check', '--format', 'json', folder.path]);
    assert.strictEqual(program.out, '{\n "schema": "findings/1",\n "files": []\n}\n');
    assert.match(program.err, /没有找到/);
    assert.strictEqual(program.code, 0);
  });

  it('passes by other texts in a folder in silence, but says it of a named one', async () => {
    folder.put({ 'a.txt': '会议通知\n', 'b.txt': readFileSync(GOOD) });
    const inFolder = await gouji(['check', folder.path]);
    assert.match(inFolder.out, /^检查了 1 份报告（1 个文件，另有 1 个文件不是报告）.*\n$/);
    const named = await gouji(['check', folder.at('a.txt')]);
    assert.ok(named.out.startsWith(`${folder.at('a.txt')}：没有认出`));
    assert.strictEqual(named.code, 0);
  });

  it('reads standard input, in GB18030 too', async () => {
    const { out } = await gouji(['check', '--format', 'json', '-'], readFileSync(ERRORS));
    const [entry] = json(out).files;
    assert.deepStrictEqual([entry?.source, entry?.form], ['-', '2021']);
    const gb = await gouji(['extract', '-'], Buffer.from(TITLE_GB18030, 'hex'));
    const { source, title } = JSON.parse(gb.out);
    assert.deepStrictEqual([source, title], ['-', TITLE]);
    assert.strictEqual(gb.code, 0);
  });

  it('has a finding for an empty file of the report type, none for another empty file', async () => {
    folder.put({ 'a.gknb': '', 'b.txt': '' });
    const { files } = json((await gouji(['check', '--format', 'json', folder.path])).out);
    const counts = files.map(({ findings }) => (findings as unknown[]).length);
    assert.deepStrictEqual(counts, [1, 0]);
  });
});

describe('gouji extract', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const golden = JSON.parse(readFileSync(known('tabs-extra-cells.extract.json'), 'utf8'));

  it('prints one report as an object', async () => {
    const { code, out, err } = await gouji(['extract', ERRORS]);
    assert.deepStrictEqual([code, err], [0, '']);
    assert.strictEqual(out, `${JSON.stringify({ ...golden, source: ERRORS }, null, 1)}\n`);
  });

  it('prints several files as an array in the order of the arguments', async () => {
    folder.put({ 'x.txt': '会议通知' });
    const { out } = await gouji(['extract', folder.at('x.txt'), WARNING, ERRORS]);
    const data = JSON.parse(out);
    assert.deepStrictEqual(data[0], { source: folder.at('x.txt'), form: null });
    assert.strictEqual(data[1].source, WARNING);
    assert.deepStrictEqual(data[2], { ...golden, source: ERRORS });
    assert.strictEqual(out, `${JSON.stringify(data, null, 1)}\n`);
  });

  it('prints several reports of one file as an array, among others without one of their own', async () => {
    folder.put({ 'two.txt': Buffer.concat([readFileSync(ERRORS), Buffer.from('\n\n'), readFileSync(WARNING)]) });
    const alone = JSON.parse((await gouji(['extract', folder.at('two.txt')])).out);
    const two = alone.map((one: { source: string; year: number; line: number }) => [one.source, one.year]);
    assert.deepStrictEqual(two, [
      [folder.at('two.txt'), 2021],
      [folder.at('two.txt'), 2024],
    ]);
    assert.ok(alone[1].line > 100);
    const among = JSON.parse((await gouji(['extract', folder.at('two.txt'), WARNING])).out);
    assert.deepStrictEqual([among.length, among.slice(0, 2)], [3, alone]);
  });

  it('has an entry with the error for what cannot be read, and exits with 2', async () => {
    const gone = folder.at('gone.txt');
    const entry = { source: gone, error: 'no such file or folder. Check the path.' };
    const one = await gouji(['extract', '--lang', 'en', gone]);
    assert.deepStrictEqual([one.code, JSON.parse(one.out)], [2, entry]);
    const several = await gouji(['extract', '--lang', 'en', gone, ERRORS]);
    assert.deepStrictEqual([several.code, JSON.parse(several.out)[0]], [2, entry]);
    assert.match(several.err, /gone\.txt: no such file/);
  });

  it('prints an empty array for a folder without files, says so and exits with 0', async () => {
    const { code, out, err } = await gouji(['extract', folder.path]);
    assert.deepStrictEqual([code, out], [0, '[]\n']);
    assert.match(err, /没有找到/);
  });
});

describe('gouji', () => {
  it('prints help and version on standard output', async () => {
    assert.deepStrictEqual(await gouji(['--help']), { code: 0, out: HELP.zh, err: '' });
    assert.deepStrictEqual(await gouji(['check', '--help', '--lang', 'en']), { code: 0, out: HELP.en, err: '' });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepStrictEqual(await gouji(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  it('tells misuse on standard error and exits with 2', async () => {
    const { code, out, err } = await gouji(['chekc', 'a.txt']);
    assert.deepStrictEqual([code, out], [2, '']);
    assert.match(err, /没有命令“chekc”.*\n.*--help/);
    assert.strictEqual((await gouji([])).code, 2);
  });

  it('answers misuse with JSON where JSON is awaited', async () => {
    const check = await gouji(['check', '--format', 'json', '--fixx', 'a.txt']);
    assert.deepStrictEqual(json(check.out), {
      schema: 'findings/1',
      error: '没有选项 --fixx。',
      files: [],
    });
    const extract = await gouji(['extract', '--fixx', '--lang', 'en']);
    assert.deepStrictEqual(JSON.parse(extract.out), { error: 'there is no option --fixx.' });
    assert.deepStrictEqual([check.code, extract.code], [2, 2]);
  });

  it('lets no control characters of an argument through', async () => {
    const { err } = await gouji(['check', 'a\x1b[2J.txt', '--lang', 'en']);
    assert.ok(!err.includes('\x1b') && err.includes('␛'));
  });
});
