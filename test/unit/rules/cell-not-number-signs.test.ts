import * as assert from 'node:assert';
import { cellNotNumber as rule } from '../../../server/src/rules/cell-not-number';
import { check, read } from '../../../server/src/service';
import { plainReport, printed } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

/** A report on the 2019 form with this in a cell of 本年增/减. */
function changed(text: string, style = 'tabs, every row alike') {
  return print(plainReport({ 'licences change': text }, '2019'), STYLES[style] as Style);
}

const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);
const valueIn = (text: string) =>
  read(text)
    .reports[0]?.tables[0]?.rows.find(({ key }) => key === 'licences')
    ?.cells.find(({ column }) => column === 'change')?.value;

describe('a sign in 本年增/减', () => {
  for (const [text, value] of [
    ['+2', 2],
    ['-2', -2],
    ['+ 2', 2],
    ['+0', 0],
  ] as const) {
    it(`is lawful: ${text}`, () => {
      for (const style of ['tabs, every row alike', 'cell lines', 'bars, outer', 'html, plain cells'])
        assert.deepStrictEqual(
          [codes(changed(text, style).text), valueIn(changed(text, style).text)],
          [[], value],
          style,
        );
    });
  }

  it('of full width is put right, and stays', () => {
    const { text } = changed('＋２');
    const [finding, ...others] = check(read(text)).findings;
    assert.deepStrictEqual([finding?.code, others.length], ['cell-width', 0]);
    assert.strictEqual(fixed(text, finding as NonNullable<typeof finding>), changed('+2').text);
  });

  for (const [words, figure] of [
    ['增2', '2'],
    ['增加2项', '2'],
    ['新增了12', '12'],
    ['减少1', '-1'],
    ['减0', '0'],
    ['较上年减少３项', '-3'],
    ['持平', '0'],
    ['与上年持平', '0'],
    ['无变化', '0'],
  ] as const) {
    it(`in words, ${words}, becomes ${figure}`, () => {
      const page = changed(words);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'licences change'));
      assert.deepStrictEqual(
        finding.fixes.map(({ preferred, certain }) => [preferred, certain]),
        [[true, false]],
      );
      assert.strictEqual(fixed(page.text, finding), changed(figure).text);
    });
  }

  for (const words of ['若干', '增加', '增减不大', '增加2项减少1项']) {
    it(`in other words, ${words}, has no fix`, () => {
      assert.deepStrictEqual(toldOnce(rule, changed(words).text).fixes, []);
    });
  }
});

describe('a plus elsewhere', () => {
  for (const text of ['+2件', '增加2', '持平']) {
    it(`makes a word of ${text}`, () => {
      const page = printed({ 'granted business': text });
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual([finding.span, finding.fixes.length], [placeOf(page, 'granted business'), 0]);
      assert.deepStrictEqual(codes(page.text), ['cell-not-number']);
    });
  }

  it('makes no figure of a word with one in it', () => {
    assert.strictEqual(told(rule, printed({ 'granted business': '2+' }).text).length, 1);
  });
});

describe('a figure with a stop behind it, first on its line below the lines of its label', () => {
  const style: Style = { layout: 'spaces', groups: 'before', labelWidth: 16 };
  for (const stopped of ['8、', '8.', '８．'])
    it(`is told in its cell, and is no numbering of the label: ${stopped}`, () => {
      const { text, cells } = print(plainReport({ 'other.notCorrected naturalPerson': stopped }), style);
      const cell = cells.find(({ row, column }) => row === 'other.notCorrected' && column === 'naturalPerson');
      assert.match(text, new RegExp(`\\n${stopped} 0 0 0 0 0 0\\n`));
      assert.deepStrictEqual(
        check(read(text)).findings.map(({ code, span }) => [code, span]),
        [['cell-not-number', cell?.span]],
      );
    });
});
