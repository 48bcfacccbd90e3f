import * as assert from 'node:assert';
import { rowUnknown as rule } from '../../../server/src/rules/row-unknown';
import { printed } from '../../support/plain-report';
import { told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, rowIn, sample, tableIn, underlined } from '../compose/support';

/** A sample with a row of its own words behind the one that holds `behind`. */
function withRow(layout: string, behind: string, label: string): string {
  return sample(layout)
    .text.split(/(?<=\n)/)
    .flatMap((line) => (line.includes(behind) ? [line, line.replace(/\d\. ?[^\t|<\d]+/, label)] : [line]))
    .join('');
}

/** A row of figures alone, behind the end of another. */
function printedBare(layout: string, figures: readonly number[]): string {
  if (layout === 'tabs') return `\n\t\t\t${figures.join('\t')}`;
  if (layout === 'bars') return `\n|  |  |  | ${figures.join(' | ')} |`;
  if (layout === 'html') return `\n<tr>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr>`;
  return `\n\n${figures.map((figure) => `\t${figure}`).join('\n')}`;
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

  it('leaves the last row of a table to it, where all between it and the next table’s rows is lost', () => {
    const { text } = printed({}, 'html');
    const from = text.indexOf('<tr><td>行政规范性文件');
    for (const to of ['<tr><td colspan="3" rowspan="3">（本列', '<tr><td colspan="3">一、本年新收'].map((at) =>
      text.indexOf(at),
    )) {
      assert.ok(from >= 0 && to > from);
      const cut = text.slice(0, from) + text.slice(to);
      assert.deepStrictEqual(told(rule, cut), []);
      assert.deepStrictEqual(
        tableIn(readOne(cut), 'disclosure').rows.map(({ key }) => key),
        ['regulations'],
      );
    }
  });

  for (const layout of ['tabs', 'bars', 'html', 'cell lines']) {
    for (const behind of [
      'carriedIn',
      'partlyGranted',
      'denied.otherLaw',
      'denied.administrativeQuery',
      'processedTotal',
    ]) {
      it(`points in ${layout} at a row of figures without a label, whole or not, behind ${behind}`, () => {
        const { text } = sample(layout);
        const row = rowIn(tableIn(readOne(text), 'requests'), behind);
        const end =
          layout === 'html' ? text.indexOf('</tr>', row.span.end) + '</tr>'.length : text.indexOf('\n', row.span.end);
        for (const figures of [
          [5, 0, 0, 0, 0, 0, 5],
          [5, 0, 0, 1, 6],
        ]) {
          const broken = text.slice(0, end) + printedBare(layout, figures) + text.slice(end);
          const remark = toldOnce(rule, broken);
          assert.ok(remark.span.start > end && remark.span.end < end + printedBare(layout, figures).length + 1);
          assert.deepStrictEqual(underlined(broken, remark).match(/\d/g)?.map(Number), figures);
          assert.match(remark.message.zh, /^收到和处理政府信息公开申请情况表里这一行数字没有行名，/);
          assert.match(remark.message.en, /has no label/);
        }
      });
    }
  }

  it('leaves a figure or two without a label alone: a page has its number', () => {
    const text = sample('tabs').text.replace(/(?<=2\.其他法律[^\n]*\n)/, '\t\t\t12\t3\n');
    assert.deepStrictEqual(told(rule, text), []);
  });

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
