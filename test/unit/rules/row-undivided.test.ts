import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { rowUndivided as rule } from '../../../server/src/rules/row-undivided';
import { check, read } from '../../../server/src/service';
import { consistentReport } from '../../support/figures';
import { print, STYLES, type Style } from '../../support/print';
import { requestRows, type SampleReport } from '../../support/sample';
import { fixed, told, toldOnce } from '../../support/told';
import { readOne, rowIn, tableIn, underlined } from '../compose/support';

const PARTS = ['other.notCorrected', 'other.feeUnpaid', 'other.rest'];

const made = new Map<boolean, SampleReport>();

/** A consistent report with （六） as one row; `empty` sets that row to 0. It is looked for among many, so once. */
function undivided(empty: boolean): SampleReport {
  const report = made.get(empty) ?? drawn(empty);
  made.set(empty, report);
  return report;
}

function drawn(empty: boolean): SampleReport {
  const reports = fc.sample(consistentReport({ form: '2021', undivided: true }), { seed: 7, numRuns: 200 });
  const found = reports.find(({ tables }) => {
    const figures = Object.values(tables.requests.other ?? {});
    return figures.every((figure) => figure === 0) === empty && figures.includes(0);
  });
  assert.ok(found, 'draw more of them');
  return found;
}

describe('row-undivided', () => {
  it('knows what to expect of a form', () => {
    const due = requestRows('2021', false).filter(({ parent }) => parent === 'other');
    assert.deepStrictEqual(
      due.map(({ key }) => key),
      PARTS,
    );
  });

  for (const [name, style] of Object.entries(STYLES)) {
    it(`points at （六） printed as ${name}, and writes three rows of 0 where it was 0`, () => {
      const { text } = print(undivided(true), style);
      const remark = toldOnce(rule, text);
      assert.match(underlined(text, remark), /其他处理/);
      assert.match(remark.fixes?.[0]?.title.zh ?? '', /各填0/);
      const after = fixed(text, remark);
      const { findings, identities } = check(read(after));
      assert.deepStrictEqual(findings, [], after);
      assert.deepStrictEqual(identities, { holding: 42, broken: 0, undecided: 0 });
    });

    it(`keeps the figures printed as ${name}, under 其他, and leaves the rest to be filled in`, () => {
      const report = undivided(false);
      const { text } = print(report, style);
      const remark = toldOnce(rule, text);
      assert.match(remark.fixes?.[0]?.title.zh ?? '', /原有的数暂列“3\.其他”，前两行待填/);
      assert.match(remark.fixes?.[0]?.title.en ?? '', /its figures go to “3\.其他”, the other two are to be filled in/);
      const after = fixed(text, remark);
      const table = tableIn(readOne(after), 'requests');
      const before = rowIn(tableIn(readOne(text), 'requests'), 'other');
      assert.strictEqual(table.otherUndivided, false);
      const [first, second, last] = PARTS.map((key) => rowIn(table, key));
      assert.deepStrictEqual(
        last?.cells.map(({ value }) => value),
        before.cells.map(({ value }) => value),
      );
      for (const row of [first, second]) {
        assert.deepStrictEqual(
          row?.cells.map(({ value, state }) => (state === 'blank' ? null : value)),
          before.cells.map(({ value }) => (value === 0 ? 0 : null)),
        );
      }
      assert.deepStrictEqual([...new Set(check(read(after)).findings.map(({ code }) => code))], ['cell-blank'], after);
    });

    it(`is silent on whole reports printed as ${name}`, () => {
      for (const form of ['2021', '2019'] as const) {
        const [report] = fc.sample(consistentReport({ form }), { seed: 11, numRuns: 1 });
        assert.ok(report);
        assert.deepStrictEqual(told(rule, print(report, style).text), []);
      }
    });
  }

  it('writes a bar before each row where the table begins within its first, its header and that row’s bar lost', () => {
    const { text } = print(
      undivided(false),
      STYLES['bars, taken from a page, a cell a line, bars before rows'] as Style,
    );
    const [from, to] = [text.indexOf('三、收到'), text.indexOf('一、本年新收')];
    const lost = text.slice(0, text.indexOf('\n', from) + 1) + text.slice(to);
    const after = fixed(lost, toldOnce(rule, lost));
    assert.match(after, /\|\n\|\n2\.申请人逾期/);
    assert.match(after, /\|\n\|\n（七）总计/);
    assert.deepStrictEqual(
      [...new Set(check(read(after)).findings.map(({ code }) => code))],
      ['header-missing', 'cell-blank'],
    );
  });

  it('leaves what shares the row’s line alone', () => {
    const { text } = print(undivided(true), STYLES['tabs, every row alike'] as never);
    const shared = text.replace(/^(\t*)(（六）其他处理)/m, '三、本年度办理结果$1$2');
    assert.deepStrictEqual(toldOnce(rule, shared).fixes, []);
  });

  it('writes a group’s cell once where it stands in the row itself and reaches further', () => {
    const html =
      '<p>自然人</p><table><tr><td rowspan=9>其他处理</td><td>0</td><td></td><td></td><td></td><td></td><td></td><td></td></table>';
    const [fix] = toldOnce(rule, html).fixes ?? [];
    assert.strictEqual(fix?.edits.length, 1);
  });

  it('says why, and that it is no certain fix', () => {
    const remark = toldOnce(rule, print(undivided(true), STYLES['bars, outer'] as never).text);
    assert.match(remark.message.zh, /“（六）其他处理”一行没有分项。国办公开办函〔2021〕30号/);
    assert.match(remark.message.en, /^The row “（六）其他处理” is not divided\./);
    assert.deepStrictEqual(
      remark.fixes?.map(({ certain, preferred }) => [certain, preferred]),
      [[false, true]],
    );
  });
});
