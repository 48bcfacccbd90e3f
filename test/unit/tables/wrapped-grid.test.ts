import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const WRAPPED = { layout: 'bars', outer: true, groups: 'first', wrap: 6 } as const;

function printed(wrap: number): string {
  return print(plainReport(), { ...WRAPPED, wrap }).text;
}

/** Figures wider than that go on in the lines below. */
function withFiguresBroken(text: string, width: number): string {
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const cells = (lines[i] ?? '').split('|');
    if (!cells.some((cell) => /^ \d+ $/.test(cell) && cell.length > width + 2)) continue;
    const below = cells.map((cell) => (/^ \d+ $/.test(cell) ? cell.trim().slice(width) : ''));
    lines[i] = cells.map((cell) => (/^ \d+ $/.test(cell) ? ` ${cell.trim().slice(0, width)} ` : cell)).join('|');
    const next = (lines[i + 1] ?? '').split('|');
    const isOwn = (lines[i + 1] ?? '').startsWith('|');
    const line = cells.map((_, k) =>
      below[k] ? ` ${below[k]} ` : isOwn ? next[k] : k === 0 || k === cells.length - 1 ? '' : '  ',
    );
    lines.splice(i + 1, isOwn ? 1 : 0, line.join('|'));
  }
  return lines.join('\n');
}

const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

