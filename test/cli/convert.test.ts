import * as assert from 'node:assert';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { check, read } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { Folder } from './folder';
import { gouji } from './stand-in';

const REPORT = printed().text;

/** The layout that the second table comes out in. */
function layoutOf(text: string): string | undefined {
  return read(text).reports[0]?.tables.find(({ key }) => key === 'requests')?.layout;
}

describe('gouji convert', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  for (const to of ['tabs', 'bars', 'html', 'cell-lines', 'spaces']) {
    it(`prints one report as ${to}, in which nothing is found`, async () => {
      const { code, out, err } = await gouji(['convert', '--to', to, '-'], REPORT);
      assert.deepStrictEqual([code, err], [0, '']);
      assert.strictEqual(layoutOf(out), to);
      assert.deepStrictEqual(check(read(out)).findings, []);
    });
  }

  it('writes files of a folder into another, with the ending of their layout', async () => {
    folder.put({ 'in/a.txt': REPORT, 'in/b/c.md': REPORT, 'in/notes.txt': 'a list of things to buy' });
    const { code, err } = await gouji(['convert', '--to', 'html', folder.at('in'), '--out', folder.at('out/new')]);
    assert.deepStrictEqual(readdirSync(folder.at('out/new')).sort(), ['a.html', 'c.html']);
    assert.strictEqual(code, 0);
    assert.match(err, /notes\.txt：没有找到政府信息公开工作年度报告，未转换。/);
    assert.strictEqual(layoutOf(readFileSync(folder.at('out/new/a.html'), 'utf8')), 'html');
    assert.strictEqual(readFileSync(folder.at('in/a.txt'), 'utf8'), REPORT);
  });

  it('replaces no file of a folder', async () => {
    folder.put({ 'a.txt': REPORT, 'out/a.md': 'mine' });
    const { code, err } = await gouji(['convert', '--to', 'bars', folder.at('a.txt'), '--out', folder.at('out')]);
    assert.strictEqual(code, 2);
    assert.match(err, /已有同名文件，未写/);
    assert.strictEqual(readFileSync(folder.at('out/a.md'), 'utf8'), 'mine');
    assert.deepStrictEqual(readdirSync(folder.at('out')), ['a.md']);
  });

  it('writes in place, in the encoding of the file; a page of HTML is UTF-8, as it says of itself', async () => {
    const utf16 = Buffer.from(`\ufeff${REPORT}`, 'utf16le');
    folder.put({ 'a.txt': utf16, 'b.txt': utf16 });
    assert.strictEqual((await gouji(['convert', '--to', 'bars', '--write', folder.at('a.txt')])).code, 0);
    const bytes = readFileSync(folder.at('a.txt'));
    assert.deepStrictEqual([...bytes.subarray(0, 2)], [0xff, 0xfe]);
    assert.strictEqual(layoutOf(bytes.toString('utf16le').slice(1)), 'bars');
    assert.strictEqual((await gouji(['convert', '--to', 'html', '--write', folder.at('b.txt')])).code, 0);
    assert.match(readFileSync(folder.at('b.txt'), 'utf8'), /^<!DOCTYPE html>[\s\S]*<meta charset="utf-8">/);
  });

  it('does not write what is so already', async () => {
    folder.put({ 'a.txt': REPORT });
    await gouji(['convert', '--to', 'tabs', '--write', folder.at('a.txt')]);
    chmodSync(folder.at('a.txt'), 0o400);
    const { code, err } = await gouji(['convert', '--to', 'tabs', '--write', folder.at('a.txt')]);
    assert.deepStrictEqual([code, err], [0, '']);
  });

  it('says which table stays as it was, and where, and exits with 1', async () => {
    const broken = printed({}, 'spaces').text.replace(/(?<=（一）予以公开 \d+) \d+/, '');
    assert.notStrictEqual(broken, REPORT);
    const { code, out, err } = await gouji(['convert', '--to', 'html', '--lang', 'en', '-'], broken);
    assert.strictEqual(code, 1);
    assert.match(err, /^gouji: -: The table of requests received and handled from line \d+ on is left as it was/);
    assert.match(out, /<pre>\n[\s\S]*（一）予以公开[\s\S]*<\/pre>/);
  });

  it('says what does not come along, which is no failure', async () => {
    const page = printed({}, 'html').text.replace('</', '<img src="a.png"></');
    const { code, err } = await gouji(['convert', '--to', 'bars', '--lang', 'en', '-'], page);
    assert.deepStrictEqual(
      [code, err],
      [0, 'gouji: -: Not converted with the words: 1 picture. Put in again what is needed.\n'],
    );
  });

  it('says that there is no report, and prints nothing', async () => {
    const { code, out, err } = await gouji(['convert', '--to', 'tabs', '-', '--lang', 'en'], 'hello');
    assert.deepStrictEqual(
      [code, out, err],
      [2, '', 'gouji: -: no government information disclosure report was found; nothing is converted.\n'],
    );
  });

  it('says so of an empty folder too', async () => {
    const { code, err } = await gouji(['convert', '--to', 'tabs', folder.path]);
    assert.deepStrictEqual([code, err], [2, 'gouji: 没有找到政府信息公开工作年度报告，未转换。\n']);
  });

  it('says where it could not write, the report being as it was', async () => {
    folder.put({ 'a.txt': REPORT });
    const into = folder.at('a.txt/b');
    const { code, err } = await gouji(['convert', '--to', 'tabs', '--out', into, folder.at('a.txt')]);
    const said = `gouji: ${folder.at('a.txt')}：没有写出 ${into}：路径中有一段不是文件夹。\n`;
    assert.deepStrictEqual([code, err], [2, said]);
  });

  it('prints one report only', async () => {
    folder.put({ 'a.txt': REPORT, 'b.txt': REPORT });
    const { code, out, err } = await gouji(['convert', '--to', 'tabs', folder.path]);
    assert.deepStrictEqual([code, out], [2, '']);
    assert.match(err, /--out/);
  });

  it('says what is wrong with its options', async () => {
    const wrong = [
      ['convert', '-'],
      ['convert', '--to', 'word', '-'],
      ['convert', '--to', 'tabs', '--fix', '-'],
      ['convert', '--to', 'tabs', '--format', 'json', '-'],
      ['convert', '--to', 'tabs', '--out', 'x', '--write', 'a.txt'],
      ['convert', '--to', 'tabs', '--out', 'x', '-'],
      ['convert', '--to', 'tabs', '--write', 'a.txt', '-'],
      ['convert', '--to', 'tabs', '--out'],
      ['check', '--to', 'tabs', '-'],
      ['extract', '--write', '-'],
    ];
    for (const args of wrong) {
      const { code, err } = await gouji(args, REPORT);
      assert.strictEqual(code, 2, args.join(' '));
      assert.match(err, /--(?:to|out|write)/, args.join(' '));
    }
    assert.ok(!existsSync('x'));
  });
});
