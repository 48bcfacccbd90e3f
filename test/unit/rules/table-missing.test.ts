import * as assert from 'node:assert';
import type { TableKey } from '../../../server/src/forms/form';
import { tableMissing as rule } from '../../../server/src/rules/table-missing';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, sample, underlined } from '../compose/support';

const TABLES: readonly (readonly [TableKey, string, string])[] = [
  ['disclosure', 'proactive', '二、主动公开政府信息情况'],
  ['requests', 'requests', '三、收到和处理政府信息公开申请情况'],
  ['litigation', 'reviewLitigation', '四、政府信息公开行政复议、行政诉讼情况'],
];

/** A sample whose table section has only its heading and a sentence. */
function withoutTable(layout: string, key: string): string {
  const { text, sections } = sample(layout);
  const section = readOne(text).report.sections.find((one) => one.key === key);
  const end = sections.find((one) => one.key === key)?.span.end;
  assert.ok(section && end !== undefined);
  const sentence = layout.startsWith('html') ? '<p>情况如下。</p>' : '\n情况如下。\n';
  return text.slice(0, section.lineSpan.end) + sentence + text.slice(end);
}

describe('table-missing', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} where the three tables stand`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });

    for (const [table, key, heading] of TABLES) {
      it(`points in ${layout} at the heading over a missing ${table}, and writes the table there`, () => {
        const text = withoutTable(layout, key);
        const remark = toldOnce(rule, text);
        assert.strictEqual(underlined(text, remark), heading);
        const after = fixed(text, remark);
        assert.deepStrictEqual(told(rule, after), []);
        const section = readOne(after).report.sections.find((one) => one.key === key);
        const inserted = readOne(after).report.tables.find((one) => one.key === table);
        assert.ok(section && inserted && inserted.span.start > section.lineSpan.start);
        assert.ok(inserted.span.end <= section.body.end);
        assert.ok(after.includes('情况如下。'));
      });
    }
  }

  it('says which table is due, and that nothing counts as 0', () => {
    const { zh, en } = toldOnce(rule, withoutTable('tabs', 'requests')).message;
    assert.match(zh, /收到和处理政府信息公开申请情况表.*国办公开办函〔2021〕30号.*填0/);
    assert.match(en, /table of requests received and handled.*where nothing happened the figure is 0\./);
  });

  it('keeps an empty line between the table and the sentence below, where that ends the table', () => {
    for (const layout of ['bars', 'cell lines']) {
      const text = withoutTable(layout, 'reviewLitigation');
      assert.match(fixed(text, toldOnce(rule, text)), /(\|\n|\t\n)\n+情况如下。/);
    }
  });

  it('is silent where the section itself is missing, or its table stands elsewhere', () => {
    const printed = sample('tabs');
    const heading = printed.sections[2]?.heading;
    assert.ok(heading);
    assert.deepStrictEqual(told(rule, printed.text.slice(0, heading.start) + printed.text.slice(heading.end)), []);
    const [two, three] = [printed.sections[1]?.heading, printed.sections[2]?.span];
    assert.ok(two && three);
    const body = printed.text.slice(heading.end + 1, three.end);
    const moved = `${printed.text.slice(0, two.end)}\n${body}${printed.text.slice(two.end, heading.end)}\n${printed.text.slice(three.end)}`;
    assert.deepStrictEqual(told(rule, moved), []);
  });

  it('speaks once where the heading is repeated', () => {
    const text = '一、总体情况\n照常。\n二、主动公开政府信息情况\n见附件。\n二、主动公开政府信息情况\n见附件。';
    assert.strictEqual(told(rule, text).length, 1);
  });

  it('offers one fix, preferred but not certain: the figures are to be filled in', () => {
    assert.deepStrictEqual(
      toldOnce(rule, withoutTable('tabs', 'reviewLitigation')).fixes?.map(({ preferred, certain }) => [
        preferred,
        certain,
      ]),
      [[true, false]],
    );
  });

  it('has no word on text sections', () => {
    assert.deepStrictEqual(told(rule, '一、总体情况\n\n六、其他需要报告的事项\n'), []);
  });
});
