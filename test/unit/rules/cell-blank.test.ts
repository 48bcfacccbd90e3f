import * as assert from 'node:assert';
import { cellBlank as rule } from '../../../server/src/rules/cell-blank';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { modelOf, requestDrafts } from '../../support/model';
import { type Changes, LAYOUT_STYLES, printed, REQUEST_COLUMNS } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

/** The first so many cells of a row, blank. */
function blanks(row: string, count: number, mark = ''): Changes {
  return Object.fromEntries(REQUEST_COLUMNS.slice(0, count).map((column) => [`${row} ${column}`, mark]));
}

/** A mark can be seen in every layout, an empty cell only where cells have borders. */
function markIn(layout: string): string {
  return layout === 'spaces' ? '—' : '';
}

describe('cell-blank', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a blank and fills in the figure that the sums require`, () => {
      const page = printed({ 'granted business': markIn(layout) }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'granted business'));
      const { identities, findings } = check(read(fixed(page.text, finding)));
      assert.deepStrictEqual([identities.holding, findings], [42, []]);
    });

    it(`is silent in ${layout} where every cell is filled in`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });

    it(`says in ${layout} of an empty table that it is due, once, and fills it in`, () => {
      const all = Object.fromEntries(
        printed({}, layout)
          .cells.filter(({ table }) => table === 'requests')
          .map(({ row, column }) => [`${row} ${column}`, markIn(layout)]),
      );
      const page = printed(all, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'newlyReceived naturalPerson'));
      assert.strictEqual(finding.related.length, 174);
      assert.deepStrictEqual(
        finding.fixes.map(({ title }) => title.zh),
        ['全部填0（175处）', '本行填0（7处）'],
      );
      const { identities, findings } = check(read(fixed(page.text, finding)));
      assert.deepStrictEqual([identities.holding, findings], [42, []]);
    });
  }

  for (const mark of ['/', '—', '－', '无', '-']) {
    it(`takes ${mark} for a blank and quotes it`, () => {
      const page = printed({ 'granted total': mark });
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'granted total'));
      assert.ok(finding.message.zh.includes(`填的是“${mark}”`), finding.message.zh);
      assert.strictEqual(fixed(page.text, finding), printed().text);
    });
  }

  it('takes &nbsp; for a blank', () => {
    const { text } = printed({ 'granted total': '&nbsp;' }, 'html');
    assert.strictEqual(fixed(text, toldOnce(rule, text)), printed({}, 'html').text);
  });

  it('tells up to three blanks of a table one by one, and other tables by themselves', () => {
    const page = printed({ ...blanks('carriedIn', 3), 'review.upheld': '', 'fees amount': '' });
    assert.deepStrictEqual(
      told(rule, page.text).map(({ span }) => span.start),
      ['fees amount', 'carriedIn naturalPerson', 'carriedIn business', 'carriedIn research', 'review.upheld'].map(
        (name) => placeOf(page, name).start,
      ),
    );
  });

  it('tells a fourth blank together with the others, at the first', () => {
    const page = printed(blanks('carriedIn', 4));
    const finding = toldOnce(rule, page.text);
    assert.deepStrictEqual(finding.span, placeOf(page, 'carriedIn naturalPerson'));
    assert.deepStrictEqual(
      finding.related.map(({ span }) => span),
      REQUEST_COLUMNS.slice(1, 4).map((column) => placeOf(page, `carriedIn ${column}`)),
    );
    assert.match(finding.message.zh, /有4处.*。空着不等于0，缺了这些数，有关的勾稽关系就无法判断。请逐格填写/);
    assert.match(finding.message.en, /without these figures, the sums that include them are undecided\. Fill them in/);
  });

  it('fills in 0 where nothing determines the figure', () => {
    const finding = toldOnce(rule, printed({ 'penalties decisions': '' }).text);
    assert.deepStrictEqual(
      finding.fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
      [['填0', false, false]],
    );
    assert.doesNotMatch(finding.message.zh, /勾稽/);
  });

  it('says the required figure and prefers it, though it is not certain', () => {
    const finding = toldOnce(rule, printed({ 'carriedOut total': '' }).text);
    assert.match(
      finding.message.zh,
      /空着。空着不等于0，缺了这个数，有关的勾稽关系就无法判断。请填数字，按勾稽关系应为1。$/,
    );
    assert.match(
      finding.message.en,
      /without this figure, the sums that include it are undecided\. Fill in the figure/,
    );
    assert.deepStrictEqual(
      finding.fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
      [['填1（勾稽关系所要求的数）', true, false]],
    );
  });

  it('fills many blanks with what the sums require and 0 for the rest', () => {
    const page = printed({ ...blanks('granted', 7), ...blanks('carriedOut', 2) });
    const finding = toldOnce(rule, page.text);
    assert.match(finding.fixes[0]?.title.zh ?? '', /^全部填写（9处）/);
    assert.strictEqual(fixed(page.text, finding), printed().text);
  });

  it('offers to fill in the row and the table where more is blank there', () => {
    const page = printed({ ...blanks('granted', 2), 'partlyGranted total': '' });
    const [first, second, third] = told(rule, page.text);
    assert.ok(first && second && third);
    assert.deepStrictEqual(
      first.fixes.map(({ title, edits }) => [title.zh.split('：')[0], edits.length]),
      [
        ['填0', 1],
        ['本行填写（2处）', 2],
        ['全部填写（3处）', 3],
      ].map(([title, count], i) => [i === 0 ? first.fixes[0]?.title.zh : title, count]),
    );
    assert.deepStrictEqual(
      third.fixes.map(({ edits }) => edits.length),
      [1, 3],
    );
    const { edits } = first.fixes[2] ?? { edits: [] };
    assert.strictEqual(applied(page.text, edits), printed().text);
  });

  it('keeps the white space that parts a figure from its bars', () => {
    const page = printed({ 'granted business': '' }, 'bars');
    assert.strictEqual(fixed(page.text, toldOnce(rule, page.text)), printed({}, 'bars').text);
  });

  it('is silent in a row whose count does not fit', () => {
    assert.deepStrictEqual(told(rule, modelOf({ requests: requestDrafts({ granted: '0 _ 0 0 0 0 0 0' }) })), []);
  });

  it('is silent in rows that are due no figures or should go', () => {
    const requests = [
      ...requestDrafts(),
      { key: 'denied', cells: '_ _ 0 0 0 0 0', outsideSums: true },
      { key: 'granted', cells: '_ 0 0 0 0 0 0', place: 'repeated' as const },
      { key: 'other.rest', cells: '_ 0 0 0 0 0 0', place: 'unknown' as const },
    ];
    assert.deepStrictEqual(told(rule, modelOf({ requests })), []);
  });
});
