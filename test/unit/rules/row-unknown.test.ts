import * as assert from 'node:assert';
import { rowUnknown as rule } from '../../../server/src/rules/row-unknown';
import { told, toldOnce } from '../../support/told';
import { LAYOUTS, sample, underlined } from '../compose/support';

/** A sample with a row of its own words behind the one that holds `behind`. */
function withRow(layout: string, behind: string, label: string): string {
  return sample(layout)
    .text.split(/(?<=\n)/)
    .flatMap((line) => (line.includes(behind) ? [line, line.replace(/\d\. ?[^\t|<\d]+/, label)] : [line]))
    .join('');
}

describe('row-unknown', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on the rows of the form`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });
  }

  for (const layout of ['tabs', 'bars', 'html']) {
    it(`points in ${layout} at a row that the form does not know`, () => {
      const text = withRow(layout, '5.要求行政机关确认', '6.涉及商业合同纠纷的来信');
      const remark = toldOnce(rule, text);
      assert.strictEqual(underlined(text, remark).trim(), '6.涉及商业合同纠纷的来信');
      assert.match(remark.message.zh, /没有“6\.涉及商业合同纠纷的来信”一行/);
      assert.match(remark.message.en, /does not have the row “6\.涉及商业合同纠纷的来信”/);
      assert.deepStrictEqual(remark.related, []);
    });
  }

  it('leaves rows of the form that stand in another order to row-order', () => {
    const lines = sample('tabs').text.split(/(?<=\n)/);
    const moved = lines.filter((line) => line.includes('行政处罚\t'));
    assert.strictEqual(moved.length, 1);
    const text = lines
      .filter((line) => !moved.includes(line))
      .flatMap((line) => (line.includes('行政强制\t') ? [line, ...moved] : [line]))
      .join('');
    assert.deepStrictEqual(told(rule, text), []);
  });

  it('is told once for many rows, one behind another, and row by row for few', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => `\t\t${i + 6}.第${i}类商业纠纷来信\t0\t0\t0\t0\t0\t0\t0\n`).join('');
    const behind = (count: number) => sample('tabs').text.replace(/(?<=5\.要求行政机关确认[^\n]*\n)/, rows(count));
    assert.strictEqual(told(rule, behind(3)).length, 3);
    for (const count of [4, 12]) {
      const remark = toldOnce(rule, behind(count));
      assert.match(remark.message.zh, new RegExp(`没有“6\\.第0类商业纠纷来信”一行和后面的${count - 1}行`));
      assert.match(remark.message.en, new RegExp(`and the ${count - 1} rows after it`));
    }
  });

  it('offers no fix: only the author knows where its figures belong', () => {
    const text = withRow('tabs', '5.要求行政机关确认', '6.涉及商业合同纠纷的来信');
    assert.deepStrictEqual(toldOnce(rule, text).fixes ?? [], []);
  });
});
