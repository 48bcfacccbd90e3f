import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { withoutCounting } from '../../../server/src/tables/counting';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';
import { gridOf, streamOf, wordsOf } from './support';

const TABS = print(plainReport(), STYLES['tabs, every row alike'] as Style).text;
const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

/** Each line of a table with something before it; `k` counts the lines of its table. */
function numbered(text: string, before: (line: string, k: number) => string): string {
  let k = 0;
  return text
    .split('\n')
    .map((line) => {
      if (!line.includes('\t')) k = 0;
      return line.includes('\t') ? before(line, k++) + line : line;
    })
    .join('\n');
}

const isHeader = (line: string) => !/\t\d/.test(line) && !/^\d/.test(line);
/** 序号 over the first column, and numbers beside the rows with figures. */
function withNumbers(text: string, head: string): string {
  let n = 0;
  return numbered(text, (line, k) => {
    if (k === 0) n = 0;
    return isHeader(line) ? `${k === 0 ? head : ''}\t` : `${++n}\t`;
  });
}

describe('numbers that count rows', () => {
  it('are none of the table’s, before every line', () => {
    for (const first of [0, 1]) assert.deepStrictEqual(codes(numbered(TABS, (_, k) => `${k + first}\t`)), []);
  });

  it('are none of the table’s under 序号 or nothing, beside the rows alone', () => {
    assert.deepStrictEqual(codes(withNumbers(TABS, '序号')), []);
    assert.deepStrictEqual(codes(withNumbers(TABS, '')), []);
  });

  it('are none of the table’s in running text', () => {
    assert.deepStrictEqual(codes(withNumbers(TABS, '序号').replace(/\t+/g, '   ')), []);
  });

  it('hide no finding: a sum that fails is told at its cell, a row that is not there in its place', () => {
    const text = withNumbers(TABS, '序号');
    const wrong = text.replace(/(（七）总计\t+)4\t/, '$19\t');
    assert.notStrictEqual(wrong, text);
    const [finding, ...others] = check(read(wrong)).findings;
    assert.strictEqual(others.length, 0);
    assert.strictEqual(wrong.slice(finding?.span.start, (finding?.span.end ?? 0) + 1), '9\t');
    assert.deepStrictEqual(codes(text.replace(/^.*2\.重复申请.*\n/m, '')), ['row-missing']);
  });

  it('are figures where the header above has other columns: a figure that a row has too many is told', () => {
    const { text } = print(plainReport(), { layout: 'bars', outer: true, groups: 'repeat', source: 'jira' });
    const wrong = text.replace(/^(\|)((?:\d+\|){15})$/m, '|1|$2');
    assert.notStrictEqual(wrong, text);
    assert.deepStrictEqual(codes(wrong), ['row-cell-count']);
  });

  it('are figures where they do not count up, and where no words stand behind them', () => {
    const kept = (text: string) => withoutCounting(gridOf(text), 3).map(({ tokens }) => wordsOf(tokens));
    for (const rows of ['1\t甲类\n5\t乙类\n2\t丙类', '1\t7\t7\n2\t7\t7\n3\t7\t7', '1\t甲类\n2\t乙类'])
      assert.deepStrictEqual(kept(rows), rows.replace(/\t/g, ' ').split('\n'));
    assert.deepStrictEqual(kept('3\t甲类\n4\t乙类\n5\t丙类'), ['甲类', '乙类', '丙类']);
  });

  it('are not seen in a figure that is printed twice', () => {
    const line = TABS.split('\n').find((one) => /^(?:\d+\t){14}\d+$/.test(one)) ?? '';
    assert.ok(line.startsWith('1\t'));
    assert.deepStrictEqual(codes(TABS.replace(line, `1\t${line}`)), ['row-cell-count']);
  });
});

describe('numbers that count columns', () => {
  const under = (text: string, table: RegExp, row: string) => text.replace(table, (header) => `${header}${row}\n`);
  const SECOND = /^\t\t\t\t商业企业.*\n/m;
  const THIRD = /^\t{5}结果维持.*\n/m;
  const upTo = (count: number) => Array.from({ length: count }, (_, k) => k + 1).join('\t');

  it('are no row under the header, with 栏次 before them or without', () => {
    for (const label of ['栏次', '序号', '']) {
      const text = under(TABS, SECOND, `${label}\t\t\t${upTo(7)}`);
      assert.notStrictEqual(text, TABS);
      assert.deepStrictEqual(codes(text), []);
    }
    assert.deepStrictEqual(codes(under(TABS, THIRD, upTo(15))), []);
    assert.deepStrictEqual(codes(under(TABS, /^信息内容.*现行有效件数\n/m, '甲\t1\t2\t3')), []);
  });

  it('are no row above the header', () => {
    const text = TABS.replace(/^行政复议\t/m, `${upTo(15)}\n行政复议\t`);
    assert.notStrictEqual(text, TABS);
    assert.deepStrictEqual(codes(text), []);
  });

  it('are none of its figures where these cannot be read', () => {
    const text = TABS.replace(/^行政复议\t/m, `${upTo(15)}\n行政复议\t`);
    const row = /^(?:\d+\t){14}\d+$(?![\s\S]*^(?:\d+\t){14}\d+$)/m;
    assert.deepStrictEqual(codes(text.replace(row, (figures) => figures.replace(/\d+/g, '约$&'))), ['cell-not-number']);
    assert.deepStrictEqual(codes(text.replace(row, (figures) => figures.replace(/\d+/g, "'$&"))), ['cell-not-number']);
    assert.deepStrictEqual(codes(text.replace(row, '')), ['row-missing']);
  });

  it('are the row itself where no other one follows', () => {
    const text = TABS.replace(/^(?:\d+\t){14}\d+$/m, upTo(15));
    assert.notStrictEqual(text, TABS);
    assert.ok(codes(text).includes('litigation-group-sum'));
  });

  it('stand above a row of which a figure is misspelt', () => {
    const text = under(TABS, THIRD, upTo(15)).replace(/^\d+(?=(?:\t\d+){14}$(?![\s\S]*^\d+\t))/m, 'O');
    assert.match(text, /^O\t/m);
    assert.deepStrictEqual(codes(text), ['cell-not-number']);
  });

  it('are figures where they stand among rows, count otherwise or are few', () => {
    const kept = (text: string) => withoutCounting(streamOf(text), 3).length;
    assert.strictEqual(kept('规章 0 0 0\n1 2 3 4\n规范性文件 1 1 1 1'), 3);
    assert.strictEqual(kept('2 3 4 5\n规章 1 1 1 1'), 2);
    assert.strictEqual(kept('1 2 3 5\n规章 1 1 1 1'), 2);
    assert.strictEqual(kept('1 2 3\n规章 1 1 1'), 2);
    assert.strictEqual(kept('1 2 3 4\n规章 1 1 1'), 2);
    assert.strictEqual(kept('1 2 3 4\n规章 1 1 1 1'), 1);
  });
});
