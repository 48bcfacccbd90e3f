import * as assert from 'node:assert';
import { combined, injected, KINDS } from '../../../bench/repair/inject';
import { Random } from '../../../bench/repair/random';
import { applied } from '../../../bench/repair/score';
import { figuresOf, type Grid, holds } from '../../../bench/repair/tables';
import { type Answer, type Explanation, findRepairs, type Layout } from '../../../server/src/repair';
import { PATIENCE_MS, TIMES } from '../../support/property';
import { LAYOUT, LAYOUTS, take } from './support';

const CASES = 15 * TIMES;

function each(
  seed: number,
  look: (printed: Grid, layout: Layout, truth: readonly (readonly number[])[]) => void,
): void {
  const random = new Random(seed);
  for (let i = 0; i < CASES; i++) {
    const layout = LAYOUTS[i % LAYOUTS.length] as Layout;
    for (const kind of KINDS) {
      const { printed, truth } = injected(layout, kind, random);
      look(printed, layout, truth);
    }
    for (const count of [2, 3]) {
      const { printed, truth } = combined(layout, count, random);
      look(printed, layout, truth);
    }
  }
}

/** The printed table with one explanation of each group, and the determined blanks; other blanks stay. */
function mended(layout: Layout, printed: Grid, answer: Answer, choose: readonly Explanation[]): Grid {
  return applied(layout, printed, [...answer.blanks, ...choose.flatMap(({ changes }) => changes)]);
}

function shown(layout: Layout, grid: Grid): string {
  return `${layout.rows.length} rows: ${JSON.stringify(grid)}`;
}

describe('a table with random errors', function () {
  this.timeout(PATIENCE_MS);

  it('is made consistent by every proposal, and no figure is below 0', () => {
    let seen = 0;
    each(11, (printed, layout) => {
      const answer = findRepairs(layout, figuresOf(layout, printed));
      if (answer.groups.some(({ explanations }) => explanations.length === 0)) return;
      const firsts = answer.groups.map(({ explanations }) => explanations[0] as Explanation);
      // A late group's alternative may need a cell that another group's first takes: then both are not offered at once.
      answer.groups.forEach(({ explanations }, g) => {
        for (const one of explanations) {
          const chosen = firsts.map((first, i) => (i === g ? one : first));
          const cells = chosen.flatMap(({ changes }) => changes.map(({ row, column }) => `${row} ${column}`));
          if (new Set(cells).size < cells.length) continue;
          const after = mended(layout, printed, answer, chosen);
          assert.ok(
            after.flat().every((figure) => (figure ?? 0) >= 0),
            shown(layout, printed),
          );
          assert.ok(holds(layout, after), shown(layout, printed));
          seen++;
        }
      });
    });
    assert.ok(seen > 25 * CASES, `${seen}`);
  });

  it('tells what is printed in the cells that it changes, each once', () => {
    each(12, (printed, layout) => {
      for (const { explanations } of findRepairs(layout, figuresOf(layout, printed)).groups) {
        for (const { changes } of explanations) {
          const places = changes.map(({ row, column }) => [layout.rows.indexOf(row), layout.columns.indexOf(column)]);
          changes.forEach(({ from, to }, i) => {
            const [row, column] = places[i] as [number, number];
            assert.strictEqual(from, printed[row]?.[column]);
            assert.notStrictEqual(from, to);
          });
          assert.strictEqual(new Set(places.map(String)).size, places.length);
        }
      }
    });
  });

  it('has its explanations in order, no two alike, the near ones counted', () => {
    each(13, (printed, layout) => {
      for (const { explanations, near, margin } of findRepairs(layout, figuresOf(layout, printed)).groups) {
        const costs = explanations.map(({ cost }) => cost);
        assert.deepStrictEqual(
          costs,
          [...costs].sort((a, b) => a - b),
        );
        assert.strictEqual(new Set(explanations.map(({ changes }) => JSON.stringify(changes))).size, costs.length);
        const [first = 0, second] = costs;
        if (second !== undefined) assert.ok(Math.abs((margin as number) - (second - first)) < 0.002);
        assert.strictEqual(near, costs.filter((cost) => cost - first < 0.2995).length);
      }
    });
  });

  it('gives the same bytes each time', () => {
    each(14, (printed, layout) => {
      const once = JSON.stringify(findRepairs(layout, figuresOf(layout, printed)));
      assert.strictEqual(JSON.stringify(findRepairs(layout, figuresOf(layout, printed))), once);
    });
  });

  it('stays inside the budget', () => {
    each(15, (printed, layout) => {
      assert.ok(findRepairs(layout, figuresOf(layout, printed)).steps <= 24_000);
    });
  });
});

describe('one changed cell', () => {
  it('is always found, alone or among the ties', () => {
    const random = new Random(21);
    for (let i = 0; i < 400; i++) {
      const layout = LAYOUTS[i % LAYOUTS.length] as Layout;
      const { truth, printed } = injected(layout, random.pick(['digit', 'transposed', 'off by one']), random);
      const { groups, leastCells } = findRepairs(layout, figuresOf(layout, printed));
      const found = groups[0]?.explanations.some(
        ({ changes }) =>
          changes.length === 1 && JSON.stringify(applied(layout, printed, changes)) === JSON.stringify(truth),
      );
      assert.deepStrictEqual([groups.length, found, leastCells], [1, true, 1], shown(layout, printed));
    }
  });

  it('is found too when it was changed to anything at all', () => {
    const random = new Random(22);
    for (let i = 0; i < 200; i++) {
      const { truth, printed } = injected(LAYOUT, 'digit', random);
      const wrong = printed.map((row, r) =>
        row.map((figure, c) => (figure === truth[r]?.[c] ? figure : 1 + random.below(99_999))),
      );
      if (holds(LAYOUT, wrong)) continue;
      const { groups } = findRepairs(LAYOUT, take(wrong));
      const found = groups[0]?.explanations.some(
        ({ changes }) => JSON.stringify(applied(LAYOUT, wrong, changes)) === JSON.stringify(truth),
      );
      assert.ok(found, shown(LAYOUT, wrong));
    }
  });
});

describe('sub-rows in another order', () => {
  it('give the answer in that order', () => {
    const random = new Random(31);
    for (let i = 0; i < 150; i++) {
      const { printed } = injected(LAYOUT, random.pick(['digit', 'transposed', 'off by one', 'stale chain']), random);
      const order = shuffled(LAYOUT.results, random);
      const rows = LAYOUT.rows.map((_, row) => {
        const place = LAYOUT.results.indexOf(row);
        return place < 0 ? row : (order[place] as number);
      });
      const moved: Layout = { ...LAYOUT, rows: rows.map((row) => LAYOUT.rows[row] as string) };
      const here = findRepairs(LAYOUT, take(printed));
      const there = findRepairs(moved, take(printed));
      assert.deepStrictEqual(likely(there), likely(here), shown(LAYOUT, printed));
    }
  });
});

/** The near explanations of each group, and the changes of each, in an order that no row's place tells. */
function likely({ groups }: Answer): string[][] {
  return groups.map(({ explanations, near }) =>
    explanations
      .slice(0, near)
      .map(({ cost, changes }) => `${cost} ${changes.map((change) => JSON.stringify(change)).sort()}`)
      .sort(),
  );
}

function shuffled(rows: readonly number[], random: Random): number[] {
  const order = [...rows];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
