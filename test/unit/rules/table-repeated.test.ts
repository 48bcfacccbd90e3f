import * as assert from 'node:assert';
import type { TableKey } from '../../../server/src/forms/form';
import { rowRepeated } from '../../../server/src/rules/row-repeated';
import { tableRepeated as rule } from '../../../server/src/rules/table-repeated';
import { check, read } from '../../../server/src/service';
import type { Span } from '../../../server/src/text/span';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, sample, tableIn } from '../compose/support';

/** Where a table stands: from the line or element of its header to that of its last row, line break included. */
function extent(layout: string, text: string, key: TableKey): Span {
  const { span } = tableIn(readOne(text), key);
  if (!layout.startsWith('html')) {
    const end = text.indexOf('\n', span.end) + 1;
    return { start: text.lastIndexOf('\n', span.start) + 1, end };
  }
  const close = '</table>';
  return {
    start: text.lastIndexOf('<table', span.start),
    end: text.indexOf(close, span.end - close.length) + close.length,
  };
}

/** The sample with one table twice, the second changed. */
function twice(
  layout: string,
  key: TableKey,
  change: (table: string) => string = (table) => table,
  between = '',
): string {
  const { text } = sample(layout);
  const { start, end } = extent(layout, text, key);
  const table = text.slice(start, end);
  const gap = layout === 'cell lines' ? '\n' : '';
  return text.slice(0, end) + gap + between + change(table) + text.slice(end);
}

const HEADS: Readonly<Record<TableKey, string>> = {
  disclosure: '第二十条第（一）项',
  requests: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  litigation: '行政复议',
};

function codesIn(text: string): string[] {
  return check(read(text)).findings.map(({ code }) => code);
}

