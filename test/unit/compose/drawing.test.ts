import * as assert from 'node:assert';
import { aligned, type Drawing, segmentsOf } from '../../../server/src/compose/rows/drawing';

const DRAWING: Drawing = { rule: null, sample: null, widths: [8, 4], bar: '|', gap: ' ' };

describe('the cells of a drawn row', () => {
  it('are what stands between its bars; an escaped bar is a word of its cell', () => {
    assert.deepStrictEqual(segmentsOf('  | 规章 | 1 |'), [' 规章 ', ' 1 ']);
    assert.deepStrictEqual(segmentsOf('│ a\\|b │  │'), [' a\\|b ', '  ']);
    assert.deepStrictEqual(segmentsOf('规章'), []);
  });

  it('are told behind characters of two units too', () => {
    assert.deepStrictEqual(segmentsOf('| 𠮷𠮷 | 1 |'), [' 𠮷𠮷 ', ' 1 ']);
  });

  it('are made as wide as their columns', () => {
    assert.strictEqual(aligned('| 规章 | 1 |', DRAWING), '| 规章   | 1  |');
    assert.strictEqual(aligned('| 𠮷 | 12 |', DRAWING), '| 𠮷     | 12 |');
  });
});
