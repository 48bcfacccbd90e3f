import * as assert from 'node:assert';
import { rowCellCount as rule } from '../../../server/src/rules/row-cell-count';
import { LAYOUTS, sample, told, toldOnce, underlined } from '../compose/support';

/** A sample in which one line is changed. */
function changed(layout: string, words: string, change: (line: string) => string): string {
  return sample(layout)
    .text.split(/(?<=\n)/)
    .map((line) => (line.includes(words) ? change(line) : line))
    .join('');
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

  it('offers no fix: which figure is surplus is not certain', () => {
    const text = changed('tabs', '（七）总计', SURPLUS.tabs as (line: string) => string);
    assert.deepStrictEqual(toldOnce(rule, text).fixes ?? [], []);
  });

  it('does no arithmetic in the message', () => {
    const text = changed('tabs', '（七）总计', SURPLUS.tabs as (line: string) => string);
    assert.doesNotMatch(toldOnce(rule, text).message.zh, /[+＋=＝−]/);
  });
});
