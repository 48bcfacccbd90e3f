import * as assert from 'node:assert';
import { cellNotNumber as rule } from '../../../server/src/rules/cell-not-number';
import { check, type Finding, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, plainReport, printed, REQUEST_COLUMNS, withFigures } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';
import { fixed, placeOf, toldOnce } from '../../support/told';

/** Signs about a figure, and whether they are no part of it beyond doubt. */
const SIGNS: readonly (readonly [write: (figure: string) => string, certain: boolean])[] = [
  [(figure) => `'${figure}`, true],
  [(figure) => `’${figure}`, true],
  [(figure) => `=${figure}`, true],
  [(figure) => `="${figure}"`, true],
  [(figure) => `+${figure}`, true],
  [(figure) => `(${figure})`, false],
  [(figure) => `（${figure}）`, false],
  [(figure) => `${figure}.`, false],
  [(figure) => `${figure}，`, false],
];

const layouts = Object.keys(LAYOUT_STYLES);
const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

/** The text with the first fix of each finding made, one after another. */
function mended(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return applied(
    text,
    [...edits].sort((a, b) => a.span.start - b.span.start),
  );
}

describe('signs about figures', () => {
  for (const [write, certain] of SIGNS) {
    it(`are told in their cell: ${write('1')}`, () => {
      for (const layout of layouts) {
        const page = printed({ 'granted business': write('1') }, layout);
        const { findings, identities } = check(read(page.text));
        assert.deepStrictEqual(
          [findings.map(({ code }) => code), identities.undecided],
          [[rule.code], certain ? 0 : 2],
          layout,
        );
        const [finding] = findings as readonly [Finding];
        assert.deepStrictEqual(finding.span, placeOf(page, 'granted business'), layout);
        assert.ok(finding.message.zh.includes(`是“${write('1')}”，数字`), finding.message.zh);
        assert.ok(finding.message.en.includes(`holds “${write('1')}”: `), finding.message.en);
        assert.deepStrictEqual(
          finding.fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
          [['改为1', true, certain]],
        );
        assert.strictEqual(fixed(page.text, finding), printed({}, layout).text, layout);
      }
    });

    it(`are told in a row full of them: ${write('1')}`, () => {
      const row = ['3', '1', '0', '0', '0', '0', '4'].map((figure, i) => [
        `granted ${REQUEST_COLUMNS[i]}`,
        write(figure),
      ]);
      const shown = Object.fromEntries(row);
      for (const layout of layouts) {
        const page = printed(shown, layout);
        const findings = check(read(page.text), [rule]).findings;
        assert.strictEqual(findings.length, REQUEST_COLUMNS.length, layout);
        assert.strictEqual(mended(page.text, findings), printed({}, layout).text, layout);
      }
    });

    it(`are told once a table where every figure has them: ${write('1')}`, () => {
      for (const layout of layouts) {
        const page = printed({}, layout);
        const text = withFigures(page, write);
        const { findings, identities } = check(read(text));
        assert.deepStrictEqual(
          findings.map(({ code, at }) => [code, at]),
          ['disclosure', 'requests', 'litigation'].map((table) => [rule.code, table]),
          layout,
        );
        assert.strictEqual(identities.holding, 42, layout);
        assert.deepStrictEqual(
          findings.map(({ fixes }) => fixes.map((fix) => fix.certain)),
          findings.map(() => [certain]),
        );
        const span = (findings[1] as Finding).span;
        assert.strictEqual(text.slice(span.start, span.end), write('5'), layout);
        assert.match(
          (findings[1] as Finding).message.zh,
          /^收到和处理政府信息公开申请情况表有175格的数字带着同样的符号，/,
        );
        assert.match((findings[1] as Finding).fixes[0]?.title.zh ?? '', /^去掉数字前后的符号（175格）$/);
        assert.strictEqual(mended(text, findings), page.text, layout);
      }
    });
  }

  it('stay where the sums ask for another figure, and are only a choice where none asks for any', () => {
    const fixes = (name: string, text: string) =>
      toldOnce(rule, printed({ [name]: text }).text).fixes.map(({ title, preferred }) => [title.zh, preferred]);
    assert.deepStrictEqual(fixes('granted business', '(3)'), []);
    assert.deepStrictEqual(fixes('granted business', '12.'), []);
    assert.deepStrictEqual(fixes('licences decisions', '12.'), [['改为12', false]]);
  });

  it('of several kinds are told by kind', () => {
    const page = printed();
    const text = withFigures(page, (figure) => (figure === '0' ? "'0" : `(${figure})`), 'requests');
    assert.deepStrictEqual(
      check(read(text)).findings.map(({ code, fixes }) => [code, fixes[0]?.edits.length]),
      [
        ['cell-not-number', 14],
        ['cell-not-number', 161],
      ],
    );
  });

  it('say what they may mean', () => {
    const said = (text: string) => toldOnce(rule, printed({ 'granted business': text }).text).message.zh;
    assert.match(said("'1"), /电子表格留下的.*，请改为1。$/);
    assert.match(
      said('(1)'),
      /会计上表示负数，而件数和金额不会小于0，含有这个数的勾稽关系无法判断。.*请核对后改为1。$/,
    );
    assert.match(said('1.'), /后面的数也可能漏了，.*请核对后改为1。$/);
  });

  it('make less than nothing of brackets in 本年增/减, and a plus is lawful there', () => {
    const style = STYLES['tabs, every row alike'] as Style;
    const page = print(plainReport({ 'licences change': '（3）' }, '2019'), style);
    const finding = toldOnce(rule, page.text);
    assert.strictEqual(fixed(page.text, finding), print(plainReport({ 'licences change': -3 }, '2019'), style).text);
    const signed = withFigures(print(plainReport({}, '2019'), style), (figure) => `+${figure}`, 'disclosure');
    const change = read(signed).reports[0]?.tables[0]?.rows.find(({ key }) => key === 'licences')?.cells;
    assert.deepStrictEqual(change?.map(({ form }) => form?.signs ?? null).sort(), ['lead', 'lead', null].sort());
  });

  it('are none of words, of labels’ numbers, or of figures with a unit', () => {
    for (const text of ["'", '()', '(一)', "'约3", '3.4.', '((3))', '(3', '=1+2']) {
      assert.deepStrictEqual(toldOnce(rule, printed({ 'granted business': text }).text).fixes, [], text);
    }
    assert.deepStrictEqual(codes(printed({ 'granted business': '+2件' }).text), ['cell-not-number']);
  });
});
