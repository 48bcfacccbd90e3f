import * as assert from 'node:assert';
import { createHash } from 'node:crypto';
import { combined, injected, KINDS } from '../../../bench/repair/inject';
import { Random } from '../../../bench/repair/random';
import { consistentTable, type Grid } from '../../../bench/repair/tables';
import { type Evidence, type FigureRows, type Layout, repairsIn } from '../../../server/src/repair';
import { LAYOUTS } from './support';

/**
 * What the search answers, as digests of its answers to seeded tables. A change that is only to make it faster leaves them as they are;
 * one that changes an answer on purpose writes down the new ones, which a failure prints.
 */
const ANSWERS: Readonly<Record<string, string>> = {
  digit: 'e5a899ccd854d3b9',
  transposed: 'd0332a919a2bf02e',
  missing: '926228d3046e4416',
  'stale total': 'b46f99f854491208',
  'off by one': 'b1e4129effb2b05f',
  'wrong column': 'b9d7038ce3c30853',
  'wrong row': '2da5458af09ceda7',
  'shifted row': 'b20d86e9c224b912',
  'swapped rows': 'b8464e97839c2892',
  'stale chain': '02a2c69c6b59dee7',
  '2 errors': 'ff23a407673fee87',
  '3 errors': 'ffd7439abc12d0f1',
  '4 errors': 'a1c5d1989519759c',
  'many slips': '67d981faa68a05ab',
  'slips and rows': '1240fb22c5597457',
  'slips and blanks': '0a4a93552d3ccb5c',
};

const CASES = 30;

const SOURCES: readonly (readonly [string, (layout: Layout, random: Random) => Grid])[] = [
  ...KINDS.map((kind) => [kind, (layout: Layout, random: Random) => injected(layout, kind, random).printed] as const),
  ...[2, 3, 4].map(
    (n) => [`${n} errors`, (layout: Layout, random: Random) => combined(layout, n, random).printed] as const,
  ),
  ['many slips', (layout, random) => slips(consistentTable(layout, random), 2 + random.below(7), random)],
  ['slips and rows', (layout, random) => slips(injected(layout, rowKind(random), random).printed, 2, random)],
  ['slips and blanks', (layout, random) => blanks(slips(consistentTable(layout, random), 2, random), random)],
];

function rowKind(random: Random) {
  return random.pick(['shifted row', 'swapped rows'] as const);
}

function slips(grid: Grid, count: number, random: Random): Grid {
  const after = grid.map((row) => [...row]);
  for (let i = 0; i < count; i++) {
    const row = random.pick(after);
    const column = random.below(row.length);
    row[column] = Math.max(0, (row[column] ?? 0) + random.pick([-20, -3, -1, 1, 2, 10, 300]));
  }
  return after;
}

function blanks(grid: Grid, random: Random): Grid {
  const after = grid.map((row) => [...row]);
  for (let i = 1 + random.below(4); i > 0; i--) {
    const row = random.pick(after);
    row[random.below(row.length)] = null;
  }
  return after;
}

/** Most tables are whole; a malformed row is left out. */
function rowsIn(grid: Grid, random: Random): FigureRows {
  const without = random.next() < 0.2 ? random.below(grid.length) : -1;
  return grid.map((row, i) => (i === without ? null : row));
}

function evidenceIn(layout: Layout, grid: Grid, random: Random): Evidence[] {
  if (random.next() < 0.6) return [];
  const i = random.below(layout.rows.length);
  const j = random.below(layout.columns.length);
  const figure = (grid[i]?.[j] ?? 0) + random.pick([0, 0, 1]);
  return [{ row: layout.rows[i] as string, column: layout.columns[j] as string, figure }];
}

describe('the answers to seeded tables', function () {
  this.timeout(30_000);

  SOURCES.forEach(([name, make], seed) => {
    it(`are what they were: ${name}`, () => {
      const random = new Random(7000 + seed);
      const digest = createHash('sha256');
      for (let i = 0; i < CASES; i++) {
        const layout = LAYOUTS[i % LAYOUTS.length] as Layout;
        const grid = make(layout, random);
        const { steps: _, ...answer } = repairsIn(layout, rowsIn(grid, random), evidenceIn(layout, grid, random));
        digest.update(`${JSON.stringify(answer)}\n`);
      }
      assert.strictEqual(digest.digest('hex').slice(0, 16), ANSWERS[name], name);
    });
  });
});
