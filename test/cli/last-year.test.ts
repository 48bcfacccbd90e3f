import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { lastYears, lineCarriedOut, thisYears } from '../support/two-years';
import { Folder } from './folder';
import { faults } from './json-schema';
import { readCsv } from './read-csv';
import { gouji } from './stand-in';

describe('gouji check --last-year', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.put({ '2022/a.txt': lastYears(), '2023/a.txt': thisYears(3), '2023/b.txt': thisYears(4) });
  });
  afterEach(() => folder.remove());

  const checked = (year: string, ...args: string[]) =>
    gouji(['check', '--no-config', '--format', 'lines', '--fail-on', 'warning', ...args, `${folder.path}/${year}`]);

  it('compares the reports with last year’s, which are not checked themselves', async () => {
    const { code, out, err } = await checked('2023', '--last-year', `${folder.path}/2022`);
    assert.strictEqual(err, '');
    assert.match(out, /^[^\n]*2023\/a\.txt:\d+:\d+: warning: [^\n]*2022年报告[^\n]*\[requests-carried-over\]\n$/);
    assert.strictEqual(code, 1);
  });

  it('says where last year’s report has the figure, be it named on the command line or in a configuration', async () => {
    const there = new RegExp(
      `= 相关 [^\\n]*2022/a\\.txt:${lineCarriedOut()}:\\d+ 2022年报告“结转下年度继续办理”的这一格是4\\n`,
    );
    const { out } = await gouji(['check', '--no-config', '--last-year', `${folder.path}/2022`, `${folder.path}/2023`]);
    assert.match(out, there);
    folder.put({ '.gouji.json': '{"lastYear": "2022"}' });
    assert.match((await gouji(['check', `${folder.path}/2023`])).out, there);
  });

  it('says so in JSON and in a sheet as well', async () => {
    const year = ['--no-config', '--last-year', `${folder.path}/2022`, `${folder.path}/2023/a.txt`];
    const answer = JSON.parse((await gouji(['check', '--format', 'json', ...year])).out);
    assert.deepStrictEqual(faults(answer, JSON.parse(readFileSync('docs/schema/findings-1.schema.json', 'utf8'))), []);
    const [finding] = answer.files[0].findings;
    // The applicants' column, and the total.
    const [{ source, range, message }, ...others] = finding.elsewhere;
    assert.strictEqual(others.length, 1);
    assert.match(source, /2022[/\\]a\.txt$/);
    const { start, end } = range;
    const line = lastYears().split('\n')[start.line] ?? '';
    assert.deepStrictEqual(
      [start.line, end.line, line.slice(start.character, end.character)],
      [lineCarriedOut() - 1, lineCarriedOut() - 1, '4'],
    );
    assert.match(message, /^2022年报告/);
    const [, row] = readCsv((await gouji(['check', '--format', 'csv', ...year])).out);
    assert.strictEqual(row?.at(-1)?.split('；')[0], `${source}:${start.line + 1}:${start.character + 1}`);
  });

  it('is obeyed by --diff as by --fix: what cannot be read there, or is not there, is told', async () => {
    const shown = (...args: string[]) =>
      gouji(['check', '--diff', '--no-config', ...args, `${folder.path}/2023/a.txt`]);
    const plain = await shown();
    assert.deepStrictEqual(await shown('--last-year', `${folder.path}/2022`), plain);
    folder.put({ 'none/a.txt': '没有报告' });
    const none = await shown('--last-year', `${folder.path}/none`);
    assert.match(none.err, /--last-year/);
    assert.strictEqual(none.code, plain.code);
    folder.put({ 'torn/a.txt': Buffer.from([0xff, 0xfe, 0xfd, 0x00, 0xd8]) });
    const torn = await shown('--last-year', `${folder.path}/torn`);
    assert.match(torn.err, /torn[/\\]a\.txt/);
    assert.strictEqual(torn.code, 2);
  });

  it('takes both years out of one folder', async () => {
    const { out } = await checked('', '--last-year', folder.path);
    assert.deepStrictEqual(out.match(/requests-carried-over/g)?.length, 1);
  });

  it('compares nothing unless it is asked to', async () => {
    const { code, out } = await checked('');
    assert.deepStrictEqual([code, out], [0, '']);
  });

  it('says where no report of last year can be read', async () => {
    folder.put({ 'none/c.txt': '会议纪要。' });
    const { code, out, err } = await checked('2023', '--last-year', `${folder.path}/none`);
    assert.deepStrictEqual([code, out], [0, '']);
    assert.match(err, /--last-year 处没有找到/);
  });

  it('ends with 2 where last year’s cannot be read, and checks the rest', async () => {
    const { code, err } = await checked('2023', '--last-year', `${folder.path}/absent`);
    assert.strictEqual(code, 2);
    assert.match(err, /absent/);
  });

  it('goes with check alone, and needs a path', async () => {
    for (const args of [
      ['check', '--last-year'],
      ['check', '--last-year', '-'],
      ['check', '--last-year='],
      ['check', '--last-year-default'],
      ['extract', '--last-year', 'x'],
      ['extract', '--last-year-default', 'x'],
      ['convert', '--to', 'tabs', '--last-year', 'x'],
      ['render', '--last-year', 'x'],
    ]) {
      assert.strictEqual((await gouji(args)).code, 2, args.join(' '));
    }
  });

  describe('where .gouji.json says it', () => {
    const configured = (lastYear: string, more: object = {}) =>
      folder.put({ '2023/.gouji.json': JSON.stringify({ lastYear, ...more }) });
    const check = (...args: string[]) =>
      gouji(['check', '--format', 'lines', '--fail-on', 'warning', ...args, `${folder.path}/2023`]);

    it('compares as the editor does', async () => {
      configured('../2022');
      const { code, out, err } = await check();
      assert.deepStrictEqual([code, err], [1, '']);
      assert.match(out, /^[^\n]*2023\/a\.txt:\d+:\d+: warning: [^\n]*2022年报告[^\n]*\[requests-carried-over\]\n$/);
    });

    it('takes one file as well', async () => {
      configured('../2022/a.txt');
      assert.match((await check()).out, /requests-carried-over/);
    });

    it('goes by the command line where that names another place, and by nothing with --no-config', async () => {
      configured('../2022');
      folder.put({ 'other/a.txt': lastYears().replaceAll('\t4', '\t3') });
      assert.deepStrictEqual((await check('--no-config')).out, '');
      const { out } = await check('--last-year', `${folder.path}/other`);
      assert.doesNotMatch(out, /是3，而2022/);
      assert.match(out, /是4，而2022年报告[^\n]*是3/);
    });

    it('goes before --last-year-default, which is for reports of which no configuration says it', async () => {
      folder.put({ 'other/a.txt': lastYears().replaceAll('\t4', '\t3') });
      const other = `--last-year-default=${folder.path}/other`;
      const says3 = /2022年报告[^\n]*是3/;
      assert.match((await check(other)).out, says3);
      assert.match((await check(other, `--last-year-default=${folder.path}/absent`)).out, says3);
      assert.match((await check(other, '--no-config')).out, says3);
      configured('../2022');
      assert.doesNotMatch((await check(other)).out, says3);
      assert.match((await check(other)).out, /requests-carried-over/);
      const { out, err } = await check(other, '--last-year', `${folder.path}/none`);
      assert.doesNotMatch(out, /2022年报告/);
      assert.match(err, /none/);
    });

    it('says where --last-year-default names no report of last year', async () => {
      const { code, out, err } = await check('--last-year-default', `${folder.path}/absent`);
      assert.deepStrictEqual([code, out], [0, '']);
      assert.match(err, /--last-year-default 处没有找到/);
    });

    for (const [lastYear, said] of [
      ['../2021', /没有“\.\.\/2021”这个文件或文件夹/],
      ['../none', /“\.\.\/none”处没有找到/],
    ] as const)
      it(`tells in that file that nothing was compared: ${lastYear}`, async () => {
        folder.put({ 'none/c.txt': '会议纪要。' });
        configured(lastYear);
        const { code, out } = await check();
        assert.match(out, said);
        assert.match(out, /\[configuration-last-year\]/);
        assert.strictEqual(code, 1);
        const diff = await gouji(['check', '--diff', `${folder.path}/2023`]);
        assert.deepStrictEqual([diff.code, diff.out], [0, '']);
        assert.match(diff.err, said);
      });
  });
});
