import * as assert from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import { insertCells, removeCells } from '../../../server/src/compose/rows/cells';
import { rowCellCount as rule } from '../../../server/src/rules/row-cell-count';
import { check, extract, type Finding, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { type Changes, LAYOUT_STYLES, printed, REQUEST_COLUMNS } from '../../support/plain-report';
import { told, toldOnce } from '../../support/told';
import { changed, LAYOUTS, readOne, rowIn, sample, tableIn, underlined } from '../compose/support';

/** The small report without the second table's figures of one column, its header whole. */
function withoutFigures(layout: string, column: string): string {
  const { text, cells } = printed({}, layout);
  const own = cells.filter((cell) => cell.table === 'requests' && cell.column === column);
  assert.ok(own.length > 20);
  return own.reduceRight((short, cell) => {
    const [before, next] = [cells[cells.indexOf(cell) - 1], cells[cells.indexOf(cell) + 1]];
    const first = column === 'naturalPerson';
    const start = first ? cell.span.start : (before?.span.end ?? 0);
    return short.slice(0, start) + short.slice(first ? (next?.span.start ?? 0) : cell.span.end);
  }, text);
}

/** The small report with the cells of each row of the second table changed, those of its header too. */
function withColumns(layout: string, change: (cells: readonly string[], header: boolean) => readonly string[]): string {
  const delimiter = layout === 'tabs' ? '\t' : '|';
  const lines = printed({}, layout).text.split('\n');
  const from = lines.findIndex((line) => line.includes('申请人情况'));
  const first = lines.findIndex((line) => line.includes('本年新收政府'));
  const to = lines.findIndex((line) => line.includes('四、结转下年度'));
  const framed = layout === 'bars';
  return lines
    .map((line, i) => {
      if (i < from || i > to) return line;
      const cells = framed ? line.slice(1, line.lastIndexOf('|')).split('|') : line.split(delimiter);
      const changed = change(cells, i < first).join(delimiter);
      return framed ? `|${changed}|` : changed;
    })
    .join('\n');
}

const LABELS: Readonly<Record<string, string>> = {
  naturalPerson: '自然人',
  publicWelfare: '社会公益组织',
  otherOrganization: '其他',
};

/** Nothing is wrong with rows and sums; what the text says of a column may yet speak of another. */
function isStructure({ category }: Finding): boolean {
  return category !== 'content';
}

/** The small report without the figures of one column in the first block of the first table. */
function withoutColumn(layout: string, place: number): string {
  const { text } = printed({ 'regulations inForce': '3' }, layout);
  const { reading, report } = readOne(text);
  const table = tableIn({ reading, report }, 'disclosure');
  const rows = table.rows.filter(({ key }) => key === 'regulations' || key === 'normativeDocuments');
  return applied(
    text,
    rows.flatMap((row) => removeCells(reading, table, row, [place]) ?? []),
  );
}

function figuresOf(text: string): unknown {
  const { disclosure, requests, litigation } = extract(read(text), 'a.txt') as unknown as Record<string, unknown>;
  return { disclosure, requests, litigation };
}

const SURPLUS: Readonly<Record<string, (line: string) => string>> = {
  tabs: (line) => line.replace(/\n$/, '\t4321\n'),
  bars: (line) => line.replace(/\|\s*\n$/, '| 4321 |\n'),
  html: (line) => line.replace('</tr>', '<td>4321</td></tr>'),
};

describe('row-cell-count', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is silent in ${layout} on whole rows of ${form}`, () => {
        assert.deepStrictEqual(told(rule, sample(layout, form).text), []);
      });
    }
  }

  for (const [layout, add] of Object.entries(SURPLUS)) {
    it(`points in ${layout} from the first to the last figure of a row with 8`, () => {
      const text = changed(layout, '（七）总计', add);
      const remark = toldOnce(rule, text);
      const words = underlined(text, remark);
      assert.match(words, /^\d/);
      assert.match(words, /4321$/);
      assert.match(remark.message.zh, /“（七）总计”一行有8个数，应为7个/);
      assert.match(remark.message.en, /has 8 figures; 7 are due/);
    });
  }

  it('points at a label and the figure right behind it, and parts them; at the first of more than three such rows', () => {
    for (const layout of ['tabs', 'bars']) {
      const whole = sample(layout).text;
      const glue = (text: string, words: string) => text.replace(new RegExp(`(${words})[\\t |]+(?=\\d)`), '$1');
      const one = glue(whole, '2\\.重复申请');
      const { message, fixes } = toldOnce(rule, one);
      assert.match(underlined(one, toldOnce(rule, one)), /^2\.重复申请\d+$/);
      assert.match(message.zh, /“2\.重复申请”一行的行名和第一个数连在同一格里，多半是/);
      assert.match(message.en, /^The label of the row “2\.重复申请” and its first figure stand in one cell:/);
      assert.deepStrictEqual(
        fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
        [['将“2.重复申请”一行的行名和数字分开', true, false]],
      );
      assert.deepStrictEqual(figuresOf(applied(one, fixes[0]?.edits ?? [])), figuresOf(whole));
      const words = ['2\\.重复申请', '3\\.要求提供公开出版物', '4\\.无正当理由大量反复申请', '（一）予以公开'];
      const short = one.replace(/(2\.重复申请\d+)[\t |]+\d+/, '$1');
      assert.match(toldOnce(rule, short).message.zh, /连在同一格里/, 'whatever else there is');
      const three = words.slice(0, 3).reduce(glue, whole);
      assert.strictEqual(told(rule, three).length, 3);
      const four = words.reduce(glue, whole);
      assert.match(toldOnce(rule, four).message.zh, /这样的共4行，这是第一行/);
      assert.match(toldOnce(rule, four).message.en, /as in 4 rows; this is the first/);
      assert.deepStrictEqual(figuresOf(applied(four, toldOnce(rule, four).fixes[0]?.edits ?? [])), figuresOf(whole));
    }
  });

  it('points at the label of a row that stands in one line with the row before it', () => {
    for (const layout of ['tabs', 'bars']) {
      const text = changed(layout, '规章', (line) => line.replace(/\n$/, ''));
      const remark = toldOnce(rule, text);
      assert.strictEqual(underlined(text, remark), '行政规范性文件');
      assert.match(remark.message.zh, /“行政规范性文件”一行接在“规章”一行后面，没有另起一行/);
      assert.match(remark.message.en, /The row “行政规范性文件” stands in one line with the row “规章”/);
      assert.strictEqual(applied(text, remark.fixes[0]?.edits ?? []), sample(layout).text);
    }
  });

  for (const layout of [...Object.keys(LAYOUT_STYLES), 'tabs, ragged', 'tabs, a blank column more']) {
    for (const column of ['naturalPerson', 'publicWelfare', 'otherOrganization']) {
      it(`tells once in ${layout} that ${column} is lost in every row, and no blank beside it`, () => {
        const short = withoutFigures(layout, column);
        const codes = check(read(short)).findings.map(({ code }) => code);
        assert.deepStrictEqual(codes, ['row-cell-count']);
        const { span, message, fixes } = toldOnce(rule, short);
        assert.ok(span.start < short.indexOf('上年结转政府'));
        assert.match(message.zh, /\d\d行都少1个数，应为7个，这是第一行。多半是整列缺失/);
        assert.match(message.en, /^\d\d rows .* have 1 figure too few, where 7 are due; this is the first\./);
        assert.ok(fixes.length > 1 && fixes.length <= 7);
        assert.ok(fixes.every(({ preferred, certain }) => !preferred && !certain));
        const mended = fixes.map(({ title, edits }) => [title.zh, applied(short, edits)] as const);
        for (const [, text] of mended) assert.deepStrictEqual(check(read(text)).findings.filter(isStructure), []);
        const right = mended.filter(([, text]) =>
          isDeepStrictEqual(figuresOf(text), figuresOf(printed({}, layout).text)),
        );
        assert.deepStrictEqual(
          right.map(([title]) => title.replace(/“.*”/, '“…”').replace(/\d+/, 'n')),
          ['在各行补上“…”列（n行），填勾稽关系所要求的数'],
        );
        assert.ok(right[0]?.[0].includes(`“${LABELS[column]}”`), right[0]?.[0]);
      });
    }

    it(`puts 总计 back in ${layout} where it is lost in every row: were it any other column, no row would add up`, () => {
      const whole = printed({}, layout).text;
      const short = withoutFigures(layout, 'total');
      assert.deepStrictEqual(
        check(read(short)).findings.map(({ code }) => code),
        ['row-cell-count'],
      );
      const { message, fixes } = toldOnce(rule, short);
      assert.match(message.zh, /多半是“总计”一列整列缺失：若缺的是别的列/);
      assert.match(message.en, /Column “总计” is probably missing as a whole: were it any other/);
      assert.deepStrictEqual(
        fixes.map(({ title, preferred, certain }) => [title.zh.replace(/\d+/, 'n'), preferred, certain]),
        [['在各行补上“总计”列（n行），填勾稽关系所要求的数', true, false]],
      );
      assert.deepStrictEqual(figuresOf(applied(short, fixes[0]?.edits ?? [])), figuresOf(whole));
    });
  }

  for (const layout of ['tabs', 'bars']) {
    it(`puts any column back in ${layout} whose word the header lacks as well`, () => {
      const whole = printed({}, layout).text;
      const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
      for (const [i, label] of labels.entries()) {
        const short = withColumns(layout, (cells) => cells.filter((_, k) => k !== 3 + i));
        assert.deepStrictEqual(
          check(read(short)).findings.map(({ code }) => code),
          ['row-cell-count'],
        );
        const { message, fixes } = toldOnce(rule, short);
        assert.ok(message.zh.includes(`多半是“${label}”一列整列缺失：表头也没有这一列`), message.zh);
        const mended = applied(short, fixes[0]?.edits ?? []);
        assert.deepStrictEqual(check(read(mended)).findings, []);
        assert.deepStrictEqual(figuresOf(mended), figuresOf(whole));
      }
    });

    it(`takes a column out in ${layout} that stands twice in every row, where the sums say which`, () => {
      const twice = withColumns(layout, (cells, header) => [
        ...cells.slice(0, 9),
        header ? '' : (cells[9] as string),
        ...cells.slice(9),
      ]);
      const { message, fixes } = toldOnce(rule, twice);
      assert.match(message.zh, /行都多1个数/);
      assert.deepStrictEqual(
        fixes.map(({ title }) => title.zh.replace(/\d+行/, 'n行')),
        ['删去各行的第7个数（n行）：有关勾稽关系成立'],
      );
      assert.deepStrictEqual(figuresOf(applied(twice, fixes[0]?.edits ?? [])), figuresOf(printed({}, layout).text));
    });
  }

  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`tells once in ${layout} that a column of the first table is lost, and offers each that it may be`, () => {
      const whole = printed({ 'regulations inForce': '3' }, layout).text;
      const labels = ['本年制发件数', '本年废止件数', '现行有效件数'];
      for (const [place, label] of labels.entries()) {
        const short = withoutColumn(layout, place);
        const { message, fixes } = toldOnce(rule, short);
        assert.match(
          message.zh,
          /^主动公开政府信息情况表有2行都少1个数，应为3个，这是第一行。[^，]*，[^，。]*。请对照/,
        );
        assert.doesNotMatch(message.en, /sums/);
        assert.deepStrictEqual(
          fixes.map(({ title, preferred }) => [title.zh, preferred]),
          labels.map((one) => [`在各行补上“${one}”列（2行），都空着待填`, false]),
        );
        const { disclosure } = figuresOf(applied(short, fixes[place]?.edits ?? [])) as { disclosure: object };
        const blank = { [['issued', 'repealed', 'inForce'][place] as string]: null };
        const due = (figuresOf(whole) as { disclosure: { regulations: object; normativeDocuments: object } })
          .disclosure;
        assert.deepStrictEqual(
          disclosure,
          {
            ...due,
            regulations: { ...due.regulations, ...blank },
            normativeDocuments: { ...due.normativeDocuments, ...blank },
          },
          label,
        );
      }
    });
  }

  it('tells once that a column of the first table is too much, and claims no sums', () => {
    const read = readOne(printed({ 'regulations inForce': '3' }).text);
    const table = tableIn(read, 'disclosure');
    const rows = ['regulations', 'normativeDocuments'].map((key) => rowIn(table, key));
    const edits = rows.flatMap((row) => insertCells(read.reading, table, row, [1], ['7']) ?? []);
    const { message, fixes } = toldOnce(rule, applied(read.reading.text, edits));
    assert.match(message.zh, /有2行都多1个数，应为3个/);
    assert.deepStrictEqual(
      fixes.map(({ title, preferred }) => [title.zh, preferred]),
      [1, 2, 3, 4].map((place) => [`删去各行的第${place}个数（2行）`, false]),
    );
    assert.strictEqual(applied(applied(read.reading.text, edits), fixes[1]?.edits ?? []), read.reading.text);
  });

  it('tells one row of the first table by itself where the other is whole', () => {
    const { text } = printed();
    const read = readOne(text);
    const table = tableIn(read, 'disclosure');
    const edits = removeCells(read.reading, table, rowIn(table, 'regulations'), [1]) ?? [];
    const other = insertCells(read.reading, table, rowIn(table, 'licences'), [1], ['7']) ?? [];
    const findings = told(rule, applied(text, [...edits, ...other]));
    assert.deepStrictEqual(
      findings.map(({ message }) => message.zh.replace(/，.*/, '')),
      ['“规章”一行有2个数', '“行政许可”一行有2个数'],
    );
  });

  it('names no column that the header lacks where the sums rule it out', () => {
    const headless = withColumns('tabs', (cells, header) => cells.filter((_, k) => k !== (header ? 3 : 9)));
    const { message, fixes } = toldOnce(rule, headless);
    assert.match(message.zh, /多半是整列缺失/);
    assert.deepStrictEqual(fixes, []);
  });

  it('tells a few short rows each for itself', () => {
    const shorter = (line: string) => line.replace(/\t\d+\n$/, '\n');
    const rows = ['（一）予以公开', '1.属于国家秘密', '2.重复申请', '6.属于四类', '7.属于行政执法'];
    let { text } = sample('tabs');
    for (const words of rows)
      text = text
        .split(/(?<=\n)/)
        .map((line) => (line.includes(words) ? shorter(line) : line))
        .join('');
    assert.strictEqual(told(rule, text).length, rows.length);
  });

  it('is silent on a whole row that something else is wrong with', () => {
    const text = changed('tabs', '（七）总计', (line) => line.replace('总计', '合某计'));
    assert.notStrictEqual(text, sample('tabs').text);
    assert.deepStrictEqual(told(rule, text), []);
    assert.deepStrictEqual(
      told(
        rule,
        changed('tabs', '2.重复申请', (line) => line + line),
      ),
      [],
    );
  });

  it('counts 6 where one is missing, and asks for it', () => {
    const text = changed('html', '2.重复申请', (line) => line.replace(/<td>\d+<\/td><\/tr>/, '</tr>'));
    const { message } = toldOnce(rule, text);
    assert.match(message.zh, /有6个数，应为7个.*补上/);
    assert.match(message.en, /has 6 figures; 7 are due.*add/);
  });

  it('counts the third table’s row, which has no label', () => {
    const printed = sample('tabs');
    const last = printed.cells.at(-1);
    assert.ok(last?.table === 'litigation');
    const text = `${printed.text.slice(0, last.span.end)}\t0${printed.text.slice(last.span.end)}`;
    const { message } = toldOnce(rule, text);
    assert.match(message.zh, /有16个数，应为15个/);
    assert.doesNotMatch(message.zh, /“”|“数据行”/);
  });

  it('takes out the figure whose removal keeps the sums', () => {
    const whole = sample('tabs').text;
    const text = changed('tabs', '（七）总计', SURPLUS.tabs as (line: string) => string);
    const { fixes = [] } = toldOnce(rule, text);
    assert.deepStrictEqual(
      fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
      [['删去第8个数“4321”：有关勾稽关系成立', true, false]],
    );
    assert.strictEqual(applied(text, fixes[0]?.edits ?? []), whole);
  });

  it('does no arithmetic in the message', () => {
    const text = changed('tabs', '（七）总计', SURPLUS.tabs as (line: string) => string);
    assert.doesNotMatch(toldOnce(rule, text).message.zh, /[+＋=＝−]/);
  });

  const ROW = 'granted';
  const figures: Changes = Object.fromEntries(REQUEST_COLUMNS.map((column, i) => [`${ROW} ${column}`, `${i + 11}`]));

  /** A report in which the figures of one row differ from one another and fit no sum; one of them lost. */
  function lacking(layout: string, column: string): { text: string; whole: string } {
    const page = printed(figures, layout);
    const read = readOne(page.text);
    const table = tableIn(read, 'requests');
    const edits = removeCells(read.reading, table, rowIn(table, ROW), [REQUEST_COLUMNS.indexOf(column)]);
    return { text: applied(page.text, edits ?? []), whole: page.text };
  }

  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`fills in ${layout} the place that was lost with the figure that the sums require, and says its column`, () => {
      const whole = printed({}, layout).text;
      const read = readOne(whole);
      const table = tableIn(read, 'requests');
      const edits = removeCells(read.reading, table, rowIn(table, 'newlyReceived'), [6]);
      const text = applied(whole, edits ?? []);
      const { fixes = [] } = toldOnce(rule, text);
      assert.match(fixes[0]?.title.zh ?? '', /^在“总计”列（第7格）补\d+：有关勾稽关系成立$/);
      assert.match(fixes[0]?.title.en ?? '', /^Insert \d+ as “总计” \(cell 7\): the sums on the row then hold$/);
      assert.strictEqual(applied(text, fixes[0]?.edits ?? []), whole);
    });

    it(`offers in ${layout} nothing that the sums rule out, and says so`, () => {
      const { text } = lacking(layout, 'research');
      const { message, fixes = [] } = toldOnce(rule, text);
      assert.deepStrictEqual(fixes, []);
      assert.match(message.zh, /无论在哪一格补，有关勾稽关系都不能成立，可能另有错数/);
      assert.match(message.en, /Whichever cell is filled in, the sums on the row fail/);
    });
  }

  it('takes out any where all read the same, though the sums fail for another reason', () => {
    const page = printed({ 'granted total': 9 });
    const text = page.text.replace(/(（二）部分公开[^\t\n]*\t+)0(?=\t)/, '$10\t0');
    assert.notStrictEqual(text, page.text);
    const remarks = told(rule, text);
    assert.deepStrictEqual(
      remarks.flatMap(({ fixes = [] }) => fixes.map(({ title, preferred }) => [title.zh, preferred])),
      [['删去第1个数“0”', false]],
    );
    assert.strictEqual(applied(text, remarks[0]?.fixes?.[0]?.edits ?? []), page.text);
  });

  it('names the first and the last of many that go, where each of them would fill the screen', () => {
    const page = printed({});
    for (const [more, zh, en] of [
      [3, /^删去第1个数“0”、第2个数“0”、第3个数“0”：/, /^Remove figure 1 “0”, figure 2 “0” and figure 3 “0”: /],
      [4, /^删去第1至第4个数$/, /^Remove figures 1 to 4$/],
      [600, /^删去第1至第600个数$/, /^Remove figures 1 to 600$/],
    ] as const) {
      const text = page.text.replace(/(?<=（二）部分公开[^\t\n]*\t+)(?=0\t)/, '0\t'.repeat(more));
      const { fixes = [] } = toldOnce(rule, text);
      assert.match(fixes[0]?.title.zh ?? '', zh);
      assert.match(fixes[0]?.title.en ?? '', en);
      assert.strictEqual(applied(text, fixes[0]?.edits ?? []), page.text);
    }
  });
});
