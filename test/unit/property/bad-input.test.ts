import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, read } from '../../../server/src/service';
import { extract } from '../../../server/src/service/extract';
import { expectedTables } from '../../support/expected';
import { consistentReport } from '../../support/figures';
import { assertGrows } from '../../support/growth';
import { print, STYLES, type Style } from '../../support/print';
import { holds, PATIENCE_MS, shown, TIMES } from '../../support/property';
import type { SampleReport } from '../../support/sample';

/** For mocha: what must not happen is a hang. How the time grows is judged by `assertGrows`. */
const BOUND_MS = 600_000;
const MOST = 10_000_000;
/** So long are texts that are one piece again and again: enough for a square to take minutes. */
const LONG = Math.min(MOST / 10, (MOST / 40) * TIMES);

const sample = fc.sample(consistentReport({ form: '2021' }), { numRuns: 1, seed: 11 })[0] as SampleReport;
const TABS: Style = { layout: 'tabs', columns: 'ragged' };

/** A letter, a cell, a table in a table, a heading: 10 MB in one line. */
const UNBROKEN = ['x', '|', '<table><tr><td>', '一、总体情况'];

/** What parts cells in each layout, and what the reader looks for, without end, in one line and in many. */
const MANY = [
  '0 ',
  '\t',
  '0\t0\t',
  '<',
  '<td>',
  '<table>',
  '&nbsp;',
  '１',
  '⼀',
  '（三）',
  '一、总体情况\n',
  '一、总体情况\n四、政府信息公开行政复议、行政诉讼情况\n',
  '某市2024年政府信息公开工作年度报告\n',
  '（七）总计\t0\t0\t0\t0\t0\t0\t0\n',
  '1.属于国家秘密 0 0 0 0 0 0 0\n',
  '0 0 0 0 0 0 0\n',
  '\t0\n',
  '- 1 -\n',
  '| 0 |\n',
  '<tr><td>0</td></tr>\n',
  '[](',
  '0|</p>',
];

const HEADINGS = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];

function answered(text: string) {
  const reading = read(text);
  const result = check(reading);
  assert.deepStrictEqual(result.failures, []);
  return { reading, ...result };
}

/** A text with so many pieces as said is answered, and in a time that grows with them. */
function answeredGrowing(pieces: number, make: (pieces: number) => string) {
  return assertGrows({ size: pieces, make, work: answered });
}

