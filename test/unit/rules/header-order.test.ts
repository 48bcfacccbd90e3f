import * as assert from 'node:assert';
import { headerOrder as rule } from '../../../server/src/rules/header-order';
import { check, type Finding, formatted, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { STYLES, type Style } from '../../support/print';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, sample, underlined } from '../compose/support';

const GRIDS = ['tabs', 'ragged', 'bars', 'html', 'html paragraphs'];

const MORE = [
  ['申请人情况', '自然人', '总计'],
  ['四、', '结果维持', '结果纠正'],
] as const;

/** The text with two words exchanged where they stand first behind another. */
function exchanged(text: string, behind: string, one: string, other: string): string {
  const from = text.indexOf(behind);
  const a = text.indexOf(one, from);
  const b = text.indexOf(other, from);
  assert.ok(from >= 0 && a >= 0 && b > a, `${one} and ${other} do not stand behind ${behind}`);
  return text.slice(0, a) + other + text.slice(a + one.length, b) + one + text.slice(b + other.length);
}

const titles = ({ fixes }: Finding) => fixes.map(({ title }) => title.zh);

/** The figures of columns, row by row, of the rows that have them. */
function figures(text: string, ...columns: string[]) {
  const { report } = readOne(text);
  const rows = report.tables.flatMap((table) => table.rows);
  const own = rows.map(({ cells }) => columns.map((key) => cells.find(({ column }) => column === key)?.value));
  return own.filter((values) => values.every((value) => value !== undefined));
}

