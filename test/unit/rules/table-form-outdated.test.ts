import * as assert from 'node:assert';
import { tableFormOutdated as rule } from '../../../server/src/rules/table-form-outdated';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { STYLES } from '../../support/print';
import { told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, rowIn, sample, tableIn, underlined } from '../compose/support';

/** A sample on one form under the title of another year. */
function dated(layout: string, form: '2019' | '2021', year: number): string {
  return datedAs(sample(layout, form).text, year);
}

function datedAs(text: string, year: number): string {
  const printed = readOne(text).report.year;
  assert.ok(printed);
  return text.replaceAll(`${printed}年`, `${year}年`);
}

function codes(text: string): string[] {
  const codes = new Set(check(read(text)).findings.map(({ code }) => code));
  // A year that is broken over two lines stays what it was when the others are replaced.
  codes.delete('content-year');
  return [...codes].sort();
}

/** Every figure of the other tables stands where it stood. */
function assertOthersKept(before: string, after: string, keys: readonly ('requests' | 'litigation')[]): void {
  const values = (text: string) =>
    keys.map((key) => tableIn(readOne(text), key).rows.map((row) => [row.key, row.cells.map(({ value }) => value)]));
  assert.deepStrictEqual(values(after), values(before));
}

/** The text of the first table, or the text with another in its place. */
function firstTable(text: string): string;
function firstTable(text: string, put: string): string;
function firstTable(text: string, put?: string): string {
  const { start, end } = tableIn(readOne(text), 'disclosure').span;
  return put === undefined ? text.slice(start, end) : text.slice(0, start) + put + text.slice(end);
}

