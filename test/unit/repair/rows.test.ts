import * as assert from 'node:assert';
import { combined, injected } from '../../../bench/repair/inject';
import { Random } from '../../../bench/repair/random';
import { eachRowRepair, type RowRepair } from '../../../server/src/repair/rows';
import { changed, failing, rowsOf, type State, stateOf } from '../../../server/src/repair/state';
import type { Layout } from '../../../server/src/repair/table';
import { LAYOUT, LAYOUTS, smallTable, take } from './support';

/** Copies of what is weighed. */
function repairsOf(state: State, mending: number): RowRepair[] {
  const repairs: RowRepair[] = [];
  eachRowRepair(state, mending, ({ cost, operation, cells, to }) => {
    repairs.push({ cost, operation, cells: [...cells], to: [...to] });
  });
  return repairs;
}

function stateIn(layout: Layout, random: Random): State {
  const { printed } =
    random.next() < 0.6
      ? injected(layout, random.pick(['shifted row', 'swapped rows', 'wrong row', 'stale total']), random)
      : combined(layout, 2 + random.below(2), random);
  const rows = rowsOf(layout, take(printed, layout)).map((row) => (random.next() < 0.02 ? null : row));
  return stateOf(layout, rows) as State;
}

describe('rows set right', () => {
  it('are all that mend so many sums, and none is passed over', () => {
    const random = new Random(41);
    let mended = 0;
    for (let i = 0; i < 240; i++) {
      const state = stateIn(LAYOUTS[i % LAYOUTS.length] as Layout, random);
      const fails = failing(state).length;
      const all = repairsOf(state, 0);
      for (const mending of [1, 2, 3]) {
        const weighed = repairsOf(state, mending);
        const due = all.filter(({ cells, to }) => failing(changed(state, cells, to)).length <= fails - mending);
        const names = new Set(weighed.map((repair) => JSON.stringify(repair)));
        for (const repair of due) assert.ok(names.has(JSON.stringify(repair)), JSON.stringify(repair));
        // In the same order, as among equals the first is taken.
        const places = weighed.map((repair) => all.findIndex((one) => JSON.stringify(one) === JSON.stringify(repair)));
        assert.deepStrictEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
        mended += due.length;
      }
    }
    assert.ok(mended > 200, String(mended));
  });

  it('are few beside all that could be moved', () => {
    const random = new Random(42);
    let all = 0;
    let weighed = 0;
    for (let i = 0; i < 60; i++) {
      const state = stateIn(LAYOUT, random);
      all += repairsOf(state, 0).length;
      weighed += repairsOf(state, 1).length;
    }
    assert.ok(weighed * 5 < all, `${weighed} of ${all}`);
  });

  it('have the figures that the table has after them, and change each cell that they name', () => {
    const random = new Random(43);
    for (let i = 0; i < 60; i++) {
      const state = stateIn(LAYOUTS[i % LAYOUTS.length] as Layout, random);
      for (const { cells, to } of repairsOf(state, 0)) {
        assert.deepStrictEqual(
          cells,
          [...new Set(cells)].sort((a, b) => a - b),
        );
        cells.forEach((cell, k) => {
          assert.notStrictEqual(state.values[cell], to[k]);
          assert.ok((to[k] as number) >= 0);
        });
      }
    }
  });

  it('move no row of which all figures are 0, and none that takes no part', () => {
    const rows = rowsOf(LAYOUT, take(smallTable())).with(LAYOUT.balance.received, null);
    const { width } = (stateOf(LAYOUT, rows) as State).network;
    const repairs = repairsOf(stateOf(LAYOUT, rows) as State, 0);
    assert.ok(repairs.some(({ operation }) => operation === 'shifted-row'));
    for (const { operation, cells } of repairs) {
      const touched = new Set(cells.map((cell) => Math.floor(cell / width)));
      assert.ok(!touched.has(LAYOUT.balance.received));
      if (operation === 'shifted-row') {
        for (const row of touched) assert.ok(rows[row]?.some((figure) => figure !== 0));
      }
    }
  });
});
