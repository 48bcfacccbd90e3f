import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check } from '../../../server/src/findings/check';
import { identitiesOf } from '../../../server/src/identities/identities';
import { read } from '../../../server/src/model/read';
import type { Cell, Reading, Report, Table } from '../../../server/src/model/report';
import type { Span } from '../../../server/src/text/span';
import { consistentReport } from '../../support/figures';
import { print, READ_STYLES } from '../../support/print';
import { holds, PATIENCE_MS } from '../../support/property';

const styles = Object.values(READ_STYLES);

const texts = fc
  .array(fc.tuple(consistentReport(), fc.constantFrom(...styles)), { minLength: 1, maxLength: 2 })
  .map((drafts) => drafts.map(([report, style]) => print(report, style).text).join('\n'));

/** A place in the text by share, how much is taken out there, and what is put in. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 1, 3, 200),
  insert: fc.constantFrom('', '1', '\n', '\r', '\r\n', '\t', '|', '总计', '<p>', '现行有效件数', '（六）其他处理'),
});

function edited(text: string, { at, length, insert }: { at: number; length: number; insert: string }): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + insert + text.slice(place + length);
}

/** What everybody outside sees of a reading. */
function seen(reading: Reading) {
  const { text, reports, emptyReport } = reading;
  return { text, reports, emptyReport, result: check(reading) };
}

const [report] = fc.sample(consistentReport({ form: '2021' }), { numRuns: 1, seed: 11 });
assert.ok(report);
const { text } = print(report, { layout: 'tabs', columns: 'even' });
const tablesOf = (reading: Reading) => reading.reports[0]?.tables ?? [];

