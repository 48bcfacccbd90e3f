import * as assert from 'node:assert';
import { compare } from '../../../server/src/format/same';
import { read } from '../../../server/src/service';
import { printed } from '../../support/plain-report';

const { text } = printed();

function tablesThatDiffer(other: string): string[] | 'text' {
  const { text: same, tables } = compare(read(text), read(other));
  return same ? tables.map(({ key }) => key) : 'text';
}

describe('two readings', () => {
  it('are the same in every layout', () => {
    for (const style of ['tabs', 'bars', 'spaces', 'html', 'cell lines', 'tabs, ragged'])
      assert.deepStrictEqual(tablesThatDiffer(printed({}, style).text), [], style);
  });

  it('differ by a figure, a blank, a label, a row', () => {
    assert.deepStrictEqual(tablesThatDiffer(printed({ 'granted naturalPerson': 4 }).text), ['requests']);
    assert.deepStrictEqual(tablesThatDiffer(printed({ 'review.upheld': '' }).text), ['litigation']);
    assert.deepStrictEqual(tablesThatDiffer(text.replace('2.重复申请', '2.重复的申请')), ['requests']);
    assert.deepStrictEqual(tablesThatDiffer(text.replace(/规章\t.*\n/, '')), ['disclosure']);
  });

  it('do not differ by the way in which a figure or a blank is written', () => {
    const blank = printed({ 'granted research': '' }).text;
    const marked = printed({ 'granted research': '—' }).text;
    assert.deepStrictEqual(compare(read(blank), read(marked)).tables, []);
    assert.deepStrictEqual(tablesThatDiffer(printed({ 'granted naturalPerson': '３' }).text), []);
  });

  it('differ by title, heading, or number of reports', () => {
    assert.strictEqual(tablesThatDiffer(text.replace('2023年政府', '2022年政府')), 'text');
    assert.strictEqual(tablesThatDiffer(text.replace('五、存在', '六、存在')), 'text');
    assert.strictEqual(tablesThatDiffer(''), 'text');
  });
});
