import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import type { Span } from '../../../server/src/text/span';
import { applied } from '../../support/fixes';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';
import type { Taken } from '../../support/print-taken';

const HOWS: readonly Taken[] = [
  { lines: 'cell', fill: 'line' },
  { lines: 'cell', led: true, fill: 'behind' },
  { lines: 'cell', fill: 'none' },
  { lines: 'bar', fill: 'none' },
  { lines: 'bar', fill: 'line' },
];
const style = (taken: Taken): Style => ({ layout: 'bars', outer: true, groups: 'first', taken });
const named = ({ lines, led, fill }: Taken) =>
  `a ${lines} a line, bars for merged cells ${fill}${led ? ', a bar before rows' : ''}`;

const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

function figures(text: string): unknown {
  return read(text).reports[0]?.tables.map(({ rows }) =>
    rows.map(({ key, fits, cells }) => [key, fits, cells.map(({ value }) => value)]),
  );
}

describe('a table in which bars close cells and lines mean nothing', () => {
  it('has its rows, and blanks in them, where not one figure is filled in', () => {
    const { text } = print(plainReport(), style({ lines: 'cell', fill: 'line' }));
    const [from, to] = [text.indexOf('第二十条'), text.indexOf('三、收到')];
    const blank = text.slice(0, from) + text.slice(from, to).replace(/^\d+ \|$/gm, '|') + text.slice(to);
    const [table] = read(blank).reports[0]?.tables ?? [];
    assert.deepStrictEqual(
      table?.rows.map(({ key, cells }) => [key, cells.map(({ state }) => state)]),
      [
        ['regulations', ['blank', 'blank', 'blank']],
        ['normativeDocuments', ['blank', 'blank', 'blank']],
        ['licences', ['blank']],
        ['penalties', ['blank']],
        ['coercion', ['blank']],
        ['fees', ['blank']],
      ],
    );
    assert.deepStrictEqual(codes(blank), ['cell-blank']);
  });

  const plain = print(plainReport(), READ_STYLES['bars, outer'] as Style).text;

  for (const how of HOWS) {
    const { text } = print(plainReport(), style(how));
    describe(named(how), () => {
      it('is read as the same table whose rows are lines', () => {
        assert.deepStrictEqual(figures(text), figures(plain));
        assert.deepStrictEqual(codes(text), []);
      });

      it('is read alike with paragraphs in its cells, white space around its bars, and blank lines', () => {
        const broken = text
          .replace(/商业企业/g, '商业\n企业')
          .replace(/结果维持/g, '结果\n\n维持')
          .replace(/ \|\n/g, '  | \n ')
          .replace(/^（七）总计/m, '\n（七）\n总计');
        assert.deepStrictEqual(figures(broken), figures(plain));
        assert.deepStrictEqual(codes(broken), []);
      });

      it('has a wrong figure told at its cell', () => {
        const { start, end } = cellOf(how, 'processedTotal', 'total');
        const wrong = `${text.slice(0, start)}9${text.slice(end)}`;
        const { findings } = check(read(wrong));
        assert.ok(findings.length > 0);
        for (const { span, related } of findings)
          assert.ok([span, ...related.map((one) => one.span)].some((place) => place.start === start));
      });

      it('has a blank told at its cell, be it the first of the third table', () => {
        for (const column of ['review.upheld', 'directSuit.upheld', 'suitAfterReview.total']) {
          const blank = print(plainReport({ [column]: '' }), style(how)).text;
          assert.deepStrictEqual(codes(blank), ['cell-blank'], column);
        }
      });

      it('has a word in the place of a figure told at its cell, the row being one', () => {
        const { start, end } = cellOf(how, 'denied.stateSecret', 'business');
        const { findings } = check(read(`${text.slice(0, start)}若干${text.slice(end)}`));
        assert.deepStrictEqual(
          findings.map(({ code, span }) => [code, span.start, span.end]),
          [['cell-not-number', start, start + 2]],
        );
      });

      it('has a word in the last cell of a row told there, be it the only one of the row or the last of the table', () => {
        for (const row of ['licences', 'penalties', 'fees', 'newlyReceived', 'carriedOut']) {
          const { start, end } = lastOf(how, row);
          const { findings } = check(read(`${text.slice(0, start)}若干${text.slice(end)}`));
          assert.deepStrictEqual(
            findings.map(({ code, span }) => [code, span.start, span.end]),
            [['cell-not-number', start, start + 2]],
            row,
          );
        }
      });

      it('has a row without one of its cells told there, and one is written into it as the others are', () => {
        const { start, end } = cellOf(how, 'granted', 'business');
        const behind = /^[^\S\n]*\n?\|[^\S\n]*\n/.exec(text.slice(end))?.[0].length ?? Number.NaN;
        const without = text.slice(0, start) + text.slice(end + behind);
        const [finding, ...others] = check(read(without)).findings;
        assert.strictEqual(finding?.code, 'row-cell-count');
        assert.deepStrictEqual(others, []);
        assert.ok(finding.fixes.some(({ edits }) => applied(without, edits) === text));
      });
    });
  }

  it('has blanks where a bar stands alone, and what fills one stands before its bar', () => {
    const how: Taken = { lines: 'cell', fill: 'line' };
    const { text } = print(plainReport({ 'granted business': '' }), style(how));
    const blank = check(read(text)).findings.find(({ code }) => code === 'cell-blank');
    const [fix] = blank?.fixes ?? [];
    assert.ok(blank && fix);
    assert.strictEqual(text.slice(blank.span.start, blank.span.start + 2), '|\n');
    const [edit] = fix.edits;
    const filled = text.slice(0, edit?.span.start) + edit?.newText + text.slice(edit?.span.end);
    assert.deepStrictEqual(codes(filled), []);
    assert.deepStrictEqual(figures(filled), figures(plain));
  });

  it('may have bars that lead its cells, and rows parted as in a wiki', () => {
    const wiki = print(plainReport(), READ_STYLES['bars, outer'] as Style)
      .text.replace(/^\|(?: --- \|)+\n/gm, '')
      .replace(/^\| (.*) \|$/gm, (_, row: string) => `|-\n| ${row.split(' | ').join('\n| ')}`);
    assert.deepStrictEqual(figures(wiki), figures(plain));
    assert.deepStrictEqual(codes(wiki), []);
    // With what opens and closes a table there, and how wide a cell is.
    const source = wiki
      .replace(/(?<!\|.*\n)^\|-$/gm, '{| class="wikitable"\n|- style="text-align:center"')
      .replace(/^\|(?=.*\n(?!\|))/gm, '|')
      .replace(/^\| (行政复议|行政诉讼|申请人情况)$/gm, '| colspan="5" | $1');
    const closed = source.replace(/^(\|.*)\n(?!\|)/gm, '$1\n|}\n');
    assert.match(closed, /\n\{\|[\s\S]*\n\| colspan="5" \| 行政复议\n[\s\S]*\n\|\}\n/);
    assert.deepStrictEqual(figures(closed), figures(plain));
    assert.deepStrictEqual(codes(closed), []);
    // A blank stands behind its bar.
    const blanks = wiki.replace(/(?<=^\| 2\.重复申请\n\| 0\n\|) 0\n\| 0$/m, '\n|');
    assert.notStrictEqual(blanks, wiki);
    const told = check(read(blanks)).findings;
    assert.deepStrictEqual(
      told.map(({ code, span }) => [code, blanks.slice(span.start - 2, span.start)]),
      [
        ['cell-blank', '\n|'],
        ['cell-blank', '\n|'],
      ],
    );
  });

  it('is none where the bars alone are fewer than the figures', () => {
    const { text } = print(plainReport(), READ_STYLES['cell lines'] as Style);
    const [report] = read(text.replace(/\n(?=三、)/, '\n|\n')).reports;
    assert.deepStrictEqual(
      report?.tables.map(({ layout }) => layout),
      ['cell-lines', 'cell-lines', 'cell-lines'],
    );
  });

  describe('that part cells, and of which none closes a row', () => {
    const { text } = print(plainReport(), READ_STYLES['bars, taken from a page, bars between paragraphs'] as Style);

    it('is read alike with cells of several paragraphs, units, and a rule under the header', () => {
      const broken = text
        .replace('现行有效件数\n规章', '现行有效\n\n件数\n\n规\n章')
        .replace('行政规范性文件', '行政规范\n性文件')
        .replace(/^（七）总计/m, '\n（七）\n总计')
        .replace(/^(?=自然人$)/m, '---|---\n');
      assert.deepStrictEqual(figures(broken), figures(plain));
      assert.deepStrictEqual(codes(broken), []);
      assert.deepStrictEqual(codes(text.replace(/^(\d+)\n(?=行政强制)/m, '$1\n件\n')), ['cell-unit']);
    });

    it('has a row without one of its cells told there, and one is written into it as the others are', () => {
      const row = /^（一）予以公开\n\n\| \n\n\d+\n\n\| \n\n/m;
      const without = text.replace(row, '（一）予以公开\n\n| \n\n');
      const [finding, ...others] = check(read(without)).findings;
      assert.strictEqual(finding?.code, 'row-cell-count');
      assert.deepStrictEqual(others, []);
      assert.ok(finding.fixes.some(({ edits }) => applied(without, edits) === text));
    });

    it('has an altered label told at its words', () => {
      const other = text.replace(/^8\.属于行政查询事项$/m, '8.属于行政咨询事项');
      const [finding, ...others] = check(read(other)).findings;
      assert.deepStrictEqual([finding?.code, others], ['row-label-altered', []]);
      assert.strictEqual(other.slice(finding?.span.start, finding?.span.end), '8.属于行政咨询事项');
    });

    it('has a blank at the end of a row told at that row', () => {
      const other = text.replace(/^(行政许可\n\n\| \n\n)\d+$/m, '$1');
      const [first, ...more] = check(read(other)).findings;
      assert.deepStrictEqual([first?.code, first?.fixes, more], ['row-cell-count', [], []]);
      assert.match(first?.message.zh ?? '', /^“行政许可”/);
      const third = text.replace(/^(2\.重复申请(?:\n\n\| \n\n\d+){6}\n\n\| \n\n)\d+$/m, '$1');
      const [finding, ...others] = check(read(third)).findings;
      assert.deepStrictEqual([finding?.code, others], ['row-cell-count', []]);
      assert.match(finding?.message.zh ?? '', /^“2\.重复申请”一行有6个数/);
      assert.deepStrictEqual(codes(applied(third, finding?.fixes[0]?.edits ?? [])), []);
    });
  });

  it('may have escaped bars in its words, and rules that mean nothing', () => {
    const { text } = print(plainReport(), style({ lines: 'bar', fill: 'none' }));
    const other = text.replace(/^申请人情况$/m, '申请人\\|情况').replace(/^(?=三、收到)/m, '---\n');
    assert.deepStrictEqual(figures(other), figures(plain));
  });

  function cellOf(how: Taken, row: string, column: string): Span {
    const cell = print(plainReport(), style(how)).cells.find((one) => one.row === row && one.column === column);
    assert.ok(cell);
    return cell.span;
  }

  function lastOf(how: Taken, row: string): Span {
    const cell = print(plainReport(), style(how)).cells.findLast((one) => one.row === row);
    assert.ok(cell);
    return cell.span;
  }
});
