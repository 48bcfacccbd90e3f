import * as assert from 'node:assert';
import { tableFormOutdated as rule } from '../../../server/src/rules/table-form-outdated';
import { LAYOUTS, readOne, sample, tableIn, told, toldOnce, underlined } from '../compose/support';

/** A sample on one form under the title of another year. */
function dated(layout: string, form: '2019' | '2021', year: number): string {
  const { text } = sample(layout, form);
  const printed = readOne(text).report.year;
  assert.ok(printed);
  return text.replaceAll(`${printed}年`, `${year}年`);
}

describe('table-form-outdated', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} on the form of the year`, () => {
      for (const [form, years] of [
        ['2019', [2019, 2020]],
        ['2021', [2021, 2025]],
      ] as const) {
        for (const year of years) assert.deepStrictEqual(told(rule, dated(layout, form, year)), [], `${year}`);
      }
    });

    it(`points in ${layout} at the header of the 2019 form in a report of 2022`, () => {
      const text = dated(layout, '2019', 2022);
      const remark = toldOnce(rule, text);
      assert.deepStrictEqual(remark.span, tableIn(readOne(text), 'disclosure').firstSpan);
      assert.ok(underlined(text, remark).includes('第二十条'));
      assert.match(remark.message.zh, /2022年度.*国办公开办函〔2019〕60号.*国办公开办函〔2021〕30号/);
    });

    it(`points in ${layout} at the form of 2021 in a report of 2020`, () => {
      const remark = toldOnce(rule, dated(layout, '2021', 2020));
      assert.match(remark.message.en, /on 2020, .*〔2021〕30号.*2019 and 2020.*〔2019〕60号/);
    });
  }

  it('offers no fix yet: figures would have to be carried over', () => {
    assert.deepStrictEqual(toldOnce(rule, dated('tabs', '2019', 2022)).fixes ?? [], []);
  });

  it('is silent without a year, and before there was a form', () => {
    const { text } = sample('tabs', '2019');
    const year = readOne(text).report.year;
    assert.deepStrictEqual(told(rule, text.replaceAll(`${year}年`, '本年')), []);
    assert.deepStrictEqual(told(rule, dated('tabs', '2019', 2017)), []);
  });
});