describe('a grid whose cells run over several lines', () => {
  it('is read as the same table with whole cells', () => {
    const figures = (text: string) =>
      read(text).reports[0]?.tables.map(({ rows }) =>
        rows.map(({ key, cells }) => [key, cells.map(({ value }) => value)]),
      );
    for (const wrap of [2, 3, 4, 6, 9, 30])
      assert.deepStrictEqual(
        figures(printed(wrap)),
        figures(print(plainReport(), STYLES['bars, outer'] as never).text),
      );
  });

  it('has the rows above its first whole word, where its header is lost', () => {
    const text = printed(12);
    const begin = text.indexOf('\n', text.indexOf('三、收到')) + 1;
    const lost = text.slice(0, begin) + text.slice(text.indexOf('| 一、本年新收', begin));
    assert.deepStrictEqual(codes(lost), ['header-missing']);
    assert.strictEqual(read(lost).reports[0]?.tables[1]?.rows[0]?.key, 'newlyReceived');
  });

  it('has the group above its first column, where its heading is lost', () => {
    const text = printed(7).replace(/^二、.*\n/m, '');
    const { findings } = check(read(text));
    assert.deepStrictEqual(
      findings.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [['section-missing', '第二十条第（一']],
    );
  });

  it('is not what rules part twice: a table drawn once more', () => {
    const style: Style = { layout: 'bars', outer: true, groups: 'first', source: 'header-ruled' };
    const { text } = print(plainReport(), style);
    const table = /(?<=四、.*\n\n)\+[\s\S]*?\+\n(?=\n)/.exec(text)?.[0] ?? '';
    assert.ok(table.includes('行政复议'));
    assert.deepStrictEqual(codes(text.replace(table, `${table}\n${table}`)), ['table-repeated']);
  });

  it('may be drawn with lines, and a cell may go on beside a rule', () => {
    const text = printed(6)
      .replace(/^\+[-+]+$/gm, (rule) => `├${'─'.repeat(rule.length - 2)}┤`)
      .replace(/\|/g, '│');
    assert.deepStrictEqual(codes(text), []);
    const beside = text.replace(/^├─+┤(?=\n│ {2}│ {2}│ 2\.其他法律)/m, '│三、本│ ├──┼──┼──┼──┼──┼──┼──┤');
    assert.notStrictEqual(beside, text);
    assert.deepStrictEqual(codes(beside), []);
    const double = (drawn: string) =>
      drawn.replace(/[├─┼┤│]/g, (sign) => '╠═╬╣║'[[...'├─┼┤│'].indexOf(sign)] as string);
    for (const drawn of [text, beside]) assert.deepStrictEqual(codes(double(drawn)), []);
  });

  it('may have its lines broken by backslashes, as Markdown writes it', () => {
    const text = printed(6).replace(/(?<=[\u4e00-\u9fff“、]) (?=\|)/g, '\\ ');
    assert.match(text, /行政规范性文\\ \|/);
    assert.deepStrictEqual(codes(text), []);
  });

  it('has a wrong figure told at its cell, and a row written between two rules', () => {
    const text = printed(6);
    const at = text.search(/(?<=^\| {2}\| （七）总计 \| {2}\| )\d/m);
    assert.ok(at > 0);
    const { findings } = check(read(`${text.slice(0, at)}9${text.slice(at)}`));
    assert.ok(
      findings.some(({ span, related }) => [span, ...related.map((one) => one.span)].some(({ start }) => start === at)),
    );
    const row = /^\| {2}\| {2}\| 2\.重复申请 .*\n\+[-+]+\n/m;
    assert.match(text, row);
    const without = text.replace(row, '');
    const [missing] = check(read(without)).findings;
    assert.strictEqual(missing?.code, 'row-missing');
    const mended = applied(without, missing.fixes[0]?.edits ?? []);
    assert.strictEqual(
      mended,
      text.replace(row, (all) => all.replace(/(?<=申请 ).*$/m, `|${' — |'.repeat(7)}`)),
    );
  });

  describe('and whose columns are too narrow for its figures', () => {
    // Two characters wide is four digits wide.
    const great = plainReport({
      'licences decisions': 120430,
      'newlyReceived naturalPerson': 12041,
      'newlyReceived business': 2,
      'newlyReceived total': 12043,
      'granted naturalPerson': 12040,
      'granted business': 1,
      'granted total': 12041,
      'processedTotal naturalPerson': 12041,
      'processedTotal total': 12043,
      'carriedOut naturalPerson': 0,
      'carriedOut total': 0,
      'review.upheld': 123456789,
      'review.pending': 0,
      'review.total': 123456789,
    });
    const { text, cells } = print(great, { ...WRAPPED, wrap: 2 });
    const narrow = withFiguresBroken(text, 4);

    it('has them whole where they fill their columns', () => {
      assert.match(narrow, /^\| 1234 \|(?: \d \|){3} 1234 \|(?: \d \|){10}\n\| 5678 \|.*\| 5678 \|.*\n\| 9 \|/m);
      assert.deepStrictEqual(codes(narrow), []);
      assert.deepStrictEqual(
        read(narrow).reports[0]?.tables.map(({ rows }) => rows.map((row) => row.cells.map(({ value }) => value))),
        read(text).reports[0]?.tables.map(({ rows }) => rows.map((row) => row.cells.map(({ value }) => value))),
      );
    });

    it('has a wrong one told where it begins, and none changed by a fix that would leave the rest of it', () => {
      const total = cells.find(({ row, column }) => row === 'granted' && column === 'total') ?? assert.fail();
      const unbroken = `${text.slice(0, total.span.start)}12051${text.slice(total.span.end)}`;
      const wrong = withFiguresBroken(unbroken, 4);
      const { findings } = check(read(wrong));
      assert.deepStrictEqual(
        findings.map(({ code, span }) => [code, wrong.slice(span.start, span.end)]),
        codes(unbroken).map((code) => [code, '1205']),
      );
      assert.deepStrictEqual(findings[0]?.fixes, []);
    });

    it('has none that does not fill its column', () => {
      const short = narrow.replace('| 1234 |', '| 123 |');
      assert.deepStrictEqual(codes(short), ['table-unreadable']);
    });

    it('is read as it would be anew when a figure is typed in it', () => {
      const at = narrow.indexOf('1204 |');
      let reading = read(narrow);
      for (const typed of ['9', '99']) {
        const now = narrow.slice(0, at + 1) + typed + narrow.slice(at + 1 + typed.length);
        reading = read(now, { previous: reading });
        assert.deepStrictEqual(reading.reports, read(now).reports);
      }
    });
  });

  it('is unreadable where figures are broken over lines as well', () => {
    const broken = printed(6).replace(/^(\| {2}\| {2}\| 2\.其他法律.*\|) 0 \|\n(\|.*\|) {2}\|$/m, '$1 1 |\n$2 7 |');
    assert.notStrictEqual(broken, printed(6));
    assert.deepStrictEqual(codes(broken), ['table-unreadable']);
    const third = printed(6).replace(/^(?:\| \d+ ){15}\|\n/m, (row) => `${row}| 7 ${'|  '.repeat(14)}|\n`);
    assert.notStrictEqual(third, printed(6));
    assert.deepStrictEqual(codes(third), ['table-unreadable']);
  });

  it('is unreadable where the figures of a row stand on several lines', () => {
    const third = printed(6).replace(/^((?:\| \d+ ){14}\|) (\d+) \|\n/m, (_, most: string, last: string) => {
      return `${most}   |\n${'|  '.repeat(14)}| ${last} |\n`;
    });
    assert.notStrictEqual(third, printed(6));
    assert.deepStrictEqual(codes(third), ['table-unreadable']);
  });

  it('has its places in order, whatever stands below what', () => {
    const rule = '\n+--+\n';
    const blocks = ['|第二十条第（八）项|', '|信息内容|上一年项目数量|本年增/减|', '|行政事业性收费| |5|\n| |项| |'];
    const more = ['|第二十条第（九）项|', '|信息内容|采购项目数量|采购总金额|', '|政府集中采购|1|2|', ''];
    const label = '五）不予处理||\n+-+\n2.重复申请|0\n+-+\n||理由|0\n府请|\n+-+\n**+-+**\n||';
    const reports = [rule + [...blocks, ...more].join(rule), label].flatMap((text) => read(text).reports);
    const rows = reports.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    assert.ok(rows.length > 0);
    for (const { span, figuresSpan } of rows) {
      assert.ok(span.start <= figuresSpan.start && figuresSpan.start < figuresSpan.end && figuresSpan.end <= span.end);
    }
  });

  it('is none where no rule parts a row from the next', () => {
    const rule = '+------+------+------+------+';
    const text = printed(30).replace(
      /^\+[-+]+\n(\| 第二十条第（一）项[\s\S]*?)\n\n/m,
      (_, table: string) => `${rule}\n${table.replace(/^\+[-+]+\n?/gm, '')}\n${rule}\n\n`,
    );
    assert.deepStrictEqual(codes(text), []);
    assert.strictEqual(read(text).reports[0]?.tables[0]?.wrapped, null);
  });

  it('is none where rules part groups of rows', () => {
    // Before each block of the first table, and before each item and group of the second.
    const text = printed(40)
      .replace(/^\+[-+]+\n(?!\n|\| (?:第二十条|[一二三四]、)|\| {2}\| （)/gm, '')
      .replace(/(?<=\n\n)\|/g, '+----+\n|');
    assert.match(text, /^\| {2}\| {2}\| 4\.[^\n]*\n\| {2}\| {2}\| 5\./m);
    assert.deepStrictEqual(codes(text), []);
    assert.ok(read(text).reports[0]?.tables.every(({ wrapped }) => !wrapped));
  });
});
