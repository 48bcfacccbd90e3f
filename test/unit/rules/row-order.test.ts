import * as assert from 'node:assert';
import { rowOrder as rule } from '../../../server/src/rules/row-order';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, sample, underlined } from '../compose/support';

/** A sample with the line that holds `words`, or with each that holds one of them, put behind the one that holds `behind`. */
function moved(layout: string, words: string | readonly string[], behind: string): string {
  const all = [words].flat();
  const lines = sample(layout).text.split(/(?<=\n)/);
  const taken = lines.filter((line) => all.some((one) => line.includes(one)));
  assert.strictEqual(taken.length, all.length);
  return lines
    .filter((line) => !taken.includes(line))
    .flatMap((line) => (line.includes(behind) ? [line, ...taken] : [line]))
    .join('');
}

describe('row-order', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on the order of the form`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });
  }

  for (const layout of ['tabs', 'ragged', 'bars', 'html']) {
    it(`points in ${layout} at the row out of order and moves it back`, () => {
      const text = moved(layout, '保护第三方合法权益', '属于四类过程性信息');
      const remark = toldOnce(rule, text);
      assert.match(underlined(text, remark), /4\. ?保护第三方合法权益/);
      assert.match(remark.message.zh, /应在“3\.危及“三安全一稳定””之后/);
      assert.strictEqual(remark.fixes?.[0]?.certain, false);
      assert.strictEqual(fixed(text, remark), sample(layout).text);
    });
  }

  const TWO = ['属于三类内部事务信息', '属于四类过程性信息'];

  for (const layout of ['tabs', 'ragged', 'bars', 'html']) {
    it(`tells in ${layout} of rows moved together once, and moves them back together`, () => {
      const text = moved(layout, TWO, '其他法律行政法规禁止公开');
      // Two rows before one: the one is out of order.
      assert.match(underlined(text, toldOnce(rule, text)), /4\. ?保护第三方合法权益|3\. ?危及/);
      const further = moved(layout, ['保护第三方合法权益', ...TWO.slice(0, 1)], '属于行政查询事项');
      const remark = toldOnce(rule, further);
      assert.match(underlined(further, remark), /4\. ?保护第三方合法权益/);
      assert.match(
        remark.message.zh,
        /^从“4\. ?保护第三方合法权益”.*起连续2行的次序不对，.*应在“3\.危及“三安全一稳定””之后/,
      );
      assert.deepStrictEqual(
        remark.fixes?.map(({ certain, preferred }) => [certain, preferred]),
        [[false, true]],
      );
      assert.match(remark.message.en, /on 2 rows are out of order: .* they follow “3\.危及/);
      assert.strictEqual(fixed(further, remark), sample(layout).text);
    });
  }

  it('writes rows moved together anew where one came before the row that holds the words of their group', () => {
    const { text } = sample('tabs');
    const tail = (label: string) => text.slice(text.indexOf(label), text.indexOf('\n', text.indexOf(label)));
    const [one, two, three, four, five] = [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
    ].map(tail) as [string, string, string, string, string];
    const others = [four, five, one, two, three];
    const marks = [one, two, three, four, five].reduce((so, row, i) => so.replace(row, `\0${i}`), text);
    const spoilt = others.reduce((so, row, i) => so.replace(`\0${i}`, row), marks);
    const remark = toldOnce(rule, spoilt);
    assert.match(underlined(spoilt, remark), /^4\./);
    assert.strictEqual(fixed(spoilt, remark), text);
  });

  it('tells of rows apart that do not follow one another on the form', () => {
    const text = moved('tabs', ['其他法律行政法规禁止公开', '保护第三方合法权益'], '属于行政查询事项');
    assert.deepStrictEqual(
      told(rule, text).map((remark) => underlined(text, remark).slice(0, 2)),
      ['2.', '4.'],
    );
  });

  it('moves rows of the first table within their block', () => {
    const text = moved('tabs', '行政处罚', '行政强制');
    const remark = toldOnce(rule, text);
    assert.ok(['行政处罚', '行政强制'].includes(underlined(text, remark)));
    assert.strictEqual(fixed(text, remark), sample('tabs').text);
  });

  it('writes rows anew in their places where a line holds the words of their group besides', () => {
    const { text } = sample('tabs');
    const tails = ['1.属于国家秘密', '2.其他法律行政法规禁止公开'].map((label) => {
      const start = text.indexOf(label);
      return text.slice(start, text.indexOf('\n', start));
    });
    const [first = '', second = ''] = tails;
    assert.ok(first !== '' && second !== '');
    const swapped = text.replace(first, '\0').replace(second, first).replace('\0', second);
    assert.strictEqual(fixed(swapped, toldOnce(rule, swapped)), text);
  });

  it('offers no move into another group’s lines', () => {
    const text = moved('tabs', '1.属于国家秘密', '8.属于行政查询事项');
    assert.deepStrictEqual(
      told(rule, text).map(({ fixes }) => fixes),
      [[]],
    );
  });
});
