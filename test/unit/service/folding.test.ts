import * as assert from 'node:assert';
import { folds, read } from '../../../server/src/service';
import type { Span } from '../../../server/src/text/span';
import { fixture } from '../../support/files';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

/** Each fold's first and last line, without white space around. */
function folded(text: string): [first: string, last: string][] {
  return folds(read(text, { languageId: 'disclosure-report' }).reports, text).map(({ start, end }) => {
    const lines = text.slice(start, end).split(/\r\n|\r|\n/);
    return [lines[0]?.trim() ?? '', lines.at(-1)?.trim() ?? ''];
  });
}

describe('folding', () => {
  const all = folded(fixture('known/tabs-breaks.txt'));

  it('folds each section from its heading to its last words', () => {
    const sections = all.filter(([first]) => /^[一二三四五六]、/.test(first)).slice(0, 6);
    assert.deepStrictEqual(
      sections.map(([first]) => first.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、', '六、'],
    );
    for (const [first, last] of sections) assert.ok(last !== '', `${first} ends in an empty line`);
  });

  it('folds each table and the groups of rows in the second', () => {
    const text = fixture('known/tabs-breaks.txt');
    const { reports } = read(text);
    const tables = reports[0]?.tables.map(({ span }) => span) ?? [];
    assert.strictEqual(tables.length, 3);
    const spans = folds(reports, text);
    for (const table of tables) assert.ok(spans.some(({ start, end }) => start === table.start && end === table.end));
    const groups = spans.filter(({ start, end }) => tables[1] && start > tables[1].start && end < tables[1].end);
    const rowsIn = ({ start, end }: Span): number =>
      reports[0]?.tables[1]?.rows.filter((row) => row.span.start >= start && row.span.end <= end).length ?? 0;
    assert.deepStrictEqual(groups.map(rowsIn), [8, 3, 5, 3]);
  });

  for (const layout of Object.keys(LAYOUT_STYLES)) {
    const { text } = printed({}, layout);
    const [report] = read(text).reports;
    const inside = (key: string) => {
      const table = report?.tables.find((one) => one.key === key)?.span ?? assert.fail(key);
      return folds([report ?? assert.fail()], text).filter(
        ({ start, end }) => start >= table.start && start < table.end && end - start < table.end - table.start,
      );
    };

    it(`folds the blocks of the first table in ${layout}, each from its article on`, () => {
      const spans = inside('disclosure');
      const words = spans.map(({ start, end }) => text.slice(start, end).replace(/<[^<>]*>|[\s|]/g, ''));
      assert.strictEqual(spans.length, 4);
      assert.deepStrictEqual(
        words.slice(1).map((one) => /^第二十条第（[一二三四五六七八]）项/.test(one)),
        [true, true, true],
        words.join('\n'),
      );
      assert.match(words[0] ?? '', /^规章[\s\S]*规范性文件000$/);
    });

    it(`folds the groups of the second and of the third table in ${layout}`, () => {
      assert.strictEqual(inside('requests').length, 4);
      const figures = inside('litigation').map(
        ({ start, end }) => text.slice(start, end).match(/\d+(?![^<]*>)/g)?.length,
      );
      assert.deepStrictEqual(figures, [5, 5, 5]);
    });
  }

  it('leaves blank lines before the next heading outside', () => {
    const text = '甲镇2024年政府信息公开工作年度报告\n一、总体情况\n文。\n\n\n六、其他需要报告的事项\n无。\n\n';
    assert.deepStrictEqual(folded(text), [
      ['一、总体情况', '文。'],
      ['六、其他需要报告的事项', '无。'],
    ]);
  });

  it('gives a section without words its heading alone', () => {
    assert.deepStrictEqual(folded('一、总体情况\n\n六、其他需要报告的事项'), [
      ['一、总体情况', '一、总体情况'],
      ['六、其他需要报告的事项', '六、其他需要报告的事项'],
    ]);
  });

  it('has no fold that ends before it begins where a label stands within the row of another', () => {
    const text = '二、主动公开政府信息情况\n行政许可\n|（六）项\n* 行政处罚\n* 0\n三、收到和处理政府信息公开申请情况\n';
    const [table] = read(text, { languageId: 'disclosure-report' }).reports[0]?.tables ?? [];
    assert.deepStrictEqual(table?.rows.map(({ key }) => key).sort(), ['licences', 'penalties']);
    for (const { start, end } of folds(read(text, { languageId: 'disclosure-report' }).reports, text))
      assert.ok(start < end, `${start}-${end}`);
  });

  it('has nothing to fold where there is no report', () => {
    assert.deepStrictEqual(folded('一、买菜\n二、做饭'), []);
    assert.deepStrictEqual(folded(''), []);
  });
});