describe('table-repeated', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} where each table stands once`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });

    for (const key of Object.keys(HEADS) as TableKey[]) {
      it(`points in ${layout} at the header of the second ${key} table and takes the table out`, () => {
        const text = twice(layout, key);
        assert.deepStrictEqual(codesIn(text), ['table-repeated']);
        const finding = toldOnce(rule, text);
        const words = text.slice(finding.span.start, finding.span.end);
        assert.ok(HEADS[key].startsWith(words.replace(/\s/g, '')) || words.startsWith(HEADS[key]), words);
        assert.ok(finding.span.start > (finding.related?.[0]?.span.start ?? Infinity));
        assert.strictEqual(finding.unnecessary, true);
        assert.deepStrictEqual(
          finding.fixes?.map(({ preferred, certain }) => [preferred, certain]),
          [[true, true]],
        );
        const after = fixed(text, finding);
        assert.deepStrictEqual(codesIn(after), []);
        assert.strictEqual(after.replace(/\n+/g, '\n'), sample(layout).text.replace(/\n+/g, '\n'));
      });
    }
  }

  it('tells each of several copies', () => {
    const text = twice('tabs', 'requests', (table) => table + table);
    const findings = told(rule, text);
    assert.strictEqual(findings.length, 2);
    assert.deepStrictEqual(told(rowRepeated, text), []);
  });

  it('names the rows that differ, and takes nothing out', () => {
    const changed = (labels: readonly string[]) =>
      twice('tabs', 'requests', (table) =>
        labels.reduce((one, label) => one.replace(new RegExp(`(${label}[^\t\n]*\t+)\\d+`), '$1777777'), table),
      );
    const finding = toldOnce(rule, changed(['2.重复申请']));
    assert.match(finding.message.zh, /有1行的数字与前面的一张不同（“2\.重复申请”）。/);
    assert.match(finding.message.en, /other figures in 1 of its rows \(“2\.重复申请”\)\./);
    assert.deepStrictEqual(finding.fixes, []);
    assert.strictEqual(finding.unnecessary, false);
    assert.strictEqual(finding.related?.length, 2);
    const many = toldOnce(rule, changed(['1.属于国家秘密', '2.重复申请', '3.其他', '（七）总计']));
    assert.match(many.message.zh, /有4行的数字/);
    assert.match(many.message.zh, /”等）/);
    assert.match(many.message.en, / and others\)/);
    assert.strictEqual(many.related?.length, 4);
  });

  it('keeps a note between the two, and is not certain where words differ', () => {
    const note = '注：本表数据由各股室汇总上报。\n';
    const text = twice('tabs', 'requests', (table) => table.replace('2.重复申请', '2、重复申请'), note);
    const finding = toldOnce(rule, text);
    assert.strictEqual(finding.fixes?.[0]?.certain, false);
    assert.ok(fixed(text, finding).includes(note));
  });

  it('takes nothing out where another header stands between the two', () => {
    const text = twice('tabs', 'disclosure', (table) => table, '本年的表\t\t\t\n');
    assert.deepStrictEqual(toldOnce(rule, text).fixes, []);
  });

  it('begins with its first row where the second has no header', () => {
    const text = twice('tabs', 'requests', (table) => table.slice(table.indexOf('一、本年新收')));
    const finding = toldOnce(rule, text);
    assert.strictEqual(finding.span.start, text.lastIndexOf('一、本年新收'));
    assert.strictEqual(fixed(text, finding), sample('tabs').text);
  });

  describe('where rows are missing in one of the two', () => {
    const rows = (table: string) => table.split('\n');
    const without = (count: number) => (table: string) =>
      rows(table)
        .filter((_, i) => i < 8 || i >= 8 + count)
        .join('\n');

    for (const count of [1, 3, 10]) {
      it(`is one finding still, and takes the second out that lacks ${count}`, () => {
        const text = twice('tabs', 'requests', without(count));
        assert.deepStrictEqual(codesIn(text), ['table-repeated']);
        const finding = toldOnce(rule, text);
        assert.ok(
          finding.message.zh.includes(`重复，后一张缺${count}行，其余各行数字与前面的一张相同，请删去后一张。`),
        );
        assert.ok(finding.message.en.includes(count === 1 ? 'with 1 row missing' : `with ${count} rows missing`));
        assert.deepStrictEqual(
          finding.fixes?.map(({ preferred, certain }) => [preferred, certain]),
          [[true, true]],
        );
        assert.strictEqual(fixed(text, finding), sample('tabs').text);
      });
    }

    it('is not certain where words differ', () => {
      const text = twice('tabs', 'requests', (table) => without(2)(table).replace('2.重复申请', '2、重复申请'));
      assert.deepStrictEqual(
        toldOnce(rule, text).fixes?.map(({ certain }) => certain),
        [false],
      );
    });

    it('is silent on a block of most rows without a header, behind which the table goes on: these are rows', () => {
      const { text } = sample('tabs');
      const lines = text.split(/(?<=\n)/);
      const at = (words: string) => lines.findIndex((line) => line.includes(words));
      const block = lines.slice(at('2.其他法律行政法规'), at('（七）总计'));
      assert.ok(block.length > 13);
      const inside = [...lines.slice(0, at('（七）总计')), ...block, ...lines.slice(at('（七）总计'))].join('');
      assert.deepStrictEqual(told(rule, inside), []);
      assert.strictEqual(fixed(inside, toldOnce(rowRepeated, inside)), text);
    });

    it('says what the first lacks, and takes nothing out', () => {
      const { text } = sample('tabs');
      const { start, end } = extent('tabs', text, 'requests');
      const table = text.slice(start, end);
      const [lost = ''] = rows(table).slice(8);
      const both = text.slice(0, start) + without(1)(table) + text.slice(start);
      assert.deepStrictEqual(codesIn(both), ['table-repeated']);
      const finding = toldOnce(rule, both);
      const [, label = ''] = /([^\t]*\d\.[^\t]+)\t/.exec(lost) ?? [];
      assert.ok(
        finding.message.zh.endsWith(`重复，但前一张缺1行（“${label}”）。请核对后只保留正确的一张。`),
        finding.message.zh,
      );
      assert.match(
        finding.message.en,
        /, with 1 row missing in the first \(“.*”\)\. Check the figures and keep the right table\.$/,
      );
      assert.deepStrictEqual([finding.fixes, finding.unnecessary], [[], false]);
    });

    it('says as well which figures differ', () => {
      const text = twice('tabs', 'requests', (table) =>
        without(2)(table).replace(/(（七）总计[^\t\n]*\t+)\d+/, '$1777777'),
      );
      const { message, fixes } = toldOnce(rule, text);
      assert.match(
        message.zh,
        /重复，但有1行的数字与前面的一张不同（“（七）总计”），后一张缺2行（“2\.[^”]+”“3\.[^）]+”）。请核对后只保留正确的一张；核对前有关勾稽关系无法判断。$/,
      );
      assert.match(message.en, /with other figures in 1 of its rows .*, and 2 rows missing in the second/);
      assert.deepStrictEqual(fixes, []);
    });

    it('is silent where fewer than half of the rows stand again: these are rows', () => {
      const half = twice('tabs', 'requests', (table) => [...rows(table).slice(0, 2 + 10), ''].join('\n'));
      assert.deepStrictEqual(told(rule, half), []);
      assert.match(toldOnce(rowRepeated, half).message.zh, /连续\d+行重复/);
    });
  });

  it('is silent on some rows of a table, and on one row of figures without its header: these are rows', () => {
    const rows = twice('tabs', 'requests', (table) => table.slice(table.indexOf('（七）总计') - 1));
    assert.deepStrictEqual(told(rule, rows), []);
    assert.match(told(rowRepeated, rows)[0]?.message.zh ?? '', /连续2行重复/);
    const figures = twice('tabs', 'litigation', (table) => `${table.trimEnd().split('\n').at(-1)}\n`);
    assert.deepStrictEqual(told(rule, figures), []);
    assert.strictEqual(told(rowRepeated, figures).length, 1);
  });

  describe('under the heading of another table', () => {
    /** The sample with the second table under section two as well. */
    const pasted = (layout: string, change: (table: string) => string = (table) => table) => {
      const { text } = sample(layout);
      const { start, end } = extent(layout, text, 'requests');
      const at = readOne(text).report.sections.find(({ key }) => key === 'requests')?.lineSpan.start ?? 0;
      const place = layout.startsWith('html') ? at : text.lastIndexOf('\n', at) + 1;
      return `${text.slice(0, place)}${change(text.slice(start, end))}\n${text.slice(place)}`;
    };
    for (const layout of Object.keys(LAYOUTS)) {
      it(`is told in ${layout} at its first line, once`, () => {
        const text = pasted(layout);
        assert.deepStrictEqual(codesIn(text), ['table-repeated']);
        const finding = toldOnce(rule, text);
        const [related] = finding.related ?? [];
        assert.ok(related && finding.span.end < related.span.start);
        assert.strictEqual(related.span.start, tableIn(readOne(text), 'requests').firstSpan.start);
        assert.match(finding.message.zh, /^“二、主动公开政府信息情况”下面又有一张/);
        if (layout.startsWith('html')) {
          assert.deepStrictEqual([finding.fixes, finding.unnecessary], [[], false]);
          return;
        }
        assert.deepStrictEqual(
          finding.fixes?.map(({ preferred, certain }) => [preferred, certain]),
          [[true, true]],
        );
        const squeezed = (one: string) => one.replace(/\n+/g, '\n');
        assert.strictEqual(squeezed(fixed(text, finding)), squeezed(sample(layout).text));
      });
    }
    it('is told where no section stands above it, as among the contents', () => {
      const { text } = sample('tabs');
      const { start, end } = extent('tabs', text, 'litigation');
      const behindTitle = text.indexOf('\n') + 1;
      const contents = `\n三、收到和处理政府信息公开申请情况\n\n${text.slice(start, end)}\n`;
      const finding = toldOnce(rule, text.slice(0, behindTitle) + contents + text.slice(behindTitle));
      assert.match(finding.message.zh, /^这里又有一张/);
      assert.match(finding.message.en, /^Here the /);
    });
    it('is left to people where it says something else', () => {
      const text = pasted('tabs', (table) => table.replace(/(（七）总计\t+)\d+/, '$1777'));
      const finding = toldOnce(rule, text);
      assert.match(finding.message.zh, /内容与另一张不同/);
      assert.match(finding.message.en, /with other contents/);
      assert.deepStrictEqual([finding.fixes, finding.unnecessary], [[], false]);
    });
  });
});
