import * as assert from 'node:assert';
import { formOf, tableForm } from '../../../server/src/forms/form';
import { joinBrokenHeaders } from '../../../server/src/tables/broken-headers';
import { gridOf, wordsOf } from './support';

const form = tableForm(formOf('2021'), 'requests');

/** The rows of a grid, their words parted by spaces. */
function joined(text: string): string[] {
  return joinBrokenHeaders(gridOf(text), form).map(({ tokens }) => wordsOf(tokens));
}

describe('a header’s word broken over lines', () => {
  it('makes its lines one row, in the columns that they have together', () => {
    assert.deepStrictEqual(joined('商业企业\t科研\n机构\t其他'), ['商业企业 科研机构 其他']);
    assert.deepStrictEqual(joined('商业企业\t科研\n机构\t社会公益\n组织\t其他'), [
      '商业企业 科研机构 社会公益组织 其他',
    ]);
    assert.deepStrictEqual(joined('| | 科研 \n 机构 | 其他 |\n| 1 | 2 | 3 |'), ['_ 科研机构 其他', '1 2 3']);
    const [row] = joinBrokenHeaders(gridOf('\t商业企业\t科研\n机构\t\t其他'), form);
    assert.deepStrictEqual(
      row?.tokens.map(({ column }) => column),
      [0, 1, 2, 3, 4],
    );
  });

  it('may have a slip', () => {
    assert.deepStrictEqual(joined('商业企业\t科研\n机某\t其他'), ['商业企业 科研机某 其他']);
    assert.deepStrictEqual(joined('商业企业\t社公\n公益组织\t其他'), ['商业企业 社公公益组织 其他']);
  });

  it('is none where a line holds figures, ends or begins with a whole word, or makes no word of the header', () => {
    for (const text of [
      '3\t科研\n机构\t其他',
      '商业企业\t科研\n机构\t3',
      '商业企业\t科研机构\n其\t他',
      '商业企业\t科研所\n有关机构\t其他',
    ])
      assert.strictEqual(joined(text).length, 2, text);
    const whole = gridOf('自然人\t科研机构\n商业企业\t其他');
    assert.strictEqual(joinBrokenHeaders(whole, form), whole);
  });
});
