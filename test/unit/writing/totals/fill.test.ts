import * as assert from 'node:assert';
import { cellAt, check, figureEdit, fillTotals, hints, read } from '../../../../server/src/service';
import { applied } from '../../../support/fixes';
import { type Changes, LAYOUT_STYLES, printed } from '../../../support/plain-report';
import { placeOf } from '../../../support/told';

/** Fills the totals in which a cell counts, all without one. */
function filled(changes: Changes, name: string | null, layout = 'tabs') {
  const page = printed(changes, layout);
  const { reports } = read(page.text);
  const [report] = reports;
  assert.ok(report);
  const cell = name === null ? null : (cellAt(reports, placeOf(page, name).start)?.cell ?? assert.fail(name));
  const { edits, changed, left } = fillTotals(page.text, report, cell);
  return { text: applied(page.text, edits), changed, left };
}

/** The second and third table: the narrative says the same figures. */
const tables = (text: string) => text.slice(text.indexOf('申请人情况'), text.indexOf('五、存在'));

const sums = (text: string) =>
  check(read(text)).findings.filter(({ code }) => /^(?:requests|litigation)-/.test(code)).length;

describe('bringing totals up to date', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`takes a changed part through its row, its column and the total of totals in ${layout}`, () => {
      const { text, changed, left } = filled({ 'granted naturalPerson': 5 }, 'granted naturalPerson', layout);
      const expected = printed(
        {
          'granted naturalPerson': 5,
          'granted total': 6,
          'processedTotal naturalPerson': 6,
          'processedTotal total': 8,
        },
        layout,
      );
      assert.strictEqual(tables(text), tables(expected.text));
      assert.deepStrictEqual([changed, left], [3, 0]);
    });

    it(`fills blank totals in ${layout}`, () => {
      const blank = layout === 'spaces' ? '—' : '';
      const names = ['granted total', 'processedTotal naturalPerson', 'processedTotal total', 'review.total'];
      const { text, changed } = filled(Object.fromEntries(names.map((name) => [name, blank])), null, layout);
      assert.strictEqual(changed, 4);
      assert.strictEqual(sums(text), 0);
      const values = read(text).reports[0]?.tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
      );
      const whole = read(printed({}, layout).text).reports[0]?.tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
      );
      assert.deepStrictEqual(values, whole);
    });
  }

  it('of a group of the third table leaves the others alone', () => {
    const changes = { 'review.upheld': 3, 'directSuit.total': 9 };
    assert.strictEqual(filled(changes, 'review.upheld').text, printed({ ...changes, 'review.total': 4 }).text);
  });

  it('of one cell leaves other rows and columns alone', () => {
    const changes = { 'newlyReceived total': 99, 'granted business': 2 };
    const { text } = filled(changes, 'granted business');
    assert.ok(text.includes('99'));
  });

  it('leaves 四 to those who know it', () => {
    const changes = { 'carriedOut naturalPerson': 9, 'carriedOut total': 9 };
    assert.strictEqual(filled(changes, null).text, printed(changes).text);
  });

  it('leaves a total alone of which row and column say different figures, and says so', () => {
    const changes = { 'processedTotal total': 7, 'denied.stateSecret total': 3 };
    const { text, changed, left } = filled(changes, 'processedTotal business');
    assert.deepStrictEqual([changed, left], [0, 1]);
    assert.strictEqual(text, printed(changes).text);
  });

  it('does nothing where a part is unknown', () => {
    const changes = { 'granted naturalPerson': '', 'granted total': 9 };
    const { text } = filled(changes, 'granted business');
    assert.ok(text.includes('\t9\n'));
  });

  it('changes nothing in a report whose sums hold', () => {
    assert.deepStrictEqual([filled({}, null).changed, filled({}, null).left], [0, 0]);
  });

  it('takes a total that is no whole number for a wrong one', () => {
    const { text, changed } = filled({ 'granted total': '3.5' }, null);
    assert.deepStrictEqual([text, changed], [printed({}).text, 1]);
  });

  it('writes in the manner of the cell', () => {
    const page = printed({ 'newlyReceived naturalPerson': 1200, 'newlyReceived total': '1,100' });
    const { text } = filled({ 'newlyReceived naturalPerson': 1200, 'newlyReceived total': '1,100' }, null);
    assert.notStrictEqual(text, page.text);
    assert.ok(text.includes('\t1,202\n'));
  });
});

describe('the hint of a computed total', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`carries in ${layout} the edit that takes it over`, () => {
      const page = printed({ 'review.total': 9 }, layout);
      const [hint, ...others] = hints(
        read(page.text).reports,
        { start: 0, end: page.text.length },
        { totals: true, columns: false },
      );
      assert.ok(hint?.computed && others.length === 0);
      const edits = figureEdit(page.text, hint.computed.place, hint.computed.sum);
      assert.strictEqual(applied(page.text, edits ?? []), printed({}, layout).text);
    });
  }

  it('carries none where two sums say different figures', () => {
    const page = printed({ 'processedTotal total': 7, 'processedTotal business': 5 });
    const all = hints(read(page.text).reports, { start: 0, end: page.text.length }, { totals: true, columns: false });
    const hint = all.find(({ offset }) => offset === placeOf(page, 'processedTotal total').end);
    assert.strictEqual(hint?.computed, null);
  });
});