describe('table-form-outdated', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on the form of the year`, () => {
      for (const [form, years] of [
        ['2019', [2019, 2020]],
        ['2021', [2021, 2025]],
      ] as const) {
        for (const year of years) assert.deepStrictEqual(told(rule, dated(layout, form, year)), [], `${year}`);
      }
    });

    it(`points in ${layout} at the header of the 2019 form in a report of 2022`, () => {
      const text = dated(layout, '2019', 2022);
      const remark = toldOnce(rule, text);
      assert.deepStrictEqual(remark.span, tableIn(readOne(text), 'disclosure').firstSpan);
      assert.ok(underlined(text, remark).includes('第二十条'));
      assert.match(
        remark.message.zh,
        /2022年度.*国办公开办函〔2019〕60号的表式；2021年度起应当使用国办公开办函〔2021〕30号/,
      );
    });

    it(`points in ${layout} at the form of 2021 in a report of 2020`, () => {
      const remark = toldOnce(rule, dated(layout, '2021', 2020));
      assert.match(remark.message.en, /on 2020, .*〔2021〕30号; reports of 2019 and 2020 use .*〔2019〕60号/);
    });
  }

  it('counts no marks for nothing among the figures that are kept or lost', () => {
    const { text } = sample('tabs', '2019');
    const table = text.slice(text.indexOf('规章'), text.indexOf('三、收到'));
    const marked = text.replace(table, table.replace(/(?<=\t)-?\d[^\t\n]*/g, '—'));
    const remark = toldOnce(rule, datedAs(marked, 2022));
    assert.strictEqual(
      remark.fixes?.[0]?.title.zh,
      '换成国办公开办函〔2021〕30号的表式：保留能够对应的0个数，去掉没有对应列的0个数',
    );
    assert.doesNotMatch(remark.message.zh, /没有对应的列/);
  });

  for (const [name, style] of Object.entries(STYLES)) {
    it(`replaces the 2019 form printed as ${name}, keeps what carries over and says what does not`, () => {
      const text = datedAs(sample('tabs', '2019', style).text, 2022);
      const remark = toldOnce(rule, text);
      const [fix] = remark.fixes ?? [];
      assert.ok(fix);
      assert.match(fix.title.zh, /^换成国办公开办函〔2021〕30号的表式：保留能够对应的3个数，去掉没有对应列的19个数$/);
      assert.match(remark.message.zh, /“规章”行“本年新制作数量”列等19个数在规定的表式里没有对应的列/);
      assert.deepStrictEqual([fix.certain, fix.preferred], [false, false]);
      const after = applied(text, fix.edits);
      const table = tableIn(readOne(after), 'disclosure');
      assert.deepStrictEqual([table.form, table.missing, table.layout], ['2021', [], style.layout]);
      const before = tableIn(readOne(text), 'disclosure');
      for (const key of ['licences', 'penalties', 'coercion']) {
        const value = rowIn(before, key).cells.find(({ column }) => column === 'decisions')?.value;
        assert.strictEqual(rowIn(table, key).cells[0]?.value, value, key);
      }
      assert.deepStrictEqual(codes(after), ['cell-blank', 'row-undivided']);
      assertOthersKept(text, after, ['requests', 'litigation']);
    });

    it(`replaces the 2021 form printed as ${name} in a report of 2020, its divided row by their sum`, () => {
      const text = datedAs(sample('tabs', '2021', style).text, 2020);
      const [fix] = toldOnce(rule, text).fixes ?? [];
      assert.ok(fix);
      const after = applied(text, fix.edits);
      assert.deepStrictEqual(codes(after), ['cell-blank']);
      const parts = tableIn(readOne(text), 'requests').rows.filter(({ key }) => key?.startsWith('other.'));
      assert.strictEqual(parts.length, 3);
      assert.deepStrictEqual(
        rowIn(tableIn(readOne(after), 'requests'), 'other').cells.map(({ value }) => value),
        [0, 1, 2, 3, 4, 5, 6].map((k) => parts.reduce((sum, { cells }) => sum + (cells[k]?.value ?? Number.NaN), 0)),
      );
      assertOthersKept(text, after, ['litigation']);
      const { identities } = check(read(after));
      assert.deepStrictEqual(identities, { holding: 40, broken: 0, undecided: 0 });
    });
  }

  for (const layout of Object.keys(LAYOUTS)) {
    it(`reads in ${layout} the second table on the form in force, where the first alone was left on the former`, () => {
      const { text } = sample(layout);
      const former = datedAs(sample(layout, '2019').text, 2022);
      const mixed = datedAs(firstTable(text, firstTable(former)), 2022);
      assert.deepStrictEqual(codes(mixed), ['table-form-outdated']);
      assert.strictEqual(tableIn(readOne(mixed), 'requests').form, '2021');
      assertOthersKept(text, mixed, ['requests', 'litigation']);
      const after = applied(mixed, toldOnce(rule, mixed).fixes[0]?.edits ?? []);
      assert.deepStrictEqual(told(rule, after), []);
      assertOthersKept(text, after, ['requests', 'litigation']);
    });
  }

  it('offers nothing where the table has no end, or holds nothing that can be read', () => {
    const open = dated('html', '2019', 2022).replace('</table>', '');
    assert.deepStrictEqual(toldOnce(rule, open).fixes, []);
    const headers = dated('tabs', '2019', 2022)
      .split('\n')
      .filter(
        (line) =>
          !/^(规章|规范性文件|行政许可|其他对外管理服务事项|行政处罚|行政强制|行政事业性收费|政府集中采购)\t/.test(
            line,
          ),
      )
      .join('\n');
    assert.deepStrictEqual(toldOnce(rule, headers).fixes, []);
  });

  it('speaks of one figure as of one', () => {
    const blank = (row: string) => row.replace(/\t.*/, (cells) => cells.replace(/[^\t]/g, ''));
    const rows = dated('tabs', '2019', 2022).split('\n');
    const from = rows.findIndex((row) => row.startsWith('规章\t'));
    const to = rows.findIndex((row) => row.startsWith('政府集中采购\t'));
    const others = rows.map((row, k) => (k > from && k <= to && /\d/.test(row) ? blank(row) : row));
    others[from] = '规章\t\t3\t';
    const { message, fixes } = toldOnce(rule, others.join('\n'));
    assert.match(message.zh, /“规章”行“本年新公开数量”列的数在规定的表式里没有对应的列/);
    assert.match(message.en, /The figure in row “规章”, column “本年新公开数量” has no column/);
    assert.match(fixes[0]?.title.en ?? '', /: 0 figures kept, 1 without a column there$/);
  });

  it('leaves notes below the table where they are', () => {
    const { text } = sample('tabs', '2019');
    const dated2022 = datedAs(text, 2022);
    const note = '注：政府集中采购由财务科统计。';
    const read = readOne(dated2022);
    const end = read.reading.lines.endOfLine(read.reading.lines.lineAt(tableIn(read, 'disclosure').span.end));
    const noted = `${dated2022.slice(0, end)}\n${note}${dated2022.slice(end)}`;
    const { fixes = [] } = toldOnce(rule, noted);
    assert.ok(applied(noted, fixes[0]?.edits ?? []).includes(note));
  });

  it('is silent without a year, and before there was a form', () => {
    const { text } = sample('tabs', '2019');
    const year = readOne(text).report.year;
    assert.deepStrictEqual(told(rule, text.replaceAll(`${year}年`, '本年')), []);
    assert.deepStrictEqual(told(rule, dated('tabs', '2019', 2017)), []);
  });
});
