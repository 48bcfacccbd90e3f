import * as assert from 'node:assert';
import { unitAt } from '../../../server/src/compose/rows/unit';
import { headerMissing as rule } from '../../../server/src/rules/header-missing';
import { check, read } from '../../../server/src/service';
import { STYLES } from '../../support/print';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, sample, tableIn } from '../compose/support';

/** The sample without the lines or rows above the first row of a table. */
function headless(layout: string, key: 'requests' | 'litigation', form: '2021' | '2019' = '2021'): string {
  const { text } = sample(layout, form);
  const { reading, report } = readOne(text);
  const table = tableIn({ reading, report }, key);
  const first = table.rows[0];
  assert.ok(first);
  const unit = unitAt(reading, table, first.span);
  assert.ok(unit);
  const from = layout.startsWith('html')
    ? text.indexOf('<tr', text.lastIndexOf('<table', unit.start))
    : table.span.start - (/\t*$/.exec(text.slice(0, table.span.start))?.[0].length ?? 0);
  return text.slice(0, from) + text.slice(unit.start);
}

describe('header-missing', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is silent on ${form} printed as ${name}`, () => {
        assert.deepStrictEqual(told(rule, sample('tabs', form, style).text), []);
      });
    }
  }

  for (const layout of Object.keys(LAYOUTS)) {
    for (const form of ['2021', '2019'] as const) {
      it(`points in ${layout} on ${form} at the first row of a table without header, and writes it`, () => {
        const text = headless(layout, 'requests', form);
        const remark = toldOnce(rule, text);
        const whole = readOne(text);
        assert.deepStrictEqual(remark.span, tableIn(whole, 'requests').rows[0]?.label?.span);
        assert.match(remark.message.zh, /没有表头，数字按国办公开办函〔20(?:21〕30|19〕60)号规定的列序识读/);
        assert.match(remark.message.en, /has no header; its figures were read in the order of columns/);
        const after = fixed(text, remark);
        const { findings, identities } = check(read(after));
        assert.deepStrictEqual(findings, []);
        assert.strictEqual(identities.broken + identities.undecided, 0);
        for (const word of ['申请人情况', '自然人', '法人或其他组织', '法律服务机构'])
          assert.ok(after.includes(word), word);
      });
    }
  }

  it('is silent where a few words of the header are left, in shreds or not', () => {
    const text = headless('spaces', 'requests');
    const { reading, report } = readOne(text);
    const first = tableIn({ reading, report }, 'requests').rows[0];
    assert.ok(first);
    const at = reading.lines.starts[reading.lines.lineAt(first.span.start)] as number;
    const shreds = '自\n然\n人\n商业\n企业\n科研\n机构\n法律\n服务\n';
    assert.deepStrictEqual(told(rule, text.slice(0, at) + shreds + text.slice(at)), []);
  });

  it('knows the header of a page that writes characters as their numbers', () => {
    for (const base of [16, 10]) {
      const numbered = (text: string) =>
        text.replace(/[\u4e00-\u9fff]/g, (char) => {
          const code = char.charCodeAt(0).toString(base);
          return `&#${base === 16 ? 'x' : ''}${code};`;
        });
      assert.deepStrictEqual(told(rule, numbered(sample('html').text)), []);
      assert.strictEqual(told(rule, numbered(headless('html', 'requests'))).length, 1);
    }
  });

  it('takes the rule below the first row of bars away, which made that row a header', () => {
    const text = headless('bars', 'requests').replace(
      /(\| *一、[^\n]*\n)/,
      '$1|---|---|---|---|---|---|---|---|---|---|\n',
    );
    const after = fixed(text, toldOnce(rule, text));
    const rules = after.split('\n').filter((line) => /^\|[\s|:-]+$/.test(line) && line.includes('-'));
    const before = sample('bars')
      .text.split('\n')
      .filter((line) => /^\|[\s|:-]+$/.test(line) && line.includes('-'));
    assert.strictEqual(rules.length, before.length);
    assert.deepStrictEqual(check(read(after)).findings, []);
  });

  it('is not certain: the columns may stand in another order', () => {
    const { fixes = [] } = toldOnce(rule, headless('tabs', 'requests'));
    assert.deepStrictEqual(
      fixes.map(({ certain, preferred }) => [certain, preferred]),
      [[false, true]],
    );
  });

  /** The words of a header in order, each with its place; the last behind which the others are taken out is the one told. */
  const HALVES = [
    ['disclosure', '本年制发件数', '本年废止件数'],
    ['requests', '自然人', '法人或其他组织'],
    ['requests', '科研机构', '社会公益组织'],
    ['litigation', '行政诉讼', '结果维持'],
    ['litigation', '未经复议直接起诉', '复议后起诉'],
  ] as const;

  for (const layout of ['tabs', 'cell lines', 'bars', 'html']) {
    for (const [key, last, next] of HALVES) {
      it(`points in ${layout} at the last word of a header that stops at ${last}, and completes it`, () => {
        const { text: whole } = sample(layout);
        const table = tableIn(readOne(whole), key);
        const from = whole.indexOf(next, whole.indexOf(last, table.span.start));
        const to = table.rows[0]?.span.start ?? 0;
        assert.ok(from > table.span.start && from < to);
        const row = layout === 'html' ? whole.lastIndexOf('<tr', to) : whole.lastIndexOf('\n', to) + 1;
        const rest = whole.slice(from, row).replace(/\p{Script=Han}+/gu, '');
        const text = whole.slice(0, from) + rest + whole.slice(row);
        const remark = toldOnce(rule, text);
        assert.strictEqual(text.slice(remark.span.start, remark.span.end), last);
        assert.match(remark.message.zh, /表头只写到这里/);
        assert.match(remark.message.en, /stops here/);
        assert.deepStrictEqual(
          check(read(text)).findings.map(({ code }) => code),
          ['header-missing'],
        );
        const mended = fixed(text, remark);
        assert.deepStrictEqual(check(read(mended)).findings, []);
        assert.strictEqual(mended.split(next).length, whole.split(next).length);
        assert.deepStrictEqual(
          tableIn(readOne(mended), key).rows.map(({ cells }) => cells.map(({ value }) => value)),
          table.rows.map(({ cells }) => cells.map(({ value }) => value)),
        );
      });
    }
  }

  it('completes no header among whose words others stand, and tells none in other words', () => {
    const { text } = sample('tabs');
    const cut = text.replace('\t本年废止件数\t现行有效件数', '');
    assert.deepStrictEqual(toldOnce(rule, cut.replace('规章\t', '（单位：件）\n规章\t')).fixes, []);
    assert.deepStrictEqual(told(rule, text.replace('本年废止件数\t现行有效件数', '废止数\t有效数')), []);
    assert.deepStrictEqual(told(rule, text.replace('本年制发件数\t本年废止件数\t现行有效件数', '数量')), []);
  });
});
