import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { sample } from '../compose/support';

const TABLES = ['disclosure', 'requests', 'litigation'];
const TITLE = '测试县统计局2024年政府信息公开工作年度报告\n';
const REQUESTS = '三、收到和处理政府信息公开申请情况\n';
const DISCLOSURE = '二、主动公开政府信息情况\n';
const LITIGATION = '四、政府信息公开行政复议、行政诉讼情况\n';

const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '（一）予以公开',
  '1.属于国家秘密',
  '2.重复申请',
  '四、结转下年度继续办理',
];

/** What is said of the tables, and the words that are underlined. */
function said(text: string): string[] {
  const { findings } = check(read(text));
  return findings
    .filter(({ code }) => /^(?:table-|row-|cell-)/.test(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe('a table whose cells nothing parts that is read', () => {
  const { text } = sample('tabs');
  const rowsAs = (write: (cells: readonly string[]) => string) =>
    text
      .split('\n')
      .map((line) => (line.includes('\t') ? write(line.split('\t')) : line))
      .join('\n');

  for (const [name, write] of [
    ['commas', (cells: readonly string[]) => cells.join(',')],
    ['commas and spaces', (cells: readonly string[]) => cells.join(', ')],
    ['commas of Chinese and spaces', (cells: readonly string[]) => cells.join('， ')],
    ['strokes and spaces', (cells: readonly string[]) => cells.join(' / ')],
    ['dashes and spaces', (cells: readonly string[]) => cells.join(' - ')],
    ['quotes and commas', (cells: readonly string[]) => JSON.stringify(cells)],
    ['bars that Markdown escapes', (cells: readonly string[]) => `\\| ${cells.join(' \\| ')} \\|`],
    ['semicolons', (cells: readonly string[]) => cells.join('；')],
    ['signs', (cells: readonly string[]) => cells.join('^')],
    ['nothing', (cells: readonly string[]) => cells.join('')],
  ] as const) {
    it(`is told once, nothing is inserted: ${name} between them`, () => {
      const reading = read(rowsAs(write));
      const { findings } = check(reading);
      assert.deepStrictEqual(
        findings.map(({ code, fixes }) => `${code} ${fixes.length}`),
        TABLES.map(() => 'table-unreadable 0'),
      );
      assert.deepStrictEqual(
        reading.reports[0]?.tables.map(({ key }) => key),
        TABLES,
      );
    });
  }

  it('is told once below a header that is read', () => {
    const from = Object.values({ disclosure: '信息内容', requests: '申请人情况', litigation: '结果维持' });
    for (const [i, key] of TABLES.entries()) {
      const table = text.indexOf(from[i] as string);
      const behind = text.indexOf('\n\n', table);
      const rows = text.slice(table, behind).replace(/^.*\t\d.*$/gm, (row) => JSON.stringify(row.split('\t')));
      const { findings } = check(read(text.slice(0, table) + rows + text.slice(behind)));
      assert.deepStrictEqual(
        findings.map(({ code, fixes }) => `${code} ${fixes.length}`),
        ['table-unreadable 0'],
        key,
      );
    }
  });

  it('is told once as a list that names row and column of each figure', () => {
    const list = ROWS.map(
      (row) => `${row}：自然人2，商业企业0，科研机构0，社会公益组织0，法律服务机构0，其他1，总计3\n`,
    );
    assert.deepStrictEqual(said(`${TITLE}${REQUESTS}${list.join('')}`), [`table-unreadable ${list[0]?.trim()}`]);
    const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'].map(
      (group) => `${group}：结果维持1，结果纠正0，其他结果0，尚未审结0，总计1\n`,
    );
    assert.deepStrictEqual(said(`${TITLE}${LITIGATION}${groups.join('')}`), [`table-unreadable ${groups[0]?.trim()}`]);
    const kinds =
      '规章：本年制发件数0，本年废止件数0，现行有效件数0\n行政许可：3\n行政处罚：5\n行政强制：0\n行政事业性收费：0\n';
    assert.deepStrictEqual(said(`${TITLE}${DISCLOSURE}${kinds}`), [`table-unreadable ${kinds.split('\n')[0]}`]);
  });

  it('is missing where prose names its rows with a figure each, be it a line each', () => {
    const outcomes = ['（一）予以公开3', '（二）部分公开2', '1.属于国家秘密1', '2.重复申请0', '3.要求提供公开出版物0'];
    for (const list of [
      '全年予以公开3件、部分公开2件、属于国家秘密1件、重复申请0件、要求提供公开出版物0件。',
      outcomes.join('件，'),
      outcomes.join('\n'),
      ROWS.map(
        (row) => `${row}：自然人2件，商业企业0件，科研机构0件，社会公益组织0件，法律服务机构0件，其他1件，共3件`,
      ).join('\n'),
      ROWS.slice(2)
        .map((row) => `${row}：自然人2，商业企业0，科研机构0，社会公益组织0，法律服务机构0，其他1，总计3`)
        .join('\n'),
    ])
      assert.deepStrictEqual(said(`${TITLE}${REQUESTS}${list}\n`), [`table-missing ${REQUESTS.trim()}`], list);
    const kinds = '行政规范性文件2\n行政许可3\n行政处罚5\n行政强制0\n行政事业性收费0';
    assert.deepStrictEqual(said(`${TITLE}${DISCLOSURE}${kinds.replace(/\n/g, '，')}\n`), [
      `table-missing ${DISCLOSURE.trim()}`,
    ]);
    const suits = '行政复议结果维持1，结果纠正0，其他结果0，尚未审结0';
    assert.deepStrictEqual(said(`${TITLE}${LITIGATION}${suits}\n`), [`table-missing ${LITIGATION.trim()}`]);
  });
});
