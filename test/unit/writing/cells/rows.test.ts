import * as assert from 'node:assert';
import { insertRow, type Reading, type RowChange, read, removeRowAt } from '../../../../server/src/service';
import { applied } from '../../../support/fixes';
import { LAYOUT_STYLES, printed } from '../../../support/plain-report';
import { assertSpoken, placeOf } from '../../../support/told';

const LAYOUTS = Object.keys(LAYOUT_STYLES);

function keysIn(text: string): (string | null)[] {
  return read(text).reports[0]?.tables.flatMap(({ rows }) => rows.map(({ key }) => key)) ?? [];
}

function changed(text: string, change: RowChange): string {
  assert.ok('edits' in change, JSON.stringify(change));
  return applied(text, change.edits);
}

/** The start of a row's first cell. */
function inRow({ reports }: Reading, key: string): number {
  const row = reports[0]?.tables.flatMap(({ rows }) => rows).find((one) => one.key === key);
  return row?.cells[0]?.span.start ?? assert.fail(key);
}

/** The text without a row that shares its lines with nothing. */
function without(text: string, key: string): string {
  const reading = read(text);
  return changed(text, removeRowAt(reading, inRow(reading, key)));
}

function why(change: RowChange): string {
  assert.ok('why' in change, JSON.stringify(change));
  assertSpoken(change.why);
  return change.why.zh;
}

describe('removing and inserting a row', () => {
  for (const layout of LAYOUTS) {
    it(`takes the cursor's row out of ${layout}, and puts it back blank below the cursor`, () => {
      const { text } = printed({}, layout);
      for (const key of ['carriedIn', 'denied.thirdParty', 'penalties']) {
        const shorter = without(text, key);
        assert.deepStrictEqual(
          keysIn(shorter),
          keysIn(text).filter((one) => one !== key),
        );
        const above = keysIn(text)[keysIn(text).indexOf(key) - 1] as string;
        const reading = read(shorter);
        const whole = changed(shorter, insertRow(reading, inRow(reading, above), null));
        assert.deepStrictEqual(keysIn(whole), keysIn(text));
        const row = read(whole)
          .reports[0]?.tables.flatMap(({ rows }) => rows)
          .find((one) => one.key === key);
        assert.ok(row?.fits && row.cells.every(({ state }) => state === 'blank'));
      }
    });

    it(`inserts in ${layout} the only row that is lacking wherever the cursor is in the table`, () => {
      const { text } = printed({}, layout);
      const shorter = without(text, 'denied.thirdParty');
      const reading = read(shorter);
      const whole = changed(shorter, insertRow(reading, inRow(reading, 'newlyReceived'), null));
      assert.deepStrictEqual(keysIn(whole), keysIn(text));
    });
  }

  it('of several rows that are lacking inserts the one below the cursor, and lets one choose elsewhere', () => {
    const text = without(without(printed().text, 'carriedIn'), 'denied.thirdParty');
    const reading = read(text);
    const here = insertRow(reading, inRow(reading, 'newlyReceived'), null);
    assert.ok('label' in here && here.label.startsWith('二、'), JSON.stringify(here));
    const elsewhere = insertRow(reading, inRow(reading, 'carriedOut'), null);
    assert.ok('choices' in elsewhere);
    assert.deepStrictEqual(
      elsewhere.choices.map(({ key }) => key),
      ['carriedIn', 'denied.thirdParty'],
    );
    const chosen = changed(text, insertRow(reading, inRow(reading, 'carriedOut'), 'denied.thirdParty'));
    assert.ok(keysIn(chosen).includes('denied.thirdParty'));
    assert.ok('choices' in insertRow(reading, inRow(reading, 'carriedOut'), 'granted'));
  });

  it('says in one line why there is nothing to insert', () => {
    const page = printed();
    const reading = read(page.text);
    assert.match(why(insertRow(reading, inRow(reading, 'granted'), null)), /各行都已在表中/);
    assert.match(why(insertRow(reading, placeOf(page, 'review.total').start, null)), /只有一行/);
    assert.match(why(insertRow(reading, 0, null)), /不在法定表格/);
    assert.match(why(insertRow(read(''), 0, null)), /不在法定表格/);
  });

  it('removes no row with which other words would go, nor the only one of a table', () => {
    const page = printed();
    const reading = read(page.text);
    assert.match(why(removeRowAt(reading, inRow(reading, 'denied.stateSecret'))), /同在一行/);
    assert.match(why(removeRowAt(reading, placeOf(page, 'review.total').start)), /唯一的一行/);
    assert.match(why(removeRowAt(reading, 0)), /不在法定表格/);
  });

  it('removes the second of two rows that say the same', () => {
    const { text } = printed();
    const at = text.indexOf('二、上年结转');
    const line = text.slice(at, text.indexOf('\n', at) + 1);
    const twice = text.slice(0, at) + line + text.slice(at);
    assert.strictEqual(changed(twice, removeRowAt(read(twice), at + line.length + line.indexOf('\t') + 3)), text);
  });
});
