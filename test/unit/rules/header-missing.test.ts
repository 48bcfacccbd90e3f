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
});
