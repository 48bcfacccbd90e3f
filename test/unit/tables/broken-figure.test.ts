import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { tableLines } from '../../../server/src/tables/aside';
import { printedRows } from '../../../server/src/tables/printed';
import { sample } from '../compose/support';
import { linesOf, wordsOf } from './support';

const LABEL = '（七）总计';
const FULL = '1020 0 0 0 0 500 1520';

/** The rows of a few lines, `!` before one whose figure is broken. */
function rows(text: string, layout: 'tabs' | 'spaces'): string[] {
  const found = printedRows(tableLines(linesOf(text)), layout, text);
  return found.map(({ tokens, broken }) => `${broken ? '!' : ''}${wordsOf(tokens)}`);
}

const tabs = (figures: string, below: string) => rows(`${LABEL}\t${figures.replace(/ /g, '\t')}\n${below}`, 'tabs');
const spaces = (figures: string, below: string) => rows(`${LABEL}  ${figures}\n${below}`, 'spaces');

describe('a figure whose last digits stand alone below its row', () => {
  it('is made whole where it is the last and the sum says so', () => {
    for (const read of [tabs, spaces]) {
      assert.deepStrictEqual(read('1020 0 0 0 0 500 152', '0'), [`${LABEL} ${FULL}`]);
      assert.deepStrictEqual(read('10204 0 0 0 0 5000 152', '04'), [`${LABEL} 10204 0 0 0 0 5000 15204`]);
    }
    assert.deepStrictEqual(spaces('1020 0 0 0 0 500 152', `${' '.repeat(60)}0`), [`${LABEL} ${FULL}`]);
  });

  it('has both its pieces for its place', () => {
    const text = `${LABEL} 1020 0 0 0 0 500 152\n   0`;
    const cell = printedRows(tableLines(linesOf(text)), 'spaces', text)[0]?.tokens.at(-1);
    assert.ok(cell);
    assert.strictEqual(text.slice(cell.start, cell.end), '152\n   0');
    assert.strictEqual(cell.content.figure?.value, 1520);
  });

  it('is left as it is, and the row told as broken, where others stand between, or the sum is nearly made', () => {
    for (const read of [tabs, spaces]) {
      assert.deepStrictEqual(read('102 0 0 0 0 500 1520', '0'), [`!${LABEL} 102 0 0 0 0 500 1520`]);
      assert.deepStrictEqual(read('1021 0 0 0 0 500 152', '0'), [`!${LABEL} 1021 0 0 0 0 500 152`]);
    }
  });

  it('is none where a page’s number stands below', () => {
    for (const [figures, below] of [
      [FULL, '3'],
      ['1020 0 0 0 0 500 1530', '3'],
      ['1 0 0 0 0 2 3', '1'],
      ['1 0 0 0 0 9 1', '0'],
      ['1020 0 0 0 0 500 152', '\n0'],
      ['1020 0 0 0 0 500 152', '— 1 —\n0'],
      ['1020 0 0 0 0 500 152', '其他\n0'],
      ['1020 500 152', '0'],
    ] as const)
      assert.strictEqual(spaces(figures, below)[0], `${LABEL} ${figures}`, below);
  });

  it('makes no finding of a good report, and one of a report in which no figure can be told', () => {
    const text = sample('tabs').text;
    const codes = (figures: string) => {
      const report = sampleWith(text, figures);
      const found = check(read(report)).findings.map(({ code }) => code);
      return found.filter((code) => code === 'table-unreadable' || code === 'requests-row-sum');
    };
    assert.deepStrictEqual(codes('1020\t0\t0\t0\t0\t500\t152\n0'), []);
    assert.deepStrictEqual(codes('102\t0\t0\t0\t0\t500\t1520\n0'), ['table-unreadable']);
  });
});

/** The report with other figures for （七）总计. */
function sampleWith(text: string, figures: string): string {
  const changed = text.replace(/^(\t*（七）总计\t+)\d.*$/m, `$1${figures}`);
  assert.notStrictEqual(changed, text);
  return changed;
}
