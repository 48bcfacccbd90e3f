import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const { text } = print(plainReport(), STYLES['tabs, every row alike'] as Style);
const ROW = /^\d(?:\t\d){14}$/m;

/** What is told of the report with its third table's row in other words. */
function told(change: (row: string) => string): string[] {
  assert.match(text, ROW);
  const now = text.replace(ROW, change);
  return check(read(now)).findings.map(({ code, span }) => `${code} ${now.slice(span.start, span.end)}`);
}

describe('the third table’s row', () => {
  it('is read with marks that take no room beside its figures', () => {
    for (const mark of ['\u200b', '\ufeff', '\u2060']) {
      assert.deepStrictEqual(
        told((row) => row.replace(/\d/g, `${mark}$&`)),
        [],
      );
      assert.deepStrictEqual(
        told((row) => row.replace(/\d/g, `$&${mark}`)),
        [],
      );
    }
  });

  it('is read without the quotation marks around its figures', () => {
    assert.deepStrictEqual(
      told((row) => row.replace(/\d/g, '"$&"')),
      [],
    );
  });

  for (const word of ['O', '略', '约3']) {
    it(`is there where all its cells say ${word}: the first of them is told, and no row is missing`, () => {
      assert.deepStrictEqual(
        told((row) => row.replace(/\d/g, word)),
        [`cell-not-number ${word}`],
      );
    });
  }

  for (const [name, change] of Object.entries({
    commas: (row: string) => row.replaceAll('\t', ','),
    'wide commas': (row: string) => row.replaceAll('\t', '，'),
  })) {
    it(`makes the table unreadable, and is not missing, in ${name}`, () => {
      assert.deepStrictEqual(told(change), ['table-unreadable 行政复议']);
    });
  }

  it('is missing where nothing or a sentence stands there', () => {
    for (const instead of ['', '本年没有复议和诉讼。', '共 3 件'])
      assert.deepStrictEqual(
        told(() => instead),
        ['row-missing 行政复议'],
        instead,
      );
  });
});
