import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applyFirst } from '../../support/fixes';

const LABEL = '一、本年新收政府信息公开申请数量';
const FIGURES = ['46', '3', '0', '0', '9', '2', '60'];

function report(second: string, third = ''): string {
  return [
    '云溪县2023年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    second,
    '三、收到和处理政府信息公开申请情况',
    third,
  ].join('\n\n');
}

const tablesIn = (text: string) =>
  read(text).reports[0]?.tables.map(({ key, rows }) => [key, rows.map((row) => row.key)]);
const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

describe('a table of which one row stands', () => {
  const rows: Readonly<Record<string, string>> = {
    bars: `| ${LABEL} | ${FIGURES.join(' | ')} |`,
    'bars, a column for each level': `| ${LABEL} |  |  | ${FIGURES.join(' | ')} |`,
    tabs: [LABEL, ...FIGURES].join('\t'),
    HTML: `<table><tr><td>${LABEL}</td>${FIGURES.map((figure) => `<td>${figure}</td>`).join('')}</tr></table>`,
  };
  for (const [name, row] of Object.entries(rows)) {
    it(`is a table, whose other rows are missing, in ${name}`, () => {
      const text = report('', row);
      assert.deepStrictEqual(tablesIn(text), [['requests', ['newlyReceived']]]);
      assert.ok(codes(text).includes('row-missing'));
      const mended = applyFirst(text, 'row-missing');
      assert.ok(!codes(mended).includes('row-missing'));
      assert.ok(!codes(mended).includes('row-repeated'));
      assert.deepStrictEqual(
        read(mended).reports[0]?.tables[0]?.rows[0]?.cells.map(({ text: figure }) => figure),
        FIGURES,
      );
    });
  }

  it('is one with its cells blank, and with marks in them', () => {
    assert.deepStrictEqual(tablesIn(report('', `| ${LABEL} |${'  |'.repeat(7)}`)), [['requests', ['newlyReceived']]]);
    assert.deepStrictEqual(tablesIn(report('', `| ${LABEL} |${' / |'.repeat(7)}`)), [['requests', ['newlyReceived']]]);
  });

  it('is one under the heading of the first table', () => {
    assert.deepStrictEqual(tablesIn(report('行政许可\t12')), [['disclosure', ['licences']]]);
    assert.deepStrictEqual(tablesIn(report('| 规章 | 0 | 0 | 0 |')), [['disclosure', ['regulations']]]);
  });

  it('is none of other labels, of words among its cells, or of another number of figures', () => {
    for (const row of [
      `| 新收申请 | ${FIGURES.join(' | ')} |`,
      `| ${LABEL} | 见下文 | ${FIGURES.slice(1).join(' | ')} |`,
      `| ${LABEL} | 60 |`,
      `- ${LABEL}60件`,
      `${LABEL}，共60件。`,
      LABEL,
    ]) {
      assert.deepStrictEqual(tablesIn(report('', row)), [], row);
      assert.ok(codes(report('', row)).includes('table-missing'));
    }
  });
});

describe('a table of which the header alone stands', () => {
  const HEADER = '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |';

  it('has its rows written below it, and not itself once more', () => {
    const mended = applyFirst(report(HEADER), 'row-missing');
    assert.ok(mended.includes(`${HEADER}\n| 规章 |`), mended);
    assert.ok(!codes(mended).includes('row-missing'));
  });

  it('has them below the header of its block, be a rule between the two', () => {
    const block = `| 第二十条第（一）项 |  |  |  |\n| --- | --- | --- | --- |\n${HEADER}`;
    const mended = applyFirst(report(block), 'row-missing');
    assert.ok(mended.includes(`${block}\n| 规章 |`), mended);
    assert.ok(!codes(mended).includes('row-missing'));
  });
});
