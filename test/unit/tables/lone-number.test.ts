import * as assert from 'node:assert';
import { formOf, type TableKey } from '../../../server/src/forms/form';
import { dueRows, wordingIndex } from '../../../server/src/tables/due';
import { isLoneNumber, withoutPageNumbers } from '../../../server/src/tables/lone-number';
import { gridOf, streamOf, wordsOf } from './support';

function left(text: string, table: TableKey): string[] {
  const due = dueRows(formOf('2021'), table);
  return withoutPageNumbers(streamOf(text), wordingIndex(due), due).map(({ tokens }) => wordsOf(tokens));
}

describe('a number alone on its line', () => {
  it('is one small number and nothing else, in running text', () => {
    assert.deepStrictEqual(streamOf('6\n0\n1234\n6 7\n共 6\n—').map(isLoneNumber), [
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    assert.ok(!gridOf('\t6\t').some(isLoneNumber));
  });

  it('is a page’s in the second table, wherever it stands', () => {
    const rows = ['2.重复申请', '0 0 0 0 0 0 0', '3.要求提供公开出版物 0 0 0 0 0 0 0'];
    for (let at = 0; at <= rows.length; at++) {
      assert.deepStrictEqual(left([...rows.slice(0, at), '6', ...rows.slice(at)].join('\n'), 'requests'), rows);
    }
  });

  it('is the figure of a bare label that is due one, before or behind', () => {
    assert.deepStrictEqual(left('行政许可\n6\n行政处罚 7', 'disclosure'), ['行政许可', '6', '行政处罚 7']);
    assert.deepStrictEqual(left('6\n行政许可\n行政处罚 7', 'disclosure'), ['6', '行政许可', '行政处罚 7']);
    assert.deepStrictEqual(left('行政许可 5\n6\n行政处罚 7', 'disclosure'), ['行政许可 5', '行政处罚 7']);
    assert.deepStrictEqual(left('行政许可 5\n规章\n6\n0 0 0', 'disclosure'), ['行政许可 5', '规章', '0 0 0']);
  });

  it('is the figure of a label in pieces around it', () => {
    for (const own of ['行政事\n业性收\n费\n6', '6\n行政事\n业性收\n费', '行政事\n6\n业性收\n费']) {
      const text = `行政处罚 7\n${own}`;
      assert.deepStrictEqual(left(text, 'disclosure'), text.split('\n'), own);
    }
    // Behind the whole label stands its own; what stands within is a page's.
    assert.deepStrictEqual(left('行政处罚 7\n行政事\n6\n业性收\n费\n0', 'disclosure'), [
      '行政处罚 7',
      '行政事',
      '业性收',
      '费',
      '0',
    ]);
    // 规章 is due three.
    assert.deepStrictEqual(left('行政处罚 7\n规\n6\n章', 'disclosure'), ['行政处罚 7', '规', '章']);
  });
});
