import * as assert from 'node:assert';
import { LAST_PLACE, MAYBE_UNDIVIDED, TABLE_OF, TABLE_PLACES } from '../../../server/src/forms/common';
import { FORMS, formOf, type RowForm, tableForm } from '../../../server/src/forms/form';

describe('what all forms have in common', () => {
  for (const { id, sections, tables } of FORMS) {
    it(`holds for ${id}: its tables stand under the same sections, at the same places`, () => {
      assert.deepStrictEqual(
        [...TABLE_OF],
        tables.map(({ section, key }) => [section, key]),
      );
      const places = tables.map(({ section, key }) => ({
        key,
        order: sections.find((one) => one.key === section)?.order,
      }));
      assert.deepStrictEqual(TABLE_PLACES, places);
    });

    it(`holds for ${id}: its last section stands at the same place`, () => {
      assert.strictEqual(sections.at(-1)?.order, LAST_PLACE);
      assert.strictEqual(sections.length, LAST_PLACE);
    });
  }

  it('names the one row that one form divides and the other does not', () => {
    const rowsOf = (id: '2019' | '2021') => tableForm(formOf(id), 'requests').rows;
    const heads = (rows: readonly RowForm[]) => rows.filter(({ numeric }) => numeric === false).map(({ key }) => key);
    const divided = heads(rowsOf('2021')).filter((key) => !heads(rowsOf('2019')).includes(key));
    assert.deepStrictEqual(divided, [MAYBE_UNDIVIDED]);
    const parts = rowsOf('2021').filter(({ parent }) => parent === MAYBE_UNDIVIDED);
    assert.ok(parts.length > 0 && parts.every(({ key }) => key.startsWith(`${MAYBE_UNDIVIDED}.`)));
  });
});