describe('header-order', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is silent in ${layout} on the headers of ${form}`, () => {
        assert.deepStrictEqual(told(rule, sample(layout, form).text), []);
      });
    }
  }

  for (const [name, style] of Object.entries(STYLES)) {
    it(`is silent on a report printed as ${name}`, () => {
      assert.deepStrictEqual(told(rule, sample('tabs', '2021', style as Style).text), []);
    });
  }

  it('takes a merged cell that is written in each cell that it covers for one', () => {
    for (const form of ['2021', '2019'] as const) {
      const { text } = sample('bars', form, { groups: 'spread' });
      assert.match(text, /(未经复议直接起诉 \| ){5}(复议后起诉 \| ?){5}/);
      assert.deepStrictEqual(told(rule, text), []);
      const altered = text.replace(/(?:未经复议直接起诉 \| ){5}(?:复议后起诉 \| ?){5}/, (words) =>
        words.replace(/未经复议直接起诉|复议后起诉/g, (word) =>
          word === '复议后起诉' ? '未经复议直接起诉' : '复议后起诉',
        ),
      );
      const finding = toldOnce(rule, altered);
      assert.match(finding.message.zh, /表头“复议后起诉、未经复议直接起诉”.*应依次为“未经复议直接起诉、复议后起诉”/);
      assert.strictEqual(fixed(altered, finding), text);
    }
  });

  for (const layout of GRIDS) {
    it(`points in ${layout} at the first of two words that are exchanged`, () => {
      const { text } = sample(layout);
      for (const [behind, one, other] of [
        ['第二十条', '本年制发件数', '现行有效件数'],
        ['申请人情况', '商业企业', '科研机构'],
        ['四、', '未经复议直接起诉', '复议后起诉'],
        // Ragged rows have 总计 beside 申请人情况, and spaces in their words.
        ...(layout === 'ragged' ? [] : MORE),
      ] as const) {
        const altered = exchanged(text, behind, one, other);
        const finding = toldOnce(rule, altered);
        assert.strictEqual(underlined(altered, finding), other);
        assert.strictEqual(finding.span.start, altered.indexOf(other, altered.indexOf(behind)));
        assert.deepStrictEqual(
          finding.related.map((related) => underlined(altered, related)),
          [one],
        );
        assert.ok(
          finding.message.zh.includes(`“${other}、${one}”`) && finding.message.zh.includes(`“${one}、${other}”`),
        );
        assert.strictEqual(fixed(altered, finding), text);
        assert.deepStrictEqual(
          check(read(altered)).findings.map(({ code }) => code),
          ['header-order'],
        );
      }
    });

    it(`exchanges in ${layout} the figures with their words`, () => {
      const { text } = sample(layout);
      const altered = exchanged(text, '申请人情况', '商业企业', '社会公益组织');
      const { fixes } = toldOnce(rule, altered);
      assert.deepStrictEqual(
        fixes.map(({ preferred, certain }) => [preferred, certain]),
        [
          [false, false],
          [false, false],
        ],
      );
      const moved = applied(altered, fixes[1]?.edits ?? []);
      assert.deepStrictEqual(check(read(moved)).findings, []);
      assert.strictEqual(moved.replace(/\d+/g, '').length, text.replace(/\d+/g, '').length);
      const before = figures(text, 'business', 'publicWelfare');
      assert.ok(before.length > 20);
      assert.deepStrictEqual(figures(moved, 'publicWelfare', 'business'), before);
    });
  }

  for (const layout of ['tabs', 'ragged', 'bars']) {
    it(`tells in ${layout} of words beside one that is broken over lines, and of that one`, () => {
      const { text } = sample(layout);
      const altered = exchanged(text, '申请人情况', '商业企业', '科研机构');
      for (const [word, broken] of [
        ['社会公益组织', '社会公益\n组织'],
        ['社会公益组织', '社会\n公益\n组织'],
        ['商业企业', '商业\n企业'],
        ['科研机构', '科研\n机构'],
      ] as const) {
        const at = altered.indexOf(word, altered.indexOf('申请人情况'));
        const wrapped = altered.slice(0, at) + broken + altered.slice(at + word.length);
        const finding = toldOnce(rule, wrapped);
        assert.deepStrictEqual(titles(finding).length, 2);
        for (const { edits } of finding.fixes)
          assert.deepStrictEqual(check(read(applied(wrapped, edits))).findings, [], word);
        if (word !== '社会公益组织') assert.strictEqual(fixed(wrapped, finding), text);
      }
    });
  }

  it('tells of three words in a ring, and puts each column where it belongs', () => {
    const { text } = sample('tabs');
    const once = exchanged(text, '申请人情况', '商业企业', '科研机构');
    const altered = exchanged(once, '申请人情况', '商业企业', '社会公益组织');
    const finding = toldOnce(rule, altered);
    assert.match(finding.message.en, /“科研机构、社会公益组织、商业企业”.*has “商业企业、科研机构、社会公益组织”/);
    const moved = applied(altered, finding.fixes[1]?.edits ?? []);
    assert.deepStrictEqual(check(read(moved)).findings, []);
    assert.deepStrictEqual(figures(moved, 'research', 'business'), figures(text, 'business', 'publicWelfare'));
  });

  it('exchanges columns of the first and the third table as well, each in its group', () => {
    const { text } = sample('tabs');
    const first = exchanged(text, '第二十条', '本年制发件数', '本年废止件数');
    const issued = applied(first, toldOnce(rule, first).fixes[1]?.edits ?? []);
    assert.deepStrictEqual(figures(issued, 'repealed', 'issued'), figures(text, 'issued', 'repealed'));
    const third = exchanged(text, '四、', '尚未审结', '总计');
    assert.deepStrictEqual(
      titles(toldOnce(rule, third)),
      ['只改表头，各行的数不动'],
      'the sums tell where a total stands',
    );
    const group = exchanged(text, '四、', '结果维持', '其他结果');
    const upheld = applied(group, toldOnce(rule, group).fixes[1]?.edits ?? []);
    assert.notStrictEqual(upheld, text);
    assert.deepStrictEqual(
      figures(upheld, 'review.otherResult', 'review.upheld', 'review.corrected', 'directSuit.upheld'),
      figures(text, 'review.upheld', 'review.otherResult', 'review.corrected', 'directSuit.upheld'),
    );
  });

  it('is certain where the figures of the columns are alike', () => {
    const { text } = sample('tabs');
    const rows = text.split('\n').map((line) => {
      const cells = line.split('\t');
      const counts = cells.slice(-7);
      if (cells.length < 8 || !counts.every((cell) => /^\d+$/.test(cell))) return line;
      return [...cells.slice(0, -7), ...counts.with(2, counts[1] as string)].join('\t');
    });
    const altered = exchanged(rows.join('\n'), '申请人情况', '商业企业', '科研机构');
    const { fixes } = toldOnce(rule, altered);
    assert.deepStrictEqual(
      fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
      [['只改表头，各行的数不动', true, true]],
    );
  });

  it('leaves the figures where a row has not those due, or a header comes again', () => {
    const { text } = sample('tabs');
    const altered = exchanged(text, '申请人情况', '商业企业', '科研机构');
    const short = altered.replace(/(（一）予以公开.*)\t\d+$/m, '$1');
    assert.notStrictEqual(short, altered);
    assert.deepStrictEqual(titles(toldOnce(rule, short)), ['只改表头，各行的数不动']);
    const header = altered.split('\n').find((line) => line.includes('科研机构')) as string;
    const again = altered.replace(/^.*（一）予以公开/m, (row) => `${header}\n${row}`);
    const finding = toldOnce(rule, again);
    assert.strictEqual(finding.related.length, 3);
    assert.deepStrictEqual(titles(finding), ['只改表头，各行的数不动']);
    assert.deepStrictEqual(told(rule, fixed(again, finding)), []);
  });

  it('leaves the figures where words of another group are lost, so that nothing tells which they stand over', () => {
    const { text } = sample('tabs');
    const lost = text.replace(/结果维持\t结果纠正\t其他结果\t尚未审结\t总计(?=\t未经)/, '\t\t\t\t');
    assert.notStrictEqual(lost, text);
    assert.deepStrictEqual(titles(toldOnce(rule, exchanged(lost, '四、', '结果维持', '其他结果'))), [
      '只改表头，各行的数不动',
    ]);
  });

  it('says nothing of words in lines of text, of a word too many or too few, nor of a table that cannot be read', () => {
    for (const layout of ['cell lines', 'spaces']) {
      const { text } = sample(layout);
      assert.deepStrictEqual(told(rule, exchanged(text, '申请人情况', '商业企业', '科研机构')), [], layout);
    }
    const { text } = sample('tabs');
    const altered = exchanged(text, '申请人情况', '商业企业', '科研机构');
    assert.deepStrictEqual(told(rule, altered.replace('法律服务机构', '商业企业')), []);
    assert.deepStrictEqual(told(rule, altered.replace('法律服务机构', '')), []);
  });

  it('is not set in order by the formatter, which would say what the header does not', () => {
    const { text } = sample('tabs');
    const altered = exchanged(text, '申请人情况', '商业企业', '科研机构');
    const set = applied(
      altered,
      formatted(read(altered), { tables: 'bars' }).changes.map(({ span, newText }) => ({ span, newText })),
    );
    assert.ok(set.indexOf('科研机构') < set.indexOf('商业企业'));
    toldOnce(rule, set);
  });
});
