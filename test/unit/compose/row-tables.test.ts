import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applyFirst } from '../../support/fixes';
import { sample } from './support';

/** A page whose every row is a table of its own, one a line. */
const PAGE = sample('html', '2021', { rowTables: true })
  .text.replace(/<\/tr><\/tbody><\/table><table border="1"><tbody>\n/g, '</tr></tbody></table>\n')
  .replace(/^<tr>/gm, '<table border="1"><tbody><tr>')
  .replace(/<table border="1"><tbody>\n/g, '')
  .replace(/^<\/tbody><\/table>\n/gm, '');

const LINES = PAGE.split(/(?<=\n)/);
const lineOf = (words: string) => LINES.findIndex((line) => line.includes(words));

/** The page with a line more before another. */
function withLine(at: number, line: string | undefined): string {
  return [...LINES.slice(0, at), line, ...LINES.slice(at)].join('');
}

describe('a page whose every row is a table', () => {
  it('is read', () => {
    assert.match(PAGE, /^<table border="1"><tbody><tr><td[^<>]*>规章<\/td>.*<\/tr><\/tbody><\/table>$/m);
    assert.deepStrictEqual(check(read(PAGE)).findings, []);
  });

  it('loses a row that is repeated with its table', () => {
    for (const words of ['行政许可', '4.保护第三方', '（七）总计']) {
      const at = lineOf(words);
      assert.strictEqual(applyFirst(withLine(at + 1, LINES[at]), 'row-repeated'), PAGE);
    }
  });

  it('loses rows that are repeated together with their tables', () => {
    const at = lineOf('5.属于三类');
    const twice = [...LINES.slice(0, at + 2), ...LINES.slice(at)].join('');
    assert.strictEqual(applyFirst(twice, 'row-repeated'), PAGE);
  });

  it('has a row moved with its table, beside the others', () => {
    const at = lineOf('5.属于三类');
    const others = LINES.filter((_, i) => i !== at);
    const moved = [...others.slice(0, at + 2), LINES[at], ...others.slice(at + 2)].join('');
    assert.strictEqual(applyFirst(moved, 'row-order'), PAGE);
  });

  it('has a row of a table of its own moved into one that holds several, and leaves no table empty', () => {
    const at = lineOf('5.属于三类');
    const rest = LINES.filter((_, i) => i !== at);
    const together = rest.map((line, i) => (i === at - 1 ? line.replace(/<\/tbody><\/table>\n$/, '\n') : line));
    const one = together.map((line, i) => (i === at ? line.replace(/^<table border="1"><tbody>/, '') : line));
    const moved = [...one.slice(0, at + 2), LINES[at], ...one.slice(at + 2)].join('');
    const mended = applyFirst(moved, 'row-order');
    assert.deepStrictEqual(check(read(mended)).findings, []);
    assert.strictEqual(mended.match(/<table/g)?.length, (moved.match(/<table/g)?.length ?? 0) - 1);
    assert.strictEqual(mended.match(/<\/table/g)?.length, mended.match(/<table/g)?.length);
  });
});
