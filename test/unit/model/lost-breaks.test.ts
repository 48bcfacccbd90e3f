import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { withLostBreaks } from '../../../server/src/sections/lost-breaks';
import { check, read } from '../../../server/src/service';
import { cellsApart } from '../../../server/src/tables/one-line';
import { consistentReport } from '../../support/figures';
import { applied } from '../../support/fixes';
import { assertGrows } from '../../support/growth';
import { type Changes, printed } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';
import { TITLES } from '../../support/titles';
import { linesOf } from '../tables/support';

const PREFACE = '本报告依照《中华人民共和国政府信息公开条例》编写。';

/** A report whose prose a copy wrote as one line from table to table; its headings are in the midst of it. */
function flattened(layout: string, changes: Changes = {}, blank = ' '): { usual: string; text: string } {
  const usual = printed(changes, layout)
    .text.replace(/^#+ /gm, '')
    .replace(/\n+(?=一、)/, `\n${PREFACE}\n`);
  const text = usual
    .replace(/\n+(一、[^\n]*)\n+/, `${blank}$1${blank}`)
    .replace(/\n+(二、[^\n]*)(?=\n)/, `${blank}$1`)
    .replace(/\n+(六、[^\n]*)\n+/, `${blank}$1${blank}`);
  return { usual, text };
}

/** Each finding, and the words or figures where it stands. */
function said(source: string): (readonly [string, string])[] {
  return check(read(source)).findings.map(({ code, span }) => [code, source.slice(span.start, span.end)] as const);
}

const LAYOUTS = ['tabs', 'cell lines', 'spaces', 'bars'];

describe('a report whose headings stand in the midst of lines', () => {
  for (const layout of LAYOUTS) {
    it(`is read as if each had a line of its own, its places those of the text: ${layout}`, () => {
      for (const blank of [' ', '\u3000', '\u00a0 ']) {
        const { usual, text } = flattened(layout, { 'granted business': 3 }, blank);
        assert.ok(text.split('\n').length <= usual.split('\n').length - 5);
        assert.deepStrictEqual(said(text), said(usual));
        assert.ok(said(text).length > 0);
        const reading = read(text);
        assert.strictEqual(reading.text.length, text.length);
        assert.deepStrictEqual(
          reading.reports[0]?.sections.map(({ span }) => text.slice(span.start, span.end)),
          read(usual).reports[0]?.sections.map(({ text: title }) => title),
        );
        // For editors it has the lines that it has.
        const first = text.indexOf('一、');
        assert.deepStrictEqual(reading.lines.placeAt(first).character, first - text.lastIndexOf('\n', first) - 1);
      }
      const whole = flattened(layout);
      assert.deepStrictEqual([said(whole.text), said(whole.usual)], [[], []]);
    });
  }

  for (const layout of LAYOUTS) {
    it(`has its title still, whose line goes on with all the others: ${layout}`, () => {
      const usual = printed({}, layout).text.replace(/^#+ /gm, '');
      const title = usual.slice(0, usual.indexOf('\n'));
      for (const blank of [' ', '\u3000']) {
        const text = usual.replace(/\n+/g, blank);
        const [report] = read(text).reports;
        assert.deepStrictEqual(report?.title, { text: title, span: { start: 0, end: title.length } });
        assert.strictEqual(report.agency, '云溪县人民政府办公室');
        // Cells that tabs part are rows no more.
        if (layout !== 'tabs') assert.deepStrictEqual(said(text), said(usual));
      }
    });
  }

  it('has no title in a sentence on it, nor behind the path to its page', () => {
    for (const words of [
      '按照要求编写云溪县水务局2023年政府信息公开工作年度报告',
      '首页 > 云溪县水务局2023年政府信息公开工作年度报告',
    ]) {
      const text = `${words} 有序推进。 一、总体情况 有序推进。 二、主动公开政府信息情况 有序推进。`;
      assert.strictEqual(read(text).reports[0]?.title, null);
    }
  });

  it('is read so below a table of contents, whose titles name no section', () => {
    for (const layout of LAYOUTS) {
      const { text } = flattened(layout);
      for (const parting of ['\n', '\n\n']) {
        const contents = TITLES.map((title, i) => `${title}……${i + 1}`).join(parting);
        const listed = text.replace(PREFACE, `目录\n${contents}\n${PREFACE}`);
        assert.ok(listed.length > text.length);
        assert.deepStrictEqual(said(listed), [], layout);
      }
    }
  });

  it('is read the same whatever was read before', () => {
    const { usual, text } = flattened('bars', { 'granted business': 3 });
    const other = flattened('bars');
    for (const before of [usual, other.text, other.usual, text.slice(0, 300), text.replace(' 一、', '一、')]) {
      const again = read(text, { previous: read(before) });
      assert.deepStrictEqual(check(again).findings, check(read(text)).findings);
      assert.deepStrictEqual(
        check(read(before, { previous: read(text) })).findings.map(({ code }) => code),
        said(before).map(([code]) => code),
      );
    }
  });

  it('is mended by the fixes of its findings', () => {
    const { text } = flattened('bars');
    const faulty = text.replace(/\n四、[^\n]*/, '');
    const finding = check(read(faulty)).findings.find(({ code }) => code === 'section-missing');
    const mended = applied(faulty, finding?.fixes[0]?.edits ?? []);
    assert.deepStrictEqual(said(mended), said(text));
  });

  it('is given no level by a fix: its marks would stand in the midst of a line', () => {
    for (const opening of ['## ', '']) {
      const text = `# 青岚市水利局2021年政府信息公开工作年度报告\n${PREFACE} ${opening}一、总体情况 今年公开。\n## 二、主动公开政府信息情况\n## 三、收到和处理政府信息公开申请情况`;
      const { findings } = check(read(text));
      const told = findings.filter(({ code }) => code === 'section-heading-level');
      assert.deepStrictEqual(
        told.map(({ fixes }) => fixes),
        opening ? [] : [[]],
      );
    }
  });

  it('is told what is missing in it', () => {
    const { text } = flattened('bars');
    const codes = said(text.replace('一、总体情况 ', '')).map(([code]) => code);
    assert.ok(codes.includes('section-missing'));
  });
});

/** As programs write a page's text that keep no line break. */
function inOneLine(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

describe('a report that is one line', () => {
  const styles = [
    'cell lines',
    'spaces, groups before their rows',
    'spaces, groups in the rows',
    'bars, outer',
    'bars, drawn',
  ];
  for (const style of styles) {
    it(`gives no finding where it is right: ${style}`, () => {
      fc.assert(
        fc.property(consistentReport(), (report) => {
          const text = inOneLine(print(report, STYLES[style] as Style).text);
          const reading = read(text);
          assert.deepStrictEqual(check(reading).findings, []);
          assert.deepStrictEqual(
            reading.reports.map(({ tables, sections }) => [tables.length, sections.length]),
            [[3, 6]],
          );
        }),
        { numRuns: 20 },
      );
    });
  }

  it('is told what is wrong in it, where it stands', () => {
    for (const layout of ['cell lines', 'spaces', 'bars']) {
      for (const changes of [
        { 'granted business': 3 },
        { 'review.total': 5 },
        { 'newlyReceived total': 9 },
      ] as Changes[]) {
        const usual = printed(changes, layout).text;
        assert.deepStrictEqual(said(inOneLine(usual)), said(usual));
        assert.ok(said(usual).length > 0);
      }
    }
  });

  it('is told once of a table that lacks a figure: nothing tells whose the others are', () => {
    const text = inOneLine(printed({ 'granted legalService': '' }, 'cell lines').text);
    assert.deepStrictEqual(
      said(text).map(([code]) => code),
      ['table-unreadable'],
    );
  });

  for (const [key, ...begins] of [
    ['disclosure', '第二十条第（一）项'],
    ['requests', '（本列数据的', '一、本年新收'],
    ['litigation', '行政复议 | '],
  ] as const)
    it(`has the rows of a table in one line between which no bar stands, or nothing: ${key}`, () => {
      const changes = { 'granted business': 3, 'normativeDocuments issued': 12, 'review.total': 10 };
      const { text, cells } = printed(changes, 'bars, none outside');
      const to = cells.findLast((cell) => cell.table === key)?.span.end ?? 0;
      for (const words of begins)
        for (const between of [' ', '']) {
          const from = text.lastIndexOf(words, to);
          assert.ok(from > 0);
          const joined = text.slice(0, from) + text.slice(from, to).replace(/\n/g, between) + text.slice(to);
          assert.deepStrictEqual(said(joined), said(text), `${words}, ${between}`);
          assert.ok(said(joined).length > 1);
        }
    });

  it('leaves together what may be a figure and a numbering in more ways than one', () => {
    const cells = (words: string) => {
      const text = `${Array(60).fill(words).join(' | ')} | 规章`;
      return cellsApart(linesOf(text), text)?.[0]?.text;
    };
    assert.strictEqual(cells('12.重复申请'), '12.重复申请');
    assert.strictEqual(cells('1032.重复申请'), '1032.重复申请');
    assert.strictEqual(cells('1 2.重复申请'), '1');
    assert.strictEqual(cells('1（二）部分公开'), '1');
    assert.strictEqual(cells('总计10'), '总计');
    assert.strictEqual(cells('3件'), '3件');
  });

  it('has a heading and its table in one line, all else on lines of its own', () => {
    const usual = printed({ 'granted business': 3 }, 'cell lines').text;
    const text = usual.replace(/(?<=\n)三、[\s\S]*?(?=\n四、政府)/, inOneLine);
    assert.ok(text.split('\n').length < usual.split('\n').length - 200);
    assert.deepStrictEqual(said(text), said(usual));
  });
});

describe('a section’s title in the midst of a line', () => {
  const same = (text: string) => assert.strictEqual(withLostBreaks(text), null, text);

  it('is a heading behind a blank, with its own numeral, before a blank or the line’s end', () => {
    assert.strictEqual(
      withLostBreaks('如下。 一、总体情况 今年。 二、主动公开政府信息情况\n表'),
      '如下。\n一、总体情况\n今年。\n二、主动公开政府信息情况\n表',
    );
    assert.strictEqual(withLostBreaks('电话（略） 第一部分 总体情况 今年。'), '电话（略）\n第一部分 总体情况\n今年。');
    same('如下。一、总体情况 今年。');
    // Behind a row's figures it is told, be it the last of its line or have white space behind it.
    for (const blank of ['', ' ', '\u3000']) same(`1 0 0 1   五、存在的主要问题及改进情况${blank}\n今年。`);
    same('如下。 二、总体情况 今年。');
    same('如下。 一、总体情况良好，今年无事。');
    assert.strictEqual(withLostBreaks('某局年度报告 一、总体情况 今年。'), '某局年度报告\n一、总体情况\n今年。');
    assert.strictEqual(withLostBreaks('一、总体情况 今年。\n'), '一、总体情况\n今年。\n');
    assert.strictEqual(
      withLostBreaks('收费 0.57 三、收到和处理政府信息公开申请情况 申请人'),
      '收费 0.57\n三、收到和处理政府信息公开申请情况\n申请人',
    );
    assert.strictEqual(
      withLostBreaks('止。 ## 一、总体情况 ## 二、主动公开政府信息情况 表'),
      '止。\n## 一、总体情况\n## 二、主动公开政府信息情况\n表',
    );
    // Told and taken from there by others.
    same('收费 0.57 三、收到和处理政府信息公开申请情况');
    same('收费 18元 三、收到和处理政府信息公开申请情况\n');
    same('收费 18元 三、收到和处理政府信息公开申请情况   \n');
    same('一、总体情况\n今年。');
    same('一、总体情况：\n二、主动公开政府信息情况；\n今年。');
    same('如下。 一、总体考虑 今年。');
  });

  it('is none in a row of cells, on a page, or among titles that are listed', () => {
    same('| 如下。 一、总体情况 今年 | 3 |');
    same('如下。 一、总体情况 今年\t3');
    same('<p>如下。 一、总体情况 今年</p>');
    same('本报告包括： 一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况');
    same('目录 一、总体情况 1 二、主动公开政府信息情况 2 三、收到和处理政府信息公开申请情况\n');
    same('本报告包括： 一、总体情况； 二、主动公开政府信息情况； 三、收到和处理政府信息公开申请情况。');
  });

  it('is none where a line names the section', () => {
    for (const lineBreak of ['\n', '\r', '\r\n'])
      same(`详见下文。 一、总体情况 略。${lineBreak}一、总体情况${lineBreak}今年。`);
  });

  it('is none behind the marks that open a heading, whatever ends the line above', () => {
    for (const lineBreak of ['\n', '\r', '\r\n']) same(`年度报告${lineBreak}## 一、总体情况${lineBreak}今年。`);
  });

  it('is looked for in linear time', () => {
    for (const part of [
      '。 一、',
      '。 一、总体情况 ',
      '。          ',
      '： 二、主动公开政府信息情况\n',
      '。 一、总体情况；\n',
    ])
      assertGrows({ size: 200_000, make: (size) => part.repeat(size / part.length), work: withLostBreaks });
  });
});
