import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { MOST_REPORTS } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { Folder } from './folder';
import { gouji, known } from './stand-in';

describe('gouji render', () => {
  it('prints the page of a file', async () => {
    const { code, out, err } = await gouji(['render', known('tabs-headings.txt')]);
    assert.deepStrictEqual([code, err], [0, '']);
    assert.match(out, /^<!DOCTYPE html>\n<html lang="zh-CN">/);
    assert.match(out, /rowspan="22"/);
    assert.ok(out.endsWith('</html>\n'));
  });

  it('reads standard input, whatever its encoding', async () => {
    const text = readFileSync(known('tabs-headings.txt'), 'utf8');
    const plain = (await gouji(['render', '-'], text)).out;
    assert.strictEqual((await gouji(['render', '-'], Buffer.from(`\ufeff${text}`, 'utf16le'))).out, plain);
  });

  it('says what it cannot print, and prints nothing', async () => {
    const none = await gouji(['render', '-'], '会议通知');
    assert.deepStrictEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /没有找到政府信息公开工作年度报告/);
    const absent = await gouji(['render', 'no-such-file.txt', '--lang', 'en']);
    assert.deepStrictEqual([absent.code, absent.out], [2, '']);
    assert.match(absent.err, /no-such-file\.txt/);
    const several = await gouji(['render', known('tabs-headings.txt'), known('tabs-breaks.txt')]);
    assert.deepStrictEqual([several.code, several.out], [2, '']);
    assert.match(several.err, /一个文件/);
    const folder = new Folder().put({ 'a.doc': '会议通知' });
    const { err } = await gouji(['render', folder.path]);
    folder.remove();
    assert.match(err, /没有找到政府信息公开工作年度报告/);
  });

  it('says how many reports the page has no room for', async () => {
    const many = Array.from({ length: MOST_REPORTS + 2 }, () => printed().text).join('\n\n');
    const { code, out, err } = await gouji(['render', '-'], many);
    assert.strictEqual(code, 1);
    assert.strictEqual(out.match(/<article/g)?.length, MOST_REPORTS);
    assert.match(err, /后面2份没有写进网页/);
  });

  it('refuses the options of the others', async () => {
    for (const options of [['--fix'], ['--format', 'json'], ['--to', 'html'], ['--fail-on', 'never'], ['--write']]) {
      const { code, out } = await gouji(['render', 'a', ...options]);
      assert.deepStrictEqual([code, out.startsWith('<')], [2, false], options.join(' '));
    }
  });
});
