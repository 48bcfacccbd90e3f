import * as assert from 'node:assert';
import { formOf, tableForm } from '../../../server/src/forms/form';
import { tableUnreadable as rule } from '../../../server/src/rules/table-unreadable';
import { check, read } from '../../../server/src/service';
import { told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

const ROWS = (tableForm(formOf('2021'), 'requests').rows ?? []).filter((row) => row.numeric !== false);
const TITLE = '测试县统计局2024年政府信息公开工作年度报告\n';
const HEADING = '三、收到和处理政府信息公开申请情况\n';
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n申请人情况\n';

/** All labels, one a line, then the figures of one column after the other. */
function byColumns(): string {
  const labels = ROWS.map((row) => row.label).join('\n');
  const figures = Array.from({ length: 7 }, (_, column) => ROWS.map((__, row) => `${row + column}`).join('\n')).join(
    '\n',
  );
  return `${TITLE}${HEADING}${CORNER}${labels}\n${figures}\n`;
}

/** Rows of a PDF taken block by block: of some rows the figures stand under others, once they hold those of two and more. */
function byBlocks(figuresIn: (row: number) => number): string {
  const rows = ROWS.map(({ label }, row) => `${label}\n\n${'0\n\n'.repeat(figuresIn(row))}`);
  return `${TITLE}${HEADING}${CORNER}${rows.join('')}`;
}

describe('table-unreadable', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on a table that can be read`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });
  }

  it('points at the first line of a table dumped column by column', () => {
    const text = byColumns();
    const remark = toldOnce(rule, text);
    assert.strictEqual(underlined(text, remark), CORNER.split('\n')[0]);
    assert.match(remark.message.zh, /收到和处理政府信息公开申请情况表.*无法判断/);
    assert.match(remark.message.en, /table of requests.* its sums are undecided/);
  });

  it('points at figures without a single label, unless they are just the rows due', () => {
    const bare = (count: number) => `${TITLE}${HEADING}${CORNER}${'1 0 0 0 0 0 1\n'.repeat(count)}`;
    assert.strictEqual(underlined(bare(7), toldOnce(rule, bare(7))), CORNER.split('\n')[0]);
    assert.deepStrictEqual(told(rule, bare(ROWS.length)), []);
  });

  it('does no arithmetic on such a table and misses none of its rows', () => {
    const { findings, identities } = check(read(byColumns()));
    const codes = new Set(findings.map(({ code }) => code));
    assert.ok(codes.has('table-unreadable'));
    for (const code of ['row-missing', 'row-cell-count', 'requests-row-sum', 'requests-balance'])
      assert.ok(!codes.has(code));
    assert.deepStrictEqual(identities, { holding: 0, broken: 0, undecided: 42 });
  });

  it('is silent on a table that lacks some rows', () => {
    const { text } = sample('tabs');
    const lines = text.split('\n').filter((line) => !/[1-4]\.(?:属于国家|其他法律|危及|保护第三方)/.test(line));
    assert.notStrictEqual(lines.join('\n'), text);
    assert.deepStrictEqual(told(rule, lines.join('\n')), []);
    assert.deepStrictEqual(told(rule, replaced(text, '申请人情况', '')), []);
  });

  it('points at a table that was taken from a PDF block by block', () => {
    // The third row holds the fourth's figures but one, the last but one two rows', and two rows are left with one each.
    const text = byBlocks((row) => [7, 7, 13, 1, 0][row] ?? (row === ROWS.length - 1 ? 1 : row === 20 ? 14 : 7));
    assert.strictEqual(underlined(text, toldOnce(rule, text)), CORNER.split('\n')[0]);
    assert.ok(!check(read(text)).findings.some(({ code }) => /^row-/.test(code)));
  });

  it('points at a table in which figures stand before labels of two lines, and behind the others', () => {
    const figures = '0\n'.repeat(7);
    const rows = ROWS.map(({ key, label }) => {
      if (key !== 'partlyGranted') return `${label}\n${figures}`;
      return `${figures}${label.slice(0, 14)}\n${label.slice(14)}\n`;
    });
    const text = `${TITLE}${HEADING}${CORNER}${rows.join('')}`;
    assert.ok(ROWS.some(({ key }) => key === 'partlyGranted'));
    assert.strictEqual(underlined(text, toldOnce(rule, text)), CORNER.split('\n')[0]);
    assert.ok(!check(read(text)).findings.some(({ code }) => /^row-/.test(code)));
    // 其他 of the header is no label that has lost its figures.
    const other = text.replace(
      rows.join(''),
      ROWS.map(({ label }) => `${label === '3.其他' ? '' : `${label}\n`}${figures}`).join(''),
    );
    assert.deepStrictEqual(told(rule, other.replace(CORNER, `${CORNER}其他\n总计\n`)), []);
  });

  it('is silent where a few rows have lost their labels, or a few figures are in the wrong row', () => {
    const lost = ROWS.map(({ label }, row) => `${row > 8 && row < 12 ? '' : `${label}\n`}${'0\n'.repeat(7)}`);
    assert.deepStrictEqual(told(rule, `${TITLE}${HEADING}${CORNER}${lost.join('')}`), []);
    assert.deepStrictEqual(
      told(
        rule,
        byBlocks((row) => [7, 7, 13, 1][row] ?? 7),
      ),
      [],
    );
    assert.deepStrictEqual(
      told(
        rule,
        byBlocks((row) => [7, 3, 3, 3, 3][row] ?? 7),
      ),
      [],
    );
  });

  it('points at a table whose figures are all there, in other rows than their own', () => {
    const text = byBlocks((row) => [7, 11, 4, 6][row] ?? 7);
    assert.strictEqual(underlined(text, toldOnce(rule, text)), CORNER.split('\n')[0]);
    assert.deepStrictEqual(
      told(
        rule,
        byBlocks((row) => [7, 11, 4, 7][row] ?? 7),
      ),
      [],
    );
    const kinds = `${TITLE}二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n`;
    const rows = '规章\n1\n0\n4\n2\n0\n6\n行政规范\n性文件\n行政许可\n5\n行政处罚\n6\n行政强制\n7\n行政事业性收费\n8\n';
    assert.deepStrictEqual(
      told(rule, kinds + rows.replace('4\n2\n0\n6\n行政规范\n性文件\n', '4\n行政规范性文件\n2\n0\n6\n')),
      [],
    );
    assert.strictEqual(
      toldOnce(rule, `${kinds}${rows.replace('行政许可\n', '').replace('6\n行政规范\n性文件', '行政规范性文件\n6')}`)
        .code,
      'table-unreadable',
    );
  });

  it('points at a table of which one row holds the figures of many', () => {
    const text = byBlocks((row) => (row === 2 ? 45 : row === 3 || row === 4 || row === 5 ? 4 : 7));
    assert.strictEqual(underlined(text, toldOnce(rule, text)), CORNER.split('\n')[0]);
    // That of three rows may have been pasted thrice.
    assert.deepStrictEqual(
      told(
        rule,
        byBlocks((row) => (row === 2 ? 21 : row === 3 || row === 4 || row === 5 ? 4 : 7)),
      ),
      [],
    );
  });

  it('points at a table in which figures stand before a label whose words head a column too, where it is numbered', () => {
    const figures = '0\n'.repeat(7);
    const rows = ROWS.map(({ key, label }) => (key === 'other.rest' ? `${figures}3.其\n他\n` : `${label}\n${figures}`));
    const text = `${TITLE}${HEADING}${CORNER}${rows.join('')}`;
    assert.notDeepStrictEqual(told(rule, text), []);
  });

  it('points at a table in which the figures of two labels stand behind the second', () => {
    const figures = '0\n'.repeat(7);
    const rows = (total: string) =>
      ROWS.map(({ key, label }) => {
        if (key === 'processedTotal') return total;
        return `${label}\n${figures}${key === 'carriedOut' ? figures : ''}`;
      });
    const text = `${TITLE}${HEADING}${CORNER}其他\n总计\n${rows('（七）总\n计\n').join('')}`;
    assert.strictEqual(underlined(text, toldOnce(rule, text)), CORNER.split('\n')[0]);
    // Without the label it may be that the row is missing, and the other pasted twice.
    assert.deepStrictEqual(told(rule, `${TITLE}${HEADING}${CORNER}${rows('').join('')}`), []);
  });

  it('points at a third table that holds the figures of another', () => {
    const { text } = sample('cell lines');
    const last = text.slice(0, text.indexOf('五、存在')).search(/\d+\s*$/);
    const fuller = (count: number) => `${text.slice(0, last)}${'0\n'.repeat(count)}${text.slice(last)}`;
    assert.match(toldOnce(rule, fuller(91)).message.zh, /行政复议、行政诉讼情况表/);
    assert.deepStrictEqual(told(rule, fuller(1)), []);
  });

  it('points at a table whose figures have run together', () => {
    const text = (run: string) =>
      `${TITLE}${HEADING}${CORNER}${ROWS.map(({ label }) => `${label}\n${run}\n`).join('')}`;
    assert.strictEqual(underlined(text('1000001'), toldOnce(rule, text('1000001'))), CORNER.split('\n')[0]);
    // One figure of seven is a row with too few.
    assert.deepStrictEqual(told(rule, text('10')), []);
    assert.deepStrictEqual(told(rule, text('1 0 0 0 0 0 1')), []);
  });
});
