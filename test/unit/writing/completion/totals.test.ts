import * as assert from 'node:assert';
import { LAYOUT_STYLES, printed } from '../../../support/plain-report';
import { placeOf } from '../../../support/told';
import { CURSOR, proposed, taken } from './support';

const marked = (text: string, offset: number) => text.slice(0, offset) + CURSOR + text.slice(offset);

/** The second and third table: the narrative says the same figures. */
const tables = (text: string) => text.slice(text.indexOf('申请人情况'), text.indexOf('五、存在'));

function totals(text: string) {
  return proposed(text).filter(({ kind }) => kind === 'total');
}

describe('completion of totals', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    const blank = layout === 'spaces' ? '—' : '';

    it(`offers in ${layout} the figure that the parts of a blank total add up to, with the arithmetic`, () => {
      const page = printed({ 'newlyReceived total': blank }, layout);
      const text = marked(page.text, placeOf(page, 'newlyReceived total').start);
      const [one, ...others] = totals(text);
      assert.ok(one && others.length === 0);
      assert.strictEqual(one.label, '7');
      assert.deepStrictEqual(one.detail, { zh: '算得：5＋2＝7', en: 'Computed: 5 + 2 = 7' });
      assert.match(one.documentation().zh, /本行各类申请人之和为7/);
      assert.strictEqual(tables(taken(text, '7')), tables(printed({}, layout).text));
    });
  }

  it('says of 四 how it follows from the others', () => {
    const page = printed({ 'carriedOut naturalPerson': '' });
    const [one] = totals(marked(page.text, placeOf(page, 'carriedOut naturalPerson').start));
    assert.deepStrictEqual(one?.detail.zh, '算得：5＋0－4＝1');
  });

  it('says 0 of a row without any', () => {
    const page = printed({ 'carriedIn total': '' });
    const [one] = totals(marked(page.text, placeOf(page, 'carriedIn total').start));
    assert.deepStrictEqual([one?.label, one?.detail.zh], ['0', '算得：0＝0']);
  });

  it('offers both figures where two sums disagree', () => {
    const page = printed({ 'processedTotal total': '', 'processedTotal business': 5 });
    const all = totals(marked(page.text, placeOf(page, 'processedTotal total').start));
    assert.deepStrictEqual(
      all.map(({ label }) => label),
      ['9', '6'],
    );
  });

  it('goes on with what has been typed, and leaves other figures alone', () => {
    const page = printed({ 'newlyReceived naturalPerson': 15, 'newlyReceived total': 1 });
    const { end } = placeOf(page, 'newlyReceived total');
    assert.deepStrictEqual(
      totals(marked(page.text, end)).map(({ label }) => label),
      ['17'],
    );
    const other = printed({ 'newlyReceived total': 9 });
    assert.deepStrictEqual(totals(marked(other.text, placeOf(other, 'newlyReceived total').end)), []);
  });

  it('offers nothing for a part, nor for a total that is right', () => {
    const page = printed({ 'newlyReceived naturalPerson': '' });
    assert.deepStrictEqual(totals(marked(page.text, placeOf(page, 'newlyReceived naturalPerson').start)), []);
    const right = printed();
    assert.deepStrictEqual(totals(marked(right.text, placeOf(right, 'newlyReceived total').start)), []);
  });

  it('keeps the white space of a blank between bars', () => {
    const page = printed({ 'newlyReceived total': '' }, 'bars');
    const { start } = placeOf(page, 'newlyReceived total');
    assert.ok(taken(marked(page.text, start), '7').includes('| 7 |'));
  });
});
