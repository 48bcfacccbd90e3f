import * as assert from 'node:assert';
import { requestsCarriedOver as rule } from '../../../server/src/rules/requests-carried-over';
import { carriedIn, check, LastYear, read } from '../../../server/src/service';
import { type Changes, LAYOUT_STYLES, printed } from '../../support/plain-report';
import { assertSpoken, placeOf, told } from '../../support/told';
import { besideBy, lastYears } from './last-years';

/** This year’s, which brings 3 requests forward; its sums hold. */
const BROUGHT: Changes = {
  'carriedIn naturalPerson': 3,
  'carriedIn total': 3,
  'carriedOut naturalPerson': 4,
  'carriedOut total': 4,
};

const beside = besideBy(rule);

const carried = (part: number, total = part): Changes => ({
  'newlyReceived naturalPerson': 4 + part,
  'newlyReceived total': 6 + total,
  'carriedOut naturalPerson': part,
  'carriedOut total': total,
});

describe('requests-carried-over', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at what is brought forward and was not carried forward, once`, () => {
      const page = printed(BROUGHT, layout);
      const [finding, ...more] = beside(page.text, lastYears(carried(4), 'html'));
      assert.deepStrictEqual(more, []);
      assert.deepStrictEqual(finding?.span, placeOf(page, 'carriedIn naturalPerson'));
      assert.deepStrictEqual(
        finding?.related.map(({ span }) => span),
        [placeOf(page, 'carriedIn total')],
      );
      assert.match(finding?.message.zh ?? '', /“自然人”列是3，而2022年报告“结转下年度继续办理”的同一列是4。上年结转到/);
      assert.deepStrictEqual([finding?.severity, finding?.fixes], ['warning', []]);
    });

    it(`is silent in ${layout} where both are the same`, () => {
      assert.deepStrictEqual(beside(printed(BROUGHT).text, lastYears(carried(3), layout)), []);
    });
  }

  it('is silent where nothing is known of last year', () => {
    assert.deepStrictEqual(told(rule, printed(BROUGHT).text), []);
    assert.deepStrictEqual(beside(printed(BROUGHT).text), []);
  });

  it('compares the same body alone, in the year before', () => {
    const { text } = printed(BROUGHT);
    assert.deepStrictEqual(beside(text, lastYears(carried(4), 'tabs', 2021)), []);
    assert.deepStrictEqual(beside(text, lastYears(carried(4), 'tabs', 2023)), []);
    assert.deepStrictEqual(beside(text, lastYears(carried(4), 'tabs', 2022, '云溪县水利局')), []);
    assert.deepStrictEqual(beside(text, lastYears(carried(4), 'tabs', 2022, '云溪县人民政府')), []);
  });

  it('goes by none of two that differ, and by two that say the same', () => {
    const { text } = printed(BROUGHT);
    assert.deepStrictEqual(beside(text, lastYears(carried(4)), lastYears(carried(5))), []);
    assert.deepStrictEqual(beside(text, lastYears(carried(4)), lastYears(carried(5)), lastYears(carried(5))), []);
    assert.strictEqual(beside(text, lastYears(carried(4)), lastYears(carried(4), 'html')).length, 1);
  });

  it('is silent where a row is not whole, in either year', () => {
    const blank = { ...carried(4), 'carriedOut business': '' };
    assert.deepStrictEqual(beside(printed(BROUGHT).text, lastYears(blank)), []);
    assert.deepStrictEqual(
      beside(printed(BROUGHT).text, lastYears({ ...carried(4), 'carriedOut business': '0\t0' })),
      [],
    );
    const surplus = printed({ ...BROUGHT, 'carriedIn business': '0\t0' });
    assert.deepStrictEqual(beside(surplus.text, lastYears(carried(4))), []);
  });

  it('is silent where the row stands twice, in either year', () => {
    const twice = (text: string, label: string) => text.replace(new RegExp(`^${label}.*\\n`, 'm'), '$&$&');
    const now = printed(BROUGHT).text;
    assert.notStrictEqual(twice(now, '二、上年结转'), now);
    assert.deepStrictEqual(beside(twice(now, '二、上年结转'), lastYears(carried(4))), []);
    assert.deepStrictEqual(beside(now, twice(lastYears(carried(4)), '四、结转下年度')), []);
  });

  it('passes a blank of this year over and tells the rest', () => {
    const page = printed({ ...BROUGHT, 'carriedIn naturalPerson': '' });
    const [finding] = beside(page.text, lastYears(carried(4)));
    assert.deepStrictEqual(finding?.span, placeOf(page, 'carriedIn total'));
    assert.deepStrictEqual(finding?.related, []);
  });

  it('counts the parts that differ beside the first', () => {
    const two = { ...carried(4, 5), 'newlyReceived business': 3, 'carriedOut business': 1 };
    const [finding] = beside(printed(BROUGHT).text, lastYears(two));
    assert.match(finding?.message.zh ?? '', /同一列是4。另有1列也不一致。/);
    assert.match(finding?.message.en ?? '', /\. 1 other column differs too\./);
    assert.strictEqual(finding?.related.length, 2);
  });

  it('leads to where last year’s report says so, column by column, as far as that is known', () => {
    const known = new LastYear();
    const [one] = carriedIn(read(lastYears(carried(4))));
    assert.ok(one);
    const at = (column: string) =>
      column === 'total' ? { source: '上年', start: { line: 1, character: 2 }, end: { line: 1, character: 3 } } : null;
    known.take(one.to, { figures: one.figures, at });
    const { findings } = check(read(printed(BROUGHT).text), [rule], known.evidenceOf);
    const [led, ...more] = findings[0]?.elsewhere ?? [];
    assert.deepStrictEqual(more, []);
    assert.deepStrictEqual(led?.place, at('total'));
    assert.match(led?.message.zh ?? '', /^2022年报告“结转下年度继续办理”的这一格是4$/);
    if (led) assertSpoken(led.message);
    assert.ok(!('elsewhere' in (beside(printed(BROUGHT).text, lastYears(carried(4)))[0] ?? {})));
  });

  it('holds over another form and another year’s report in one file', () => {
    const before = lastYears(carried(4));
    const { text } = printed(BROUGHT);
    assert.strictEqual(beside(`${before}\n${text}`, before).length, 1);
  });
});
