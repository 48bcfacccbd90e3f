import * as assert from 'node:assert';
import { check, type HintChoice, hints, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { placeOf } from '../../support/told';

const TOTALS: HintChoice = { totals: true, columns: false };
const COLUMNS: HintChoice = { totals: false, columns: true };

function shown(text: string, choice: HintChoice, start = 0, end = text.length): string[] {
  const words = hints(read(text).reports, { start, end }, choice);
  return words.map(
    (hint) => `${text.slice(text.lastIndexOf('\n', hint.offset - 1) + 1, hint.offset)}⟨${hint.text.zh}⟩`,
  );
}

describe('hints of computed totals', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`are none in ${layout} where every sum holds`, () => {
      assert.deepStrictEqual(shown(printed({}, layout).text, TOTALS), []);
    });

    it(`stand in ${layout} behind a total that is blank, and say what its parts add up to`, () => {
      const page = printed({ 'newlyReceived total': layout === 'spaces' ? '—' : '' }, layout);
      const found = hints(read(page.text).reports, { start: 0, end: page.text.length }, TOTALS);
      const [hint] = found;
      assert.strictEqual(found.length, 1);
      assert.strictEqual(hint?.offset, placeOf(page, 'newlyReceived total').end);
      assert.deepStrictEqual(hint?.text, { zh: '算得7', en: 'computed 7' });
      assert.match(hint?.tooltip.zh ?? '', /本行各类申请人之和为7/);
    });
  }

  it('stand behind each total that a changed part leaves behind', () => {
    const page = printed({ 'granted naturalPerson': 4 });
    assert.deepStrictEqual(shown(page.text, TOTALS), [
      '三、本年度办理结果\t（一）予以公开\t\t4\t1\t0\t0\t0\t0\t4⟨算得5⟩',
      '\t（七）总计\t\t4⟨算得5⟩',
    ]);
  });

  it('say nothing against a total where a part is what is wrong, and the total is right', () => {
    const page = printed({ 'newlyReceived naturalPerson': 50 });
    const { findings } = check(read(page.text));
    const wrong = placeOf(page, 'newlyReceived naturalPerson');
    assert.ok(
      findings.some(({ span }) => span.start === wrong.start),
      'the part is told',
    );
    assert.deepStrictEqual(shown(page.text, TOTALS), []);
  });

  it('stand behind a total that is wrong itself', () => {
    const page = printed({ 'newlyReceived total': 70 });
    assert.match(shown(page.text, TOTALS).join('\n'), /\t70⟨算得7⟩$/);
  });

  it('stand behind a total that is no whole number', () => {
    for (const total of ['7.5', '-7', '7.25件'])
      assert.match(shown(printed({ 'newlyReceived total': total }).text, TOTALS).join('\n'), /⟨算得7⟩$/, total);
  });

  it('say by which sum where two sums make it differ', () => {
    const page = printed({ 'processedTotal total': 7, 'processedTotal business': 5 });
    const at = placeOf(page, 'processedTotal total').end;
    const all = hints(read(page.text).reports, { start: at, end: at }, TOTALS);
    assert.deepStrictEqual(
      all.map(({ text }) => text),
      [{ zh: '按行9、按列6', en: 'by row 9, by column 6' }],
    );
    assert.match(all[0]?.tooltip.en ?? '', /add up to 9\n.* add up to 6/);
  });

  it('never ask for less than nothing', () => {
    const page = printed({ 'processedTotal business': 9 });
    assert.ok(shown(page.text, TOTALS).every((line) => !line.includes('-')));
  });

  it('are given for the lines in view alone', () => {
    const page = printed({ 'newlyReceived total': 9, 'granted total': 9 });
    const { end } = placeOf(page, 'newlyReceived total');
    assert.strictEqual(shown(page.text, TOTALS, end, end).length, 1);
    assert.deepStrictEqual(shown(page.text, TOTALS, 0, 3), []);
  });
});

describe('hints of columns', () => {
  it('stand behind every figure where one cell stands on a line', () => {
    const page = printed({}, 'cell lines');
    const found = hints(read(page.text).reports, { start: 0, end: page.text.length }, COLUMNS);
    const at = new Map(found.map(({ offset, text }) => [offset, text]));
    assert.deepStrictEqual(at.get(placeOf(page, 'granted legalService').end), {
      zh: '法律服务机构',
      en: 'legal services',
    });
    assert.strictEqual(at.get(placeOf(page, 'review.pending').end)?.zh, '尚未审结');
    assert.strictEqual(found.length, page.cells.length);
    assert.match(found.find(({ text }) => text.zh === '其他')?.tooltip.zh ?? '', /法人或其他组织：其他/);
  });

  it('are none in a table under its header', () => {
    for (const layout of ['tabs', 'bars', 'html', 'spaces']) {
      assert.deepStrictEqual(shown(printed({}, layout).text, COLUMNS), [], layout);
    }
  });

  it('stand in the first row of a table whose header is lost', () => {
    const { text } = printed({});
    const from = text.indexOf('一、本年新收');
    const header = text.lastIndexOf('申请人情况', from);
    const lost = text.slice(0, text.lastIndexOf('\n', header) + 1) + text.slice(text.lastIndexOf('\n', from) + 1);
    assert.match(shown(lost, COLUMNS).join('\n'), /\t5⟨自然人⟩/);
  });
});
