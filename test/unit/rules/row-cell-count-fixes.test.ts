import * as assert from 'node:assert';
import { insertCells, removeCells } from '../../../server/src/compose/rows/cells';
import { rowCellCount as rule } from '../../../server/src/rules/row-cell-count';
import type { Span } from '../../../server/src/text/span';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, plainReport, printed } from '../../support/plain-report';
import { print, type Style } from '../../support/print';
import { toldOnce } from '../../support/told';
import { changed, readOne, rowIn, sample, tableIn, underlined } from '../compose/support';

/** All fifteen figures of the third table are 0: any of them may be the one too many, but for where they stand. */
const NO_SUITS = { 'review.upheld': 0, 'review.pending': 0, 'review.total': 0 };

describe('what is offered for a row of another count', () => {
  it('points at two figures that are one with a space in it, where the sums tell, and joins them', () => {
    for (const [layout, gap] of [
      ['spaces', ' '],
      ['tabs', '\t'],
    ] as const) {
      const whole = sample(layout).text;
      const text = changed(layout, '（七）总计', (line) => line.replace(/(\d)(\d+)(\s*\n)$/, `$1${gap}$2$3`));
      const remark = toldOnce(rule, text);
      const [first = '', second = ''] = underlined(text, remark).split(gap);
      assert.ok(whole.includes(`\t${first}${second}\n`) || whole.includes(` ${first}${second}\n`));
      assert.ok(remark.message.zh.includes(`有8个数，应为7个：“${first}”和“${second}”多半是一个数${first}${second}，`));
      assert.ok(remark.message.en.includes(`“${first}” and “${second}” are probably one, ${first}${second},`));
      const [fix, ...others] = remark.fixes;
      assert.deepStrictEqual([others, fix?.preferred, fix?.certain], [[], true, false]);
      assert.strictEqual(fix?.title.zh, `将“${first}”“${second}”合并为${first}${second}：有关勾稽关系成立`);
      assert.strictEqual(applied(text, fix.edits), whole);
    }
    const barred = changed('bars', '（七）总计', (line) => line.replace(/(\d)(\d+)(\s*\|\s*\n)$/, '$1 | $2$3'));
    assert.match(toldOnce(rule, barred).message.zh, /可能另有错数/);
  });

  it('writes nothing into a row whose other figures stand right below it', () => {
    const ofRow = (put: string) => changed('tabs', '（七）总计', (line) => line.replace(/(\d)(\t\d+\t\d+\n)$/, put));
    assert.match(toldOnce(rule, ofRow('$1\n7$2')).message.zh, /“（七）总计”一行有5个数，应为7个/);
    assert.deepStrictEqual(toldOnce(rule, ofRow('$1\n7$2')).fixes, []);
    assert.notDeepStrictEqual(toldOnce(rule, ofRow('$1\n')).fixes, []);
  });

  it('offers one action where either of two like figures may go', () => {
    const text = changed('tabs', '（七）总计', (line) => line.replace(/\t(\d+)\n$/, '\t$1\t$1\n'));
    const { fixes = [] } = toldOnce(rule, text);
    assert.strictEqual(fixes.length, 1);
    assert.strictEqual(applied(text, fixes[0]?.edits ?? []), sample('tabs').text);
  });

  it('offers nothing for a row so far off that nobody could choose', () => {
    const text = changed('tabs', '（七）总计', (line) => line.replace(/\n$/, '\t1\t2\t3\t4\t5\n'));
    const { fixes = [], message } = toldOnce(rule, text);
    assert.deepStrictEqual(fixes, []);
    assert.doesNotMatch(message.zh, /无论/);
  });

  it('takes no figure out of a row that is broken over two lines', () => {
    const text = changed('tabs', '四、结转下年度', (line) => line.replace(/\t(\d+)\n$/, '\t\n$1\n'));
    const { fixes } = toldOnce(rule, text);
    assert.deepStrictEqual(
      fixes.map(({ title }) => title.zh.replace(/：.*/, '')),
      ['删去第7个数（空着）'],
    );
  });

  it('takes out, or puts in, within the one part of the third table printed as three that is off', () => {
    for (const headers of ['shredded', undefined] as const) {
      const style = {
        layout: 'spaces',
        groups: 'before',
        litigation: 'three',
        ...(headers ? { headers } : {}),
      } as Style;
      const { text: whole, cells } = print(plainReport(NO_SUITS), style);
      const figures = cells.filter(({ table }) => table === 'litigation').map(({ span }) => span);
      assert.strictEqual(figures.length, 15);
      for (const part of [0, 5, 10]) {
        const { start } = figures[part + 2] as Span;
        for (const text of [
          `${whole.slice(0, start)}0 ${whole.slice(start)}`,
          whole.slice(0, start) + whole.slice(start + 2),
        ])
          assert.deepStrictEqual(
            toldOnce(rule, text).fixes?.map(({ edits }) => applied(text, edits)),
            [whole],
            `${headers} ${part}`,
          );
      }
    }
  });

  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`puts a row in ${layout} right that is three or more cells off, by its sums`, () => {
      const whole = printed({}, layout).text;
      const read = readOne(whole);
      const table = tableIn(read, 'requests');
      const row = rowIn(table, 'newlyReceived');
      for (const places of [
        [0, 1, 2],
        [0, 3, 6],
        [2, 3, 4, 5],
        [0, 1, 2, 3, 4, 5],
      ]) {
        const text = applied(whole, removeCells(read.reading, table, row, places) ?? []);
        assert.notStrictEqual(text, whole);
        assert.strictEqual(applied(text, toldOnce(rule, text).fixes?.[0]?.edits ?? []), whole, `${places}`);
      }
      for (const places of [
        [0, 1, 2],
        [2, 5, 8],
        [0, 4, 9],
      ]) {
        const edits = insertCells(read.reading, table, row, places, ['91', '92', '93']) ?? [];
        const text = applied(whole, edits);
        assert.notStrictEqual(text, whole);
        assert.strictEqual(applied(text, toldOnce(rule, text).fixes?.[0]?.edits ?? []), whole, `${places}`);
      }
    });
  }

  it('puts in within the part that is off where words part two groups from one', () => {
    const style: Style = { layout: 'spaces', groups: 'inline', headers: 'shredded', litigation: 'three' };
    const { text, cells } = print(
      plainReport({ ...NO_SUITS, 'suitAfterReview.pending': 42, 'suitAfterReview.total': 42 }),
      style,
    );
    const own = cells.filter(({ table }) => table === 'litigation');
    // With the first figure of the second group what stands between it and the first group went.
    const short = text.slice(0, own[4]?.span.end) + text.slice(own[5]?.span.end);
    const { fixes = [] } = toldOnce(rule, short);
    assert.ok(fixes.length > 0);
    for (const { title, edits } of fixes) {
      const { reading, report } = readOne(applied(short, edits));
      const row = rowIn(tableIn({ reading, report }, 'litigation'), 'litigation');
      assert.ok(row.fits, title.zh);
    }
  });

  it('offers every place where no sum is decided, with a blank', () => {
    const page = printed({}, 'tabs');
    const { text } = page;
    const read = readOne(text);
    const table = tableIn(read, 'disclosure');
    const edits = removeCells(read.reading, table, rowIn(table, 'regulations'), [1]);
    const { fixes = [] } = toldOnce(rule, applied(text, edits ?? []));
    assert.deepStrictEqual(
      fixes.map(({ title, preferred }) => [title.zh, preferred]),
      [
        ['在“本年制发件数”列（第1格）补一个空着的格', false],
        ['在“本年废止件数”列（第2格）补一个空着的格', false],
        ['在“现行有效件数”列（第3格）补一个空着的格', false],
      ],
    );
  });
});
