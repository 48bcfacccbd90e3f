import * as assert from 'node:assert';
import { formOf, tableForm } from '../../../server/src/forms/form';
import { check, type Reading, read } from '../../../server/src/service';

const ROWS = (tableForm(formOf('2021'), 'requests').rows ?? []).filter((row) => row.numeric !== false);
const TITLE = '测试县统计局2024年政府信息公开工作年度报告\n';
const HEAD = '三、收到和处理政府信息公开申请情况\n';
const LIKELY = ['newlyReceived', 'granted', 'processedTotal'];

/** A row a line, its label and what stands in its cells. */
function table(rows: (key: string) => readonly string[], between = '\n', behind = ''): string {
  const lines = ROWS.map(({ key, label }) => [label, ...rows(key)].join(between) + behind);
  return `${TITLE}${HEAD}申请人情况${between}自然人${between}总计${behind}\n${lines.join('\n')}\n`;
}

/** Of seven cells those that hold something. */
const kept = (key: string) => (LIKELY.includes(key) ? ['2', '1', '3'] : key === 'carriedOut' ? ['0'] : ['0', '0']);
const codes = (text: string) => {
  const all = check(read(text)).findings.map(({ code }) => code);
  return all.filter((code) => /^(?:row-cell-count|table-unreadable|requests-|cell-blank)/.test(code));
};

describe('a table whose blank cells were left out', () => {
  it('is told once, one cell a line', () => {
    assert.deepStrictEqual(codes(table(kept)), ['table-unreadable']);
  });

  it('is told once where hardly any figure is left', () => {
    assert.deepStrictEqual(codes(table(() => ['0'])), ['table-unreadable']);
  });

  it('is told once where bars at the end of the row stand for what is lost', () => {
    const text = table((key) => [...kept(key), ...Array.from({ length: 9 - kept(key).length }, () => '')], ' | ', ' |');
    assert.deepStrictEqual(codes(text), ['table-unreadable']);
  });

  it('is told once, at its labels, where not one cell is left, as of a form that nobody has filled in', () => {
    assert.deepStrictEqual(codes(table(() => [])), ['row-cell-count']);
    // Blanks that can be seen are none that were lost.
    const form = table(() => Array.from({ length: 7 }, () => ''), '\t');
    assert.ok(!codes(form).includes('table-unreadable'));
  });

  it('is not where all rows have lost the same column', () => {
    const text = table(() => ['0', '0', '0', '0', '0', '0'], ' ');
    assert.deepStrictEqual(codes(text), ['row-cell-count']);
  });

  it('is not where a few rows of zeros are short', () => {
    const lost: Record<string, number> = { newlyReceived: 5, granted: 6, processedTotal: 6, carriedOut: 6 };
    const text = table((key) => Array.from({ length: lost[key] ?? 7 }, () => '0'), ' ');
    assert.deepStrictEqual(
      codes(text),
      Array.from({ length: 4 }, () => 'row-cell-count'),
    );
  });

  it('is not where three rows are short', () => {
    const text = table((key) => (LIKELY.includes(key) ? ['0', '0'] : ['0', '0', '0', '0', '0', '0', '0']), ' ');
    assert.deepStrictEqual(codes(text), ['row-cell-count', 'row-cell-count', 'row-cell-count']);
  });

  it('is not where the last figure of some row is no sum of the others', () => {
    const text = table((key) => (key === 'repeated' || key === 'granted' ? ['4', '1', '3'] : kept(key)));
    assert.ok(!codes(text).includes('table-unreadable'));
  });

  it('is seen as soon as the figure is typed that shows it, and no longer once it is gone', () => {
    const full = ['0', '0', '0', '0', '0', '0', '0'];
    const short: Record<string, string[]> = { newlyReceived: ['2', '1', '3'], granted: ['1', '1', '2'] };
    const row = (key: string, last: string) => (key === 'processedTotal' ? ['5', last] : (short[key] ?? full));
    const text = (last: string) =>
      table((key) => [...row(key, last), ...Array.from({ length: 9 - row(key, last).length }, () => '')], ' | ', ' |');
    const unreadable = (reading: Reading) => reading.reports[0]?.tables.map((one) => one.unreadable);
    let reading = read(text('4'));
    assert.deepStrictEqual(unreadable(reading), [false]);
    for (const [last, told] of [
      ['5', true],
      ['6', false],
    ] as const) {
      reading = read(text(last), { previous: reading });
      assert.deepStrictEqual(unreadable(reading), [told]);
      assert.deepStrictEqual(reading.reports, read(text(last)).reports);
    }
  });

  it('is not where its columns are filled one after the other', () => {
    const typed = table((key) => [LIKELY.includes(key) ? '2' : '0', '', '', '', '', '', ''], ' | ', ' |');
    assert.ok(!codes(typed).includes('table-unreadable'));
  });
});