describe('a text that is read again', function () {
  this.timeout(PATIENCE_MS);

  it('is read after any edits as it would be anew', () => {
    holds(
      fc.tuple(texts, fc.array(edit, { minLength: 1, maxLength: 6 })),
      20,
      ([given, edits]) => {
        let now = given;
        let reading = read(now);
        for (const one of edits) {
          now = edited(now, one);
          reading = read(now, { previous: reading });
          assert.deepStrictEqual(seen(reading), seen(read(now)));
        }
      },
      ([given, edits]) => `${JSON.stringify(edits)}\n${given}`,
    );
  });

  it('keeps the tables that stand where they stood', () => {
    const before = read(text);
    const after = read(`${text}\n完。`, { previous: before });
    assert.strictEqual(tablesOf(before).length, 3);
    for (const [k, table] of tablesOf(after).entries()) assert.strictEqual(table, tablesOf(before)[k]);
    const sums = identitiesOf(before.reports[0] as Report);
    assert.ok(identitiesOf(after.reports[0] as Report).every((sum, k) => sum === sums[k]));
  });

  it('moves the tables behind the place of an edit, and reads the one in which it was made', () => {
    const before = read(text);
    const at = text.indexOf('\t', tablesOf(before)[1]?.rows[3]?.figuresSpan.start ?? 0);
    const now = `${text.slice(0, at)}7${text.slice(at)}`;
    const after = read(now, { previous: before });
    assert.strictEqual(tablesOf(after)[0], tablesOf(before)[0]);
    assert.notStrictEqual(tablesOf(after)[1], tablesOf(before)[1]);
    assert.strictEqual(tablesOf(after)[2]?.span.start, (tablesOf(before)[2]?.span.start ?? 0) + 1);
    assert.deepStrictEqual(tablesOf(after), tablesOf(read(now)));
  });

  it('keeps the rows above a figure that is typed, and reads no other row', () => {
    const before = read(text);
    const table = tablesOf(before)[1] as Table;
    const span = table.rows[3]?.cells[2]?.span as Span;
    const now = `${text.slice(0, span.end)}7${text.slice(span.end)}`;
    const after = tablesOf(read(now, { previous: before }))[1] as Table;
    for (const [k, row] of after.rows.entries()) assert.strictEqual(row === table.rows[k], k < 3);
    assert.strictEqual(after.rows[3]?.cells[1], table.rows[3]?.cells[1]);
    assert.strictEqual(after.rows[3]?.cells[2]?.text, text.slice(span.start, span.end) + 7);
    assert.deepStrictEqual(after, tablesOf(read(now))[1]);
  });

  it('is read as it would be anew while figures are typed, in any layout', () => {
    const figure = fc.record({
      which: fc.nat(),
      digits: fc.array(fc.constantFrom(...'0123456789', '', '', '.', '０', ' ', '件', '\n', '\t', '|'), {
        maxLength: 6,
      }),
      elsewhere: fc.option(edit, { nil: null }),
    });
    holds(
      fc.tuple(texts, fc.array(figure, { minLength: 1, maxLength: 4 })),
      20,
      ([given, figures]) => {
        let reading = read(given);
        for (const { which, digits, elsewhere } of figures) {
          const cells = reading.reports.flatMap(({ tables }) =>
            tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
          );
          const at = cells[which % cells.length]?.span.end ?? 0;
          for (const [k, digit] of digits.entries()) {
            // Typed behind what was typed before, or the last character taken back.
            const now = reading.text;
            const caret = Math.min(at + k, now.length);
            const next =
              digit === ''
                ? now.slice(0, caret - 1) + now.slice(caret)
                : now.slice(0, caret) + digit + now.slice(caret);
            reading = read(next, { previous: reading });
            assert.deepStrictEqual(seen(reading), seen(read(next)));
          }
          if (!elsewhere) continue;
          const next = edited(reading.text, elsewhere);
          reading = read(next, { previous: reading });
          assert.deepStrictEqual(seen(reading), seen(read(next)));
        }
      },
      ([given, figures]) => `${JSON.stringify(figures)}\n${given}`,
    );
  });

  it('keeps all that stands above a figure that is typed, and moves what stands below', () => {
    const before = read(text, { previous: read('') });
    const reportOf = (reading: Reading) => reading.reports[0] as Report;
    const span = tablesOf(before)[1]?.rows[3]?.cells[2]?.span as Span;
    const after = read(`${text.slice(0, span.end)}7${text.slice(span.end)}`, { previous: before });
    const [first, second] = [reportOf(before), reportOf(after)];
    assert.strictEqual(second.tables[0], first.tables[0]);
    assert.strictEqual(second.passages[0], first.passages[0]);
    assert.strictEqual(second.sections[0], first.sections[0]);
    assert.strictEqual(second.sections[5]?.span.start, (first.sections[5]?.span.start ?? 0) + 1);
    assert.deepStrictEqual(seen(after), seen(read(after.text)));
  });

  it('reads a report anew where more depends on the figure than its cell', () => {
    const nameless = text.replace(/^.*年度报告\n/, '');
    const untitled = text.replace('2024年', '').replace(/(?<=一、总体情况\n+)/, '2023\n');
    const twice = `${text}\n${text}`;
    const runOn = text.replace(/\n+(四、政府信息公开)/, '\t$1');
    const table = text.slice(text.indexOf('（本列数据'), text.indexOf('四、政府信息公开'));
    const second = text.replace(/^(?=五、)/m, `${table}\n`);
    assert.strictEqual(read(second).reports[0]?.secondTables.length, 1);
    for (const given of [nameless, untitled, twice, runOn, second, text.replaceAll('\n', '\r'), `\ufeff${text}`]) {
      let reading = read(given, { previous: read('') });
      for (const put of ['1', '', '9', '年', '']) {
        const cell = reading.reports[0]?.tables[1]?.rows[2]?.cells[0];
        const at = cell?.span.end ?? 0;
        const now = reading.text.slice(0, put === '' ? at - 1 : at) + put + reading.text.slice(at);
        reading = read(now, { previous: reading });
        assert.deepStrictEqual(seen(reading), seen(read(now)));
      }
    }
  });

  it('reads a report anew where two tables share the line of the figure', () => {
    // Without its own figures the third table takes those of the row above it.
    const head = text.slice(0, text.indexOf('四、结转下年度'));
    let reading = read(`${head}四、结转下年度继续办理 结果维持 结果纠正 其他结果 尚未审结 总计`, {
      previous: read(''),
    });
    const [, requests, litigation] = tablesOf(reading);
    const processed = requests?.rows.find(({ key }) => key === 'processedTotal');
    assert.ok(litigation && processed && litigation.rows[0]?.cells[0]?.span.start === processed.cells[0]?.span.start);
    for (let k = 0; k < 7; k++) {
      for (const put of ['2', '3']) {
        const row = tablesOf(reading)[1]?.rows.find(({ key }) => key === 'processedTotal');
        const at = row?.cells[k]?.span.end as number;
        const now = reading.text.slice(0, at) + put + reading.text.slice(at);
        reading = read(now, { previous: reading });
        assert.deepStrictEqual(seen(reading), seen(read(now)));
      }
    }
  });

  it('reads a table anew where a figure becomes something else, or a second one differs', () => {
    const before = read(text);
    const span = tablesOf(before)[1]?.rows[3]?.cells[2]?.span as Span;
    const other = tablesOf(before)[1]?.rows[5]?.cells[1] as Cell;
    const typed = (digits: string) => text.slice(0, span.start) + digits + text.slice(span.end);
    const both = `${text.slice(0, span.end)}1${text.slice(span.end, other.span.end)}1${text.slice(other.span.end)}`;
    for (const now of [typed(''), typed('1件'), typed('-1'), typed('1\t1'), typed('1'.repeat(16)), both]) {
      assert.deepStrictEqual(seen(read(now, { previous: before })), seen(read(now)));
    }
  });

  it('reads a table anew where a figure stands alone on its line, as a page number does', () => {
    const given = text.replace(/\n行政许可\t(\d+)/, '\n行政许可\n$1');
    assert.notStrictEqual(given, text);
    let reading = read(given, { previous: read('') });
    for (const figure of ['1', '12', '123', '1234', '12345', '12']) {
      const now = given.replace(/\n行政许可\n\d+/, `\n行政许可\n${figure}`);
      reading = read(now, { previous: reading });
      assert.deepStrictEqual(seen(reading), seen(read(now)));
    }
  });

  it('reads a table anew where a number below the row may be the rest of its figure', () => {
    const withTotal = (figures: string, below: string) =>
      text.replace(/^(\t*（七）总计\t+)\d.*$/m, `$1${figures.replace(/ /g, '\t')}\n${below}`);
    for (const below of ['0', '   0  ', '\t0']) {
      const now = ['1520', '152', '15', '152', '1520'].map((figure) => withTotal(`1020 0 0 0 0 500 ${figure}`, below));
      assert.notStrictEqual(now[0], text);
      const parts = ['102', '1020', '1025'].map((figure) => withTotal(`${figure} 0 0 0 0 500 152`, below));
      let reading = read(now[0] as string);
      for (const typed of [...now, ...parts]) {
        reading = read(typed, { previous: reading });
        assert.deepStrictEqual(seen(reading), seen(read(typed)));
      }
    }
  });

  it('reads a third table anew whose sums tell which way it runs', () => {
    const rows = ['1\t2\t3', '4\t5\t6', '7\t8\t9', '0\t0\t0', '12\t15\t18'];
    const lines = ['四、政府信息公开行政复议、行政诉讼情况', '结果维持\t结果纠正\t尚未审结', ...rows, '完。'];
    const given = ['示例市民政局2023年政府信息公开工作年度报告', ...lines].join('\n');
    let reading = read(given);
    for (const figure of ['2', '12', '122', '3', '6', '12']) {
      const now = given.replace('\n12\t', `\n${figure}\t`);
      reading = read(now, { previous: reading });
      assert.deepStrictEqual(seen(reading), seen(read(now)));
    }
  });

  it('takes a table over from where it stood before, not from a version further back', () => {
    const first = read(text);
    const second = read(`甲${text}`, { previous: first });
    const third = read(`甲乙${text}`, { previous: second });
    assert.deepStrictEqual(tablesOf(third), tablesOf(read(`甲乙${text}`)));
  });

  it('is read as it would be anew when edits are taken back one by one, and made again', () => {
    holds(
      fc.tuple(texts, fc.array(edit, { minLength: 2, maxLength: 4 })),
      10,
      ([given, edits]) => {
        const versions = [given];
        for (const one of edits) versions.push(edited(versions.at(-1) as string, one));
        let reading = read(given);
        for (const now of [...versions, ...versions.toReversed(), ...versions]) {
          reading = read(now, { previous: reading });
          assert.deepStrictEqual(seen(reading), seen(read(now)));
        }
      },
      ([given, edits]) => `${JSON.stringify(edits)}\n${given}`,
    );
  });

  it('does not take lines of one bar for the cells that they are among rows of bars', () => {
    const rows = ['行政许可 | 5', '行政处罚 | 6', '行政强制 | 7'];
    const far = '以下各项由业务科室在年终汇总上报，经办公室逐项核对后再行填入，数字与平台后台的记录一致。';
    const [bare, barred, captioned, apart] = [
      '甲乙',
      '| 甲 | 乙 |',
      '| 甲 | 乙 |\n第二十条第（五）项',
      `| 甲 | 乙 |\n${far}`,
    ].map((above) =>
      ['示例市民政局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况', above, ...rows, '完。'].join('\n'),
    ) as [string, string, string, string];
    assert.notStrictEqual(tablesOf(read(captioned))[0]?.layout, tablesOf(read(apart))[0]?.layout);
    assert.notStrictEqual(tablesOf(read(bare))[0]?.layout, tablesOf(read(barred))[0]?.layout);
    let reading = read('');
    for (const now of [bare, barred, bare, barred, captioned, apart, captioned, bare, apart]) {
      reading = read(now, { previous: reading });
      assert.deepStrictEqual(seen(reading), seen(read(now)));
    }
  });

  it('reads a table anew when the form is another', () => {
    const fourth = text.slice(text.indexOf('四、政府信息公开'));
    const [now, old] = [2022, 2020].map((year) => `示例市民政局${year}年政府信息公开工作年度报告\n${fourth}`) as [
      string,
      string,
    ];
    assert.notStrictEqual(tablesOf(read(old))[0]?.form, tablesOf(read(now))[0]?.form);
    assert.deepStrictEqual(seen(read(old, { previous: read(now) })), seen(read(old)));
  });
});
