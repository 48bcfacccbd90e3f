import * as assert from 'node:assert';
import { disclosureCarriedOver as rule } from '../../../server/src/rules/disclosure-carried-over';
import { carriedIn, check, LastYear, read } from '../../../server/src/service';
import { type Changes, LAYOUT_STYLES, plainReport, printed } from '../../support/plain-report';
import { print } from '../../support/print';
import { assertSpoken, placeOf, told } from '../../support/told';
import { besideBy, lastYears } from './last-years';

const beside = besideBy(rule);

const documents = (issued: number | string, repealed: number | string, inForce: number | string): Changes => ({
  'normativeDocuments issued': issued,
  'normativeDocuments repealed': repealed,
  'normativeDocuments inForce': inForce,
});

/** 10 were in force when last year ended: with 3 and less 2 there are 11. */
const LAST = documents(2, 1, 10);

describe('disclosure-carried-over', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at what is in force and does not follow`, () => {
      const page = printed(documents(3, 2, 12), layout);
      const [finding, ...more] = beside(page.text, lastYears(LAST, 'html'));
      assert.deepStrictEqual(more, []);
      assert.deepStrictEqual(finding?.span, placeOf(page, 'normativeDocuments inForce'));
      assert.match(
        finding?.message.zh ?? '',
        /行政规范性文件.*现行有效12件，而2022年报告现行有效10件.*：10 \+ 3 − 2 = 11。/,
      );
      assert.match(finding?.message.en ?? '', /has 12 in force, but with the 10 .* 2022, .* 10 \+ 3 − 2 = 11\./);
      assert.deepStrictEqual([finding?.severity, finding?.fixes], ['information', []]);
    });

    it(`is silent in ${layout} where it follows`, () => {
      assert.deepStrictEqual(beside(printed(documents(3, 2, 11)).text, lastYears(LAST, layout)), []);
    });
  }

  it('looks at regulations as well', () => {
    const last = lastYears({ 'regulations inForce': 2 });
    const page = printed({ 'regulations issued': 1, 'regulations inForce': 2 });
    const [finding, ...more] = beside(page.text, last);
    assert.deepStrictEqual(more, []);
    assert.deepStrictEqual(finding?.span, placeOf(page, 'regulations inForce'));
  });

  it('is silent where nothing is known of last year, or of another year or body alone', () => {
    const { text } = printed(documents(3, 2, 12));
    assert.deepStrictEqual(told(rule, text), []);
    assert.deepStrictEqual(beside(text, lastYears(LAST, 'tabs', 2021)), []);
    assert.deepStrictEqual(beside(text, lastYears(LAST, 'tabs', 2022, '云溪县水利局')), []);
  });

  it('is silent where a figure is not known, in either year', () => {
    const last = lastYears(LAST);
    for (const one of [documents('', 2, 12), documents(3, '', 12), documents(3, 2, ''), documents(3, '若干', 12)])
      assert.deepStrictEqual(beside(printed(one).text, last), []);
    assert.deepStrictEqual(beside(printed(documents(3, 2, 12)).text, lastYears(documents(2, 1, ''))), []);
  });

  it('is silent where the row has not the cells due, or stands twice, in either year', () => {
    const surplus = documents(3, 2, '12\t12');
    const now = printed(documents(3, 2, 12)).text;
    const twice = (text: string) => text.replace(/^.*行政规范性文件\t.*\n/m, '$&$&');
    assert.notStrictEqual(twice(now), now);
    assert.deepStrictEqual(beside(printed(surplus).text, lastYears(LAST)), []);
    assert.deepStrictEqual(beside(now, lastYears(documents(2, 1, '10\t10'))), []);
    assert.deepStrictEqual(beside(twice(now), lastYears(LAST)), []);
    assert.deepStrictEqual(beside(now, twice(lastYears(LAST))), []);
  });

  it('compares nothing with the form of 2019, which does not ask what is in force', () => {
    const { text } = print(plainReport({}, '2019'), { layout: 'tabs', columns: 'even' });
    const last = text.replaceAll('2019', '2020');
    const now = printed(documents(3, 2, 12)).text.replaceAll('2023', '2021');
    assert.strictEqual(carriedIn(read(last)).length, 1);
    assert.deepStrictEqual(beside(now, last), []);
  });

  it('leads to where last year’s report says so', () => {
    const [one] = carriedIn(read(lastYears(LAST)));
    assert.ok(one);
    const place = { source: '上年', start: { line: 1, character: 2 }, end: { line: 1, character: 4 } };
    const known = new LastYear();
    known.take(one.to, { figures: one.figures, at: (name) => (name === 'normativeDocuments' ? place : null) });
    const [finding] = check(read(printed(documents(3, 2, 12)).text), [rule], known.evidenceOf).findings;
    const [led, ...more] = finding?.elsewhere ?? [];
    assert.deepStrictEqual([led?.place, more], [place, []]);
    assert.match(led?.message.zh ?? '', /^2022年报告中现行有效是10$/);
    if (led) assertSpoken(led.message);
  });

  it('holds where nothing went on into this year that can be told', () => {
    const last = lastYears({ ...LAST, 'carriedOut business': '' });
    assert.strictEqual(beside(printed(documents(3, 2, 12)).text, last).length, 1);
  });
});