describe('bad input', () => {
  it('of nothing at all is no report, and of our own type one that is due', () => {
    assert.strictEqual(answered('').reading.reports.length, 0);
    assert.strictEqual(read('', { languageId: 'disclosure-report' }).emptyReport, true);
    assert.strictEqual(read(' \r\n\u3000\n', { languageId: 'disclosure-report' }).emptyReport, true);
    assert.strictEqual(read('', { languageId: 'plaintext' }).emptyReport, false);
  });

  it('of headings alone names what is missing and invents no figures', () => {
    const { reading, findings, identities } = answered(HEADINGS.join('\n'));
    assert.deepStrictEqual(
      reading.reports[0]?.sections.map((section) => section.key),
      ['overview', 'proactive', 'requests'],
    );
    assert.strictEqual(findings.filter((finding) => finding.code === 'section-missing').length, 3);
    assert.strictEqual(identities.broken, 0);
  });

  it('of a truncated table keeps what stands before the cut', () => {
    const printed = print(sample, TABS);
    const cut = printed.cells.find((cell) => cell.row === 'unprocessed.petition')?.span.start ?? 0;
    const { reading, findings } = answered(printed.text.slice(0, cut));
    const rows = reading.reports[0]?.tables.find((table) => table.key === 'requests')?.rows ?? [];
    assert.ok(rows.some((row) => row.key === 'unavailable.unclear' && row.fits));
    assert.deepStrictEqual(
      findings.filter((finding) => finding.category === 'reconciliation'),
      [],
    );
  });

  for (const piece of UNBROKEN) {
    it(`of 10 MB of ${JSON.stringify(piece)} in one line is answered in a time that grows with it`, function () {
      this.timeout(BOUND_MS);
      const { reading } = answeredGrowing(Math.ceil(MOST / piece.length), (pieces) => piece.repeat(pieces));
      assert.ok(reading.reports.length <= 1);
    });
  }

  for (const piece of MANY) {
    it(`of ${LONG / 1e6} MB of ${JSON.stringify(piece)} is answered in a time that grows with it`, function () {
      this.timeout(BOUND_MS);
      answeredGrowing(Math.ceil(LONG / piece.length), (pieces) => piece.repeat(pieces));
    });
  }

  it('of 20,000 words in the place of figures in one row is answered in a time that grows with it', function () {
    this.timeout(BOUND_MS);
    const { text } = print(sample, { layout: 'spaces' } as Style);
    const behind = text.indexOf('\n', text.indexOf('一、本年新收政府信息公开申请数量'));
    answeredGrowing(20_000, (pieces) => text.slice(0, behind) + ' 0 2.5x 0'.repeat(pieces) + text.slice(behind));
  });

  for (const [place, piece] of [
    ['四、政府信息公开行政复议', '1\n若干\n'],
    ['一、本年新收政府信息公开申请数量', '约5\n'],
  ] as const)
    it(`of 0.16 MB of ${JSON.stringify(piece)} where cells are a line each is answered in a time that grows with it`, function () {
      this.timeout(BOUND_MS);
      const { text } = print(sample, { layout: 'cell-lines' } as Style);
      const behind = text.indexOf('\n', text.indexOf(place));
      assert.ok(behind > 0);
      answeredGrowing(
        160_000 / piece.length,
        (pieces) => text.slice(0, behind + 1) + piece.repeat(pieces) + text.slice(behind + 1),
      );
    });

  it('of 40,000 rows whose first figure stands right behind the label is answered in a time that grows with it', function () {
    this.timeout(BOUND_MS);
    const { text } = print(sample, { layout: 'tabs', columns: 'even' } as Style);
    const behind = text.lastIndexOf('\n', text.indexOf('2.重复申请'));
    const row = '\n\t\t2.重复申请1\t0\t0\t0\t0\t0\t1';
    answeredGrowing(40_000, (rows) => text.slice(0, behind) + row.repeat(rows) + text.slice(behind));
  });

  it('of 24,000 rows of which half have the beginning of their labels alone is answered in a time that grows with it', function () {
    this.timeout(BOUND_MS);
    const rows = '| 1.属于 |  |  |  |  |  |  |  |\n| 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n';
    const head =
      '三、收到和处理政府信息公开申请情况\n\n| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n';
    answeredGrowing(24_000, (count) => head + rows.repeat(count));
  });

  it('of 60,000 rows of too many figures under one header is answered in a time that grows with it', function () {
    this.timeout(BOUND_MS);
    const { text } = print(sample, { layout: 'spaces' } as Style);
    const behind = text.indexOf('\n', text.indexOf('\n规章 ') + 1);
    answeredGrowing(60_000, (rows) => text.slice(0, behind) + '\n0 0 0 0 0 0 0—'.repeat(rows) + text.slice(behind));
  });

  it('of 20,000 rows of the third table is answered in a time that grows with it', function () {
    this.timeout(BOUND_MS);
    const { text } = print(sample, { layout: 'spaces' } as Style);
    const behind = text.indexOf('\n', text.lastIndexOf('总计'));
    const row = `\n${'0 '.repeat(15).trim()}`;
    answeredGrowing(20_000, (rows) => text.slice(0, behind) + row.repeat(rows) + text.slice(behind));
  });

  it('of 20,000 tags that nothing opened, in a comment that nothing closes, is answered in a time that grows with it', function () {
    this.timeout(BOUND_MS);
    const { text, sections } = print(sample, { layout: 'html', cell: 'plain', heading: 'p' } as Style);
    const { start } = (sections[2] as (typeof sections)[number]).span;
    const { findings } = answeredGrowing(
      20_000,
      (tags) => text.slice(0, start) + '<!--0</table>'.repeat(tags) + text.slice(start),
    );
    assert.ok(findings.some(({ code, fixes }) => code === 'section-missing' && fixes.length > 0));
  });

  it('of 100,000 blanks in a row that bars close, below which one is missing, is answered in a time that grows with it', function () {
    this.timeout(BOUND_MS);
    const { text } = print(sample, STYLES['bars, taken from a page, a bar a line'] as Style);
    const [lost, next] = ['3.其他', '（七）总计'].map((label) => text.indexOf(label)) as [number, number];
    const figure = text.indexOf('\n|\n', text.lastIndexOf('\n2.申请人逾期', lost) + 1) + 3;
    const behind = text.indexOf('\n', figure);
    const { findings } = answeredGrowing(
      100_000,
      (blanks) => text.slice(0, behind) + ' '.repeat(blanks) + text.slice(behind, lost) + text.slice(next),
    );
    assert.ok(findings.some(({ code, fixes }) => code === 'row-missing' && fixes.length > 0));
  });

  it('of 100,000 tags before the only radical is answered in a time that grows with it', function () {
    this.timeout(BOUND_MS);
    const html: Style = { layout: 'html', cell: 'plain', heading: 'p' };
    const { text } = print(sample, html);
    const { findings } = answeredGrowing(100_000, (tags) => `${text}${'<b></b>'.repeat(tags)}⼀`);
    assert.ok(findings.some(({ code }) => code === 'text-radicals'));
  });

  it('of 10 MB in one line behind a report leaves the report as it was', function () {
    this.timeout(BOUND_MS);
    const { text } = print(sample, TABS);
    const { reading } = answeredGrowing(MOST, (words) => `${text}\n${'字'.repeat(words)}`);
    const { disclosure, requests, litigation } = one(extract(reading, 'a.txt'));
    assert.deepStrictEqual({ disclosure, requests, litigation }, expectedTables(sample));
  });
});

describe('two reports in one file', function () {
  this.timeout(PATIENCE_MS);
  const pair = fc.record({ first: consistentReport({ form: '2021' }), second: consistentReport() });

  for (const [name, style] of Object.entries(STYLES).filter(([, one]) => one.layout !== 'html')) {
    it(`printed as ${name} are read each for itself, and neither has a finding`, () => {
      holds(
        pair,
        8,
        ({ first, second }) => {
          const text = print(first, style).text + print(second, style).text;
          const reading = read(text);
          const data = extract(reading, 'a.txt');
          assert.ok(Array.isArray(data), 'one report');
          assert.deepStrictEqual(
            data.map(({ agency, year, form, disclosure, requests, litigation }) => {
              return { agency, year, form, disclosure, requests, litigation };
            }),
            [first, second].map((report) => {
              const { agency, year, form } = report;
              return { agency, year, form, ...expectedTables(report) };
            }),
          );
          assert.deepStrictEqual(
            check(reading).findings.map((finding) => finding.code),
            [],
          );
        },
        ({ first, second }) => shown(first, style) + shown(second, style),
      );
    });
  }
});

function one(data: ReturnType<typeof extract>): Record<string, unknown> {
  assert.ok(!Array.isArray(data), 'not one report');
  return data as unknown as Record<string, unknown>;
}
