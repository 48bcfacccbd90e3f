import * as assert from 'node:assert';
import { mkdirSync, readFileSync } from 'node:fs';
import { CONFIGURATION, check, placeOf, read } from '../../server/src/service';
import { Folder } from './folder';
import { gouji, known } from './stand-in';

/** One altered header: a warning with a certain fix. */
const REPORT = readFileSync(known('tabs-breaks.txt'), 'utf8');
const RIGHT = REPORT.replace('本年度止件数', '本年废止件数');
const AT = placeIn(REPORT);

function placeIn(text: string): string {
  const reading = read(text);
  const [finding, ...more] = check(reading).findings;
  assert.ok(finding && more.length === 0);
  assert.strictEqual(finding.code, 'header-altered');
  return placeOf(finding, reading);
}

function accepting(file: string, at = AT, code = 'header-altered'): string {
  return JSON.stringify({ accepted: [{ file, code, at, reason: '上级格式如此' }] });
}

const OFF = '{"rules":{"header-altered":"off"}}';

describe('gouji check with a configuration', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  /** Runs on the folder, a warning being a failure. */
  const checked = (...args: string[]) => gouji(['check', '--fail-on', 'warning', ...args, folder.path]);

  it('silences a rule, here and below, in folders that say nothing themselves', async () => {
    folder.put({ 'a.txt': REPORT, 'b/c/d.txt': REPORT, [CONFIGURATION]: OFF });
    const { code, out, err } = await checked();
    assert.deepStrictEqual([code, err], [0, '']);
    assert.match(out, /^检查了 2 份报告（2 个文件）：错误 0，警告 0/);
  });

  it('goes by the nearest alone', async () => {
    folder.put({ 'a.txt': REPORT, 'b/c.txt': REPORT, [CONFIGURATION]: OFF, [`b/${CONFIGURATION}`]: '{}' });
    const { code, out } = await checked();
    assert.strictEqual(code, 1);
    assert.match(out, /b\/c\.txt:20:\d+ 警告 header-altered/);
    assert.match(out, /错误 0，警告 1/);
  });

  it('gives a rule another level, which decides the exit code', async () => {
    folder.put({ 'a.txt': REPORT, [CONFIGURATION]: '{"rules":{"header-altered":"hint"}}' });
    assert.strictEqual((await checked()).code, 0);
    folder.put({ [CONFIGURATION]: '{"rules":{"header-altered":"error"}}' });
    const { code, out } = await gouji(['check', folder.path]);
    assert.strictEqual(code, 1);
    assert.match(out, / 错误 header-altered /);
  });

  it('does not show what is accepted, and counts it', async () => {
    folder.put({ '甲/a.txt': REPORT, [CONFIGURATION]: accepting('甲/a.txt') });
    const { code, out, err } = await checked();
    assert.deepStrictEqual([code, err], [0, '']);
    assert.match(out, /^检查了 1 份报告（1 个文件）：错误 0，警告 0，信息 0，提示 0，已接受 1。/);
    assert.match((await checked('--lang', 'en')).out, /hint 0, accepted 1\. Sums/);
  });

  it('keeps an acceptance when the text moves', async () => {
    folder.put({ 'a.txt': `\n\n${REPORT.replaceAll('\n', '\r\n')}`, [CONFIGURATION]: accepting('a.txt') });
    assert.strictEqual((await checked()).code, 0);
  });

  it('accepts for that file alone', async () => {
    folder.put({ 'a.txt': REPORT, 'b.txt': REPORT, [CONFIGURATION]: accepting('a.txt') });
    const { code, out } = await checked();
    assert.strictEqual(code, 1);
    assert.match(out, /b\.txt:20/);
    assert.doesNotMatch(out, /a\.txt:20/);
  });

  it('goes by the file that is named, whose paths count from its own folder', async () => {
    folder.put({ 'a.txt': REPORT, [CONFIGURATION]: '{}', 'c/x.json': OFF });
    assert.strictEqual((await checked()).code, 1);
    assert.strictEqual((await checked('--config', folder.at('c/x.json'))).code, 0);
    folder.put({ 'x.json': accepting('a.txt') });
    assert.strictEqual((await checked('--config', folder.at('x.json'))).code, 0);
  });

  it('goes by none when told', async () => {
    folder.put({ 'a.txt': REPORT, [CONFIGURATION]: OFF });
    assert.strictEqual((await checked('--no-config')).code, 1);
  });

  it('neither corrects nor shows as a difference what is silenced', async () => {
    for (const silence of [OFF, accepting('a.txt')]) {
      folder.put({ 'a.txt': REPORT, [CONFIGURATION]: silence });
      const { code, out } = await gouji(['check', '--diff', folder.path]);
      assert.deepStrictEqual([code, out], [0, '']);
      await gouji(['check', '--fix', folder.path]);
      assert.strictEqual(readFileSync(folder.at('a.txt'), 'utf8'), REPORT);
    }
    await gouji(['check', '--fix', '--no-config', folder.path]);
    assert.notStrictEqual(readFileSync(folder.at('a.txt'), 'utf8'), REPORT);
  });

  it('tells acceptances that nothing meets, at their place, and that of a file that is gone', async () => {
    folder.put({ 'a.txt': REPORT, [CONFIGURATION]: `\n ${accepting('a.txt', 'requests.granted')}` });
    const { code, err } = await gouji(['check', '--fail-on', 'error', folder.path]);
    assert.strictEqual(code, 0, 'it is a warning');
    assert.match(err, /\.gouji\.json:2:15：警告 “a\.txt”在 requests\.granted 处已没有 header-altered/);
    assert.strictEqual((await checked()).code, 1);
    folder.put({ [CONFIGURATION]: accepting('weg.txt') });
    assert.match((await checked()).err, /“weg\.txt”/);
  });

  it('does not judge acceptances of files that were not looked at', async () => {
    folder.put({ 'a.txt': REPORT, 'b.txt': REPORT, [CONFIGURATION]: accepting('b.txt', 'requests') });
    const { err } = await gouji(['check', folder.at('a.txt')]);
    assert.strictEqual(err, '');
  });

  it('lets nothing be corrected when nobody knows what it accepts', async () => {
    folder.put({ 'a.txt': REPORT, 'b/c.txt': REPORT, 'b/good.txt': RIGHT });
    folder.put({ [`b/${CONFIGURATION}`]: '{"accepted":[{"file":"c.txt",' });
    for (const arg of ['--diff', '--fix']) {
      const { code, err, out } = await gouji(['check', arg, folder.path]);
      assert.strictEqual(code, 2);
      assert.match(err, /b\/c\.txt：所用的配置/);
      assert.strictEqual(/good\.txt|a\.txt：所用/.test(err), false);
      assert.match(out, arg === '--diff' ? /^--- .*a\.txt\n/ : /b\/c\.txt:20:\d+ 警告/);
    }
    assert.strictEqual(readFileSync(folder.at('a.txt'), 'utf8'), RIGHT);
    assert.strictEqual(readFileSync(folder.at('b/c.txt'), 'utf8'), REPORT);
    folder.put({ 'b/c.txt': RIGHT });
    const nothing = await gouji(['check', '--diff', folder.at('b')]);
    assert.deepStrictEqual([nothing.code, nothing.out], [2, '']);
    assert.match(nothing.err, /\.gouji\.json:1:30：错误 这里不是正确的 JSON/);
    const refused = await gouji(['check', '--fix', '--config', folder.at('gone.json'), '-'], REPORT);
    assert.deepStrictEqual([refused.code, refused.out], [2, '']);
  });

  it('tells unknown rules as a warning, bad levels as an error, and goes on', async () => {
    folder.put({ 'a.txt': REPORT, [CONFIGURATION]: '{"rules":{"header-alter":"off"}}' });
    assert.match((await checked()).err, /\.gouji\.json:1:11：警告 没有规则“header-alter”/);
    assert.strictEqual((await gouji(['check', folder.path])).code, 0);
    folder.put({ [CONFIGURATION]: '{"rules":{"header-altered":"no"}}' });
    const { code, err } = await gouji(['check', folder.path]);
    assert.strictEqual(code, 1);
    assert.match(err, /:1:28：错误 "no" 不是级别.*off、hint/);
  });

  it('exits with 2 when it is no JSON, cannot be read, or is not there', async () => {
    folder.put({ 'a.txt': REPORT, [CONFIGURATION]: `${OFF.slice(0, -1)}` });
    const broken = await gouji(['check', folder.path]);
    assert.strictEqual(broken.code, 2);
    assert.match(broken.err, /\.gouji\.json:1:34：错误 这里不是正确的 JSON/);
    assert.match(broken.out, /警告 0/, 'what stands before that counts');
    assert.strictEqual((await gouji(['check', '--diff', folder.path])).code, 2);
    folder.put({ [CONFIGURATION]: new Uint8Array([0, 1]) });
    assert.strictEqual((await gouji(['check', folder.path])).code, 2);
    const none = await gouji(['check', '--config', folder.at('none.json'), folder.path]);
    assert.strictEqual(none.code, 2);
    assert.match(none.err, /none\.json：没有这个文件/);
  });

  // A folder of that name: whoever runs the tests may read everything else.
  it('exits with 2 when it is there and cannot be read', async () => {
    folder.put({ 'a.txt': REPORT });
    mkdirSync(folder.at(CONFIGURATION));
    const { code, err } = await gouji(['check', folder.path]);
    assert.strictEqual(code, 2);
    assert.match(err, /\.gouji\.json/);
  });

  it('may have a BOM', async () => {
    folder.put({ 'a.txt': REPORT, [CONFIGURATION]: `\ufeff${OFF}` });
    assert.deepStrictEqual((await checked()).code, 0);
  });

  it('applies levels to standard input, from the current folder up', async () => {
    folder.put({ 'x.json': OFF });
    const { code } = await gouji(['check', '--fail-on', 'warning', '--config', folder.at('x.json'), '-'], REPORT);
    assert.strictEqual(code, 0);
  });

  it('is in the JSON: places, what is accepted and why, what is wrong with the file', async () => {
    const unused = JSON.parse(accepting('a.txt', 'requests'));
    const both = JSON.parse(accepting('a.txt'));
    folder.put({ 'a.txt': REPORT, 'b.txt': REPORT });
    folder.put({ [CONFIGURATION]: JSON.stringify({ accepted: [...both.accepted, ...unused.accepted] }) });
    const { files, configuration } = JSON.parse((await checked('--format', 'json')).out);
    const [a, b] = files;
    assert.deepStrictEqual([a.findings.length, a.accepted.length, b.findings.length], [0, 1, 1]);
    assert.deepStrictEqual([a.accepted[0].at, a.accepted[0].reason], [AT, '上级格式如此']);
    assert.deepStrictEqual([b.findings[0].at, 'accepted' in b], [AT, false]);
    assert.strictEqual(configuration.length, 1);
    const [{ source, code, severity, range }] = configuration;
    assert.deepStrictEqual([source, code, severity], [folder.at(CONFIGURATION), 'configuration-unused', 'warning']);
    assert.strictEqual(range.start.line, 0);
  });

  it('is in the lines too, and on standard error only once', async () => {
    folder.put({ 'a.txt': REPORT, [CONFIGURATION]: '{"rules":{"x-y":"off"}}' });
    const { out, err } = await checked('--format', 'lines');
    assert.match(out, /a\.txt:20:\d+: warning: .* \[header-altered\]\n/);
    assert.match(out, /\.gouji\.json:1:11: warning: .* \[configuration-unknown-rule\]\n$/);
    assert.strictEqual(err, '');
  });

  it('is told in each format when it cannot be read', async () => {
    folder.put({ 'a.txt': REPORT });
    const path = folder.at('gone.json');
    const by = (...args: string[]) => gouji(['check', '--lang', 'en', '--config', path, ...args, folder.path]);
    const error = 'no such file or folder. Check the path.';
    for (const arg of ['--fix', '--diff']) {
      const { code, err } = await by(arg);
      assert.ok(code === 2 && err.endsWith(`gouji: ${path}: ${error}\n`), err);
    }
    const lines = await by('--format', 'lines');
    assert.ok(lines.code === 2 && lines.out.endsWith(`\n${path}:1:1: error: ${error}\n`), lines.out);
    const json = await by('--format', 'json');
    assert.deepStrictEqual([json.code, JSON.parse(json.out).configuration], [2, [{ source: path, error }]]);
  });
});

describe('gouji check --format lines', () => {
  it('prints a line a finding and nothing else', async () => {
    const { code, out, err } = await gouji(['check', '--format', 'lines', known('tabs-extra-cells.txt')]);
    assert.deepStrictEqual([code, err], [1, '']);
    for (const line of out.trimEnd().split('\n')) {
      assert.match(
        line,
        /^test\/fixtures\/known\/tabs-extra-cells\.txt:\d+:\d+: (?:error|warning|info): .+ \[[a-z-]+\]$/,
      );
    }
    assert.strictEqual((await gouji(['check', '--format', 'lines', known('spaces-wrapped.txt')])).out, '');
  });

  it('has one for what cannot be read', async () => {
    const { code, out } = await gouji(['check', '--format', 'lines', '--lang', 'en', 'no-such.txt']);
    assert.strictEqual(code, 2);
    assert.strictEqual(out, 'no-such.txt:1:1: error: no such file or folder. Check the path.\n');
  });
});
