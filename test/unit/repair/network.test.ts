import * as assert from 'node:assert';
import type { Layout } from '../../../server/src/repair';
import { networkOf } from '../../../server/src/repair/network';
import { LAYOUT, LAYOUTS } from './support';

function full(layout: Layout) {
  return networkOf(
    layout,
    layout.rows.map(() => true),
  );
}

describe('the network of residuals', () => {
  it('has an arc between two sums for each of the 175, 161 and 161 cells', () => {
    assert.deepStrictEqual(
      LAYOUTS.map((layout) => full(layout).cells),
      [175, 161, 161],
    );
    for (const net of LAYOUTS.map(full)) {
      for (let cell = 0; cell < net.cells; cell++) {
        assert.notStrictEqual(net.first[cell], net.second[cell]);
        assert.ok(net.first[cell] !== net.ground && net.second[cell] !== net.ground);
        assert.strictEqual(Math.abs(net.weight[cell] as number), 1);
      }
      assert.strictEqual(net.open, false);
    }
  });

  it('never joins two sums by more than one cell', () => {
    const net = full(LAYOUT);
    const pairs = Array.from({ length: net.cells }, (_, cell) => `${net.first[cell]} ${net.second[cell]}`);
    assert.strictEqual(new Set(pairs).size, net.cells);
  });

  it('leaves out a row that takes no part, and the sums that need it', () => {
    const taking = LAYOUT.rows.map((key) => key !== 'granted');
    const net = networkOf(LAYOUT, taking);
    const row = LAYOUT.rows.indexOf('granted');
    assert.strictEqual(net.arcs[row]?.length, 0);
    for (let column = 0; column < net.width; column++) {
      assert.strictEqual(net.arcs[LAYOUT.rows.length + column]?.length, 0);
      assert.strictEqual(net.arcs[LAYOUT.rows.length + net.width + column]?.length, 4);
    }
    assert.strictEqual(net.open, true);
  });

  it('has the row sum of （七） in the place of the sums of outcomes where those are not taken', () => {
    const { processed } = LAYOUT.balance;
    assert.strictEqual(full(LAYOUT).arcs[processed]?.length, 0);
    const net = networkOf(
      LAYOUT,
      LAYOUT.rows.map((key) => key !== 'granted'),
    );
    assert.deepStrictEqual([...(net.arcs[processed] ?? [])].length, net.width);
  });

  it('knows of each arc what lies across and its weight', () => {
    const net = full(LAYOUT);
    net.arcs.forEach((cells, node) => {
      cells.forEach((cell, k) => {
        const starts = net.first[cell] === node;
        assert.strictEqual(net.across[node]?.[k], starts ? net.second[cell] : net.first[cell]);
        assert.strictEqual(net.weights[node]?.[k], (net.weight[cell] as number) * (starts ? 1 : -1));
      });
    });
  });

  it('knows what the cells of each row weigh in the sums of columns', () => {
    for (const layout of LAYOUTS) {
      const net = full(layout);
      const height = layout.rows.length;
      for (let node = height; node < net.ground; node++) {
        for (let row = 0; row < height; row++) {
          const cell = row * net.width + ((node - height) % net.width);
          const place = net.arcs[node]?.indexOf(cell) ?? -1;
          assert.strictEqual(net.inColumns[node * height + row], place < 0 ? 0 : net.weights[node]?.[place]);
        }
      }
    }
  });

  it('refuses a layout in which a row stands in one sum only', () => {
    const odd: Layout = { ...LAYOUT, results: LAYOUT.results.slice(1) };
    assert.throws(() => full(odd), /no network/);
  });

  it('is made once for the same layout and rows', () => {
    assert.strictEqual(full(LAYOUT), full(LAYOUT));
  });
});
