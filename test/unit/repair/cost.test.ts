import * as assert from 'node:assert';
import { byCost, distinct, priced, slipCost } from '../../../server/src/repair/cost';
import { distance } from '../../../server/src/repair/distance';
import { rowsOf, type State, stateOf } from '../../../server/src/repair/state';
import { LAYOUT, set, smallTable, take } from './support';

describe('slips between two figures', () => {
  for (const [a, b, slips] of [
    ['15', '15', 0],
    ['15', '5', 1],
    ['15', '16', 1],
    ['15', '155', 1],
    ['15', '51', 1],
    ['1234', '1324', 1],
    ['12', '34', 2],
    ['120', '201', 2],
    ['7', '123', 3],
    ['', '12', 2],
  ] as const) {
    it(`${a || 'nothing'} and ${b}: ${slips}`, () => {
      assert.strictEqual(distance(a, b), slips);
      assert.strictEqual(distance(b, a), slips);
    });
  }
});

describe('the cost of one figure', () => {
  it('grows with the slips', () => {
    assert.deepStrictEqual(
      [slipCost(15, 16, false), slipCost(25, 38, false), slipCost(7, 123, false), slipCost(1111, 2222, false)],
      [1, 1.8, 2.4, 2.6999999999999997],
    );
  });

  it('is that of one slip where it differs by one', () => {
    assert.strictEqual(slipCost(99, 100, false), 1);
  });

  it('is higher where one of the two is 0', () => {
    assert.strictEqual(slipCost(0, 5, false), 1.3);
    assert.strictEqual(slipCost(5, 0, false), 1.3);
  });

  it('is bounded for a total, and a little less', () => {
    assert.strictEqual(slipCost(1111, 2222, true), 1.3 * 0.95);
    assert.strictEqual(slipCost(15, 16, true), 0.95);
  });
});

describe('the cost of several cells', () => {
  const state = stateOf(LAYOUT, rowsOf(LAYOUT, take(set(smallTable(), 'granted', 'research', null)))) as State;
  const cell = (row: string, column: number) => LAYOUT.rows.indexOf(row) * LAYOUT.columns.length + column;

  it('a figure moved to the next column is one slip', () => {
    const { cost, operations } = priced(state, [cell('denied.otherLaw', 0), cell('denied.otherLaw', 1)], [0, 3]);
    assert.deepStrictEqual([cost, operations], [1.3, ['moved-in-row']]);
  });

  it('and to a column farther off a rarer one', () => {
    const { cost, operations } = priced(state, [cell('denied.otherLaw', 0), cell('denied.otherLaw', 3)], [0, 3]);
    assert.deepStrictEqual([cost, operations], [1.5, ['moved-in-row']]);
  });

  it('a figure moved to the next row, or farther', () => {
    const [a, b, c] = ['granted', 'partlyGranted', 'other.rest'].map((row) => cell(row, 0)) as [number, number, number];
    assert.deepStrictEqual(priced(state, [a, b], [0, 6]).cost, 1.4);
    const far = priced(state, [a, c], [0, 6]);
    assert.deepStrictEqual([far.cost, far.operations], [1.8, ['moved-in-column']]);
  });

  it('（七） and its total by the same amount', () => {
    const total = LAYOUT.total;
    const { cost, operations } = priced(state, [cell('processedTotal', 0), cell('processedTotal', total)], [12, 14]);
    assert.deepStrictEqual([cost, operations], [1.2, ['both-processed']]);
  });

  it('a blank is cheap, and no partner of a move', () => {
    const { cost, operations } = priced(state, [cell('granted', 0), cell('granted', 2)], [0, 6]);
    assert.deepStrictEqual([Math.round(cost * 100), operations], [145, ['cell', 'blank']]);
  });

  it('unrelated cells cost what each costs', () => {
    const { cost, operations } = priced(state, [cell('granted', 0), cell('denied.otherLaw', 1)], [7, 1]);
    assert.deepStrictEqual([cost, operations], [2.3, ['cell', 'cell']]);
  });
});

describe('the order of repairs', () => {
  const repair = (cost: number, cells: number[], to: number[]) => ({ cost, operations: ['cell' as const], cells, to });

  it('goes by cost, then by cell, then by figure', () => {
    const sorted = [repair(2, [1], [1]), repair(1, [5], [1]), repair(1, [3, 4], [1, 1]), repair(1, [3], [1])].sort(
      byCost,
    );
    assert.deepStrictEqual(
      sorted.map(({ cost, cells }) => [cost, ...cells]),
      [
        [1, 3],
        [1, 3, 4],
        [1, 5],
        [2, 1],
      ],
    );
  });

  it('keeps of two that lead to the same table the cheaper', () => {
    assert.deepStrictEqual(distinct([repair(2, [1], [7]), repair(1.5, [1], [7]), repair(3, [1], [8])]), [
      repair(1.5, [1], [7]),
      repair(3, [1], [8]),
    ]);
  });
});
