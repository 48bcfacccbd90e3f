import * as assert from 'node:assert';
import type { Grid } from '../../../bench/repair/tables';
import { type Answer, findRepairs, type Group } from '../../../server/src/repair';
import { LAYOUT, set, smallTable, take } from './support';

function only(answer: Answer): Group {
  assert.strictEqual(answer.groups.length, 1);
  return answer.groups[0] as Group;
}

function changes(group: Group, i = 0): string[] {
  return (group.explanations[i]?.changes ?? []).map(({ row, column, from, to }) => `${row} ${column} ${from}→${to}`);
}

describe('findRepairs', () => {
  it('finds nothing to say of a consistent table', () => {
    assert.deepStrictEqual(findRepairs(LAYOUT, take(smallTable())), {
      groups: [],
      blanks: [],
      exhaustive: true,
      leastCells: 0,
      steps: 0,
    });
  });

  it('names one wrong digit, with the sums that it breaks', () => {
    const group = only(findRepairs(LAYOUT, take(set(smallTable(), 'newlyReceived', 'naturalPerson', 100))));
    assert.deepStrictEqual(changes(group), ['newlyReceived naturalPerson 100→10']);
    assert.deepStrictEqual(group.explanations[0]?.operations, ['cell']);
    assert.deepStrictEqual(group.core, [{ row: 'newlyReceived', column: 'naturalPerson' }]);
    assert.deepStrictEqual(group.broken, [
      { id: 'requests.row-sum', where: 'newlyReceived', by: -90 },
      { id: 'requests.balance', where: 'naturalPerson', by: 90 },
    ]);
    assert.deepStrictEqual([group.near, group.preferred], [1, true]);
  });

  it('tells a lone outcome together with the totals that may be stale, and prefers neither', () => {
    const group = only(findRepairs(LAYOUT, take(set(smallTable(), 'granted', 'naturalPerson', 7))));
    assert.deepStrictEqual(changes(group), ['granted naturalPerson 7→6']);
    assert.deepStrictEqual(group.explanations[1]?.operations, ['stale-totals']);
    assert.deepStrictEqual(changes(group, 1), [
      'granted total 8→9',
      'processedTotal naturalPerson 9→10',
      'processedTotal total 11→12',
      'carriedOut naturalPerson 2→1',
      'carriedOut total 2→1',
    ]);
    assert.strictEqual(group.preferred, false);
  });

  it('sees a figure in the next column as one slip', () => {
    const moved = set(set(smallTable(), 'denied.otherLaw', 'naturalPerson', 0), 'denied.otherLaw', 'business', 3);
    const group = only(findRepairs(LAYOUT, take(moved)));
    assert.deepStrictEqual(group.explanations[0]?.operations, ['moved-in-row']);
    assert.deepStrictEqual(changes(group), ['denied.otherLaw naturalPerson 0→3', 'denied.otherLaw business 3→0']);
  });

  it('sees a figure in the next row of a column whose sum fails because a row was shifted', () => {
    const shifted = [0, 6, 2, 0, 0, 0, 0].reduce(
      (grid, figure, i) => set(grid, 'granted', LAYOUT.columns[i] as string, figure),
      smallTable(),
    );
    const moved = set(
      set(shifted, 'denied.otherLaw', 'naturalPerson', 0),
      'denied.securityAndStability',
      'naturalPerson',
      3,
    );
    const { groups } = findRepairs(LAYOUT, take(moved));
    assert.deepStrictEqual(
      groups.map((group) => group.explanations[0]?.operations),
      [['shifted-row'], ['moved-in-column']],
    );
    assert.deepStrictEqual(changes(groups[1] as Group), [
      'denied.otherLaw naturalPerson 0→3',
      'denied.securityAndStability naturalPerson 3→0',
    ]);
    assert.ok(groups[1]?.explanations.every((one) => one.changes.every(({ row }) => row !== 'granted')));
  });

  it('sees both figures of （七） wrong by the same amount as one slip', () => {
    const stale = set(set(smallTable(), 'processedTotal', 'naturalPerson', 8), 'processedTotal', 'total', 10);
    const group = only(findRepairs(LAYOUT, take(stale)));
    assert.strictEqual(group.broken.length, 4);
    assert.deepStrictEqual(group.explanations[0]?.operations, ['both-processed']);
    assert.deepStrictEqual(changes(group), ['processedTotal naturalPerson 8→9', 'processedTotal total 10→11']);
  });

  it('sees a figure moved from 一 to an outcome as one slip, though the two cells share no sum', () => {
    const moved = set(set(smallTable(), 'newlyReceived', 'business', 0), 'other.rest', 'business', 2);
    const group = only(findRepairs(LAYOUT, take(moved)));
    assert.strictEqual(group.broken.length, 4);
    assert.deepStrictEqual(group.explanations[0]?.operations, ['moved-in-column']);
    assert.deepStrictEqual(changes(group), ['newlyReceived business 0→2', 'other.rest business 2→0']);
  });

  it('sees a row printed one cell to the right', () => {
    const grid = smallTable();
    const row = LAYOUT.rows.indexOf('newlyReceived');
    grid[row] = [0, ...(grid[row] as number[]).slice(0, -1)];
    const group = only(findRepairs(LAYOUT, take(grid)));
    assert.deepStrictEqual(group.explanations[0]?.operations, ['shifted-row']);
    assert.deepStrictEqual(changes(group), [
      'newlyReceived naturalPerson 0→10',
      'newlyReceived business 10→2',
      'newlyReceived research 2→0',
      'newlyReceived total 0→12',
    ]);
  });

  it("sees 一 and 四 in each other's place", () => {
    const grid = smallTable();
    const { received, carriedOut } = LAYOUT.balance;
    [grid[received], grid[carriedOut]] = [grid[carriedOut] as number[], grid[received] as number[]];
    const group = only(findRepairs(LAYOUT, take(grid)));
    assert.ok(group.explanations.slice(0, 2).some(({ operations }) => operations[0] === 'swapped-rows'));
  });

  it('parts two errors that have nothing to do with each other into two groups', () => {
    const grid = set(set(smallTable(), 'newlyReceived', 'naturalPerson', 100), 'denied.otherLaw', 'total', 30);
    const { groups, leastCells } = findRepairs(LAYOUT, take(grid));
    assert.deepStrictEqual([groups.length, leastCells], [2, 2]);
    const changed = groups.flatMap((group) => changes(group));
    assert.ok(changed.includes('newlyReceived naturalPerson 100→10'));
    assert.ok(changed.includes('denied.otherLaw total 30→3'));
  });

  it('fills a blank that nothing else is wrong with, and reports no group', () => {
    const answer = findRepairs(LAYOUT, take(set(smallTable(), 'granted', 'business', null)));
    assert.deepStrictEqual(answer.groups, []);
    assert.deepStrictEqual(answer.blanks, [{ row: 'granted', column: 'business', from: null, to: 2 }]);
  });

  it('keeps a blank out of the group of another error', () => {
    const grid = set(set(smallTable(), 'granted', 'business', null), 'newlyReceived', 'naturalPerson', 100);
    const answer = findRepairs(LAYOUT, take(grid));
    assert.deepStrictEqual(changes(only(answer)), ['newlyReceived naturalPerson 100→10']);
    assert.strictEqual(answer.blanks[0]?.to, 2);
  });

  it('writes into no blank of a table half filled in, and changes nothing to suit them', () => {
    const grid = smallTable().map((row, i) => (i === 0 ? row : row.map(() => null)));
    const group = only(findRepairs(LAYOUT, take(set(grid, 'newlyReceived', 'total', 1))));
    assert.deepStrictEqual(changes(group), ['newlyReceived total 1→12']);
    assert.deepStrictEqual([group.broken.length, group.preferred], [1, false]);
    assert.ok(group.explanations.every((one) => one.changes.every(({ from }) => from !== null)));
  });

  it('leaves blanks alone that only follow from what is wrong', () => {
    const four = LAYOUT.columns.reduce((grid, column) => set(grid, 'carriedOut', column, null), smallTable());
    const answer = findRepairs(LAYOUT, take(set(four, 'processedTotal', 'total', 1)));
    assert.deepStrictEqual(changes(only(answer)), ['processedTotal total 1→11']);
    assert.deepStrictEqual(answer.blanks.map(({ column, to }) => `${column} ${to}`).slice(0, 2), [
      'naturalPerson 2',
      'business 0',
    ]);
  });

  it('tells the sum of （七） with the balance that fails beside it, where blanks leave its column open', () => {
    const blank = set(smallTable(), 'granted', 'business', null);
    const group = only(findRepairs(LAYOUT, take(set(blank, 'processedTotal', 'business', 5))));
    assert.deepStrictEqual(
      group.broken.filter(({ id }) => id !== 'requests.column-sum').map(({ id, where }) => `${id} ${where}`),
      ['requests.row-sum processedTotal', 'requests.balance business'],
    );
    assert.ok(group.explanations.some((_, i) => changes(group, i).join() === 'processedTotal business 5→2'));
  });

  it('does no sums with a row that takes no part', () => {
    const { granted, ...others } = take(set(smallTable(), 'granted', 'business', 99));
    assert.ok(granted);
    assert.deepStrictEqual(findRepairs(LAYOUT, others).groups, []);
    const broken = take(set(smallTable(), 'newlyReceived', 'naturalPerson', 100));
    delete broken.granted;
    assert.deepStrictEqual(changes(only(findRepairs(LAYOUT, broken))), ['newlyReceived naturalPerson 100→10']);
  });

  it('tells all failing sums plainly when too many fail', () => {
    const grid = smallTable().map((row, i) => row.map((figure, j) => (figure ?? 0) + ((i * 31 + j * j * 17) % 97)));
    const answer = findRepairs(LAYOUT, take(grid));
    const group = only(answer);
    assert.ok(group.broken.length > 13);
    assert.deepStrictEqual([group.explanations, group.near, group.preferred], [[], 0, false]);
    assert.deepStrictEqual([answer.exhaustive, answer.leastCells], [false, null]);
  });

  it('names the row sum of （七） where it fails with the sums that it follows from', () => {
    const group = only(findRepairs(LAYOUT, take(set(smallTable(), 'processedTotal', 'business', 9))));
    assert.deepStrictEqual(
      group.broken.map(({ id, where, by }) => `${id} ${where} ${by}`),
      ['requests.row-sum processedTotal -7', 'requests.column-sum business 7', 'requests.balance business -7'],
    );
    assert.deepStrictEqual(changes(group), ['processedTotal business 9→2']);
  });

  it('searches the row sum of （七） itself where a malformed row takes the column sums away', () => {
    const { granted: _, ...others } = take(set(smallTable(), 'processedTotal', 'business', 9));
    const group = only(findRepairs(LAYOUT, others));
    assert.deepStrictEqual(
      group.broken.map(({ id, where }) => `${id} ${where}`),
      ['requests.row-sum processedTotal', 'requests.balance business'],
    );
    assert.deepStrictEqual(changes(group), ['processedTotal business 9→2']);
  });

  it('tells the row sum of （七） where blanks leave all other sums open', () => {
    const blank = set(set(smallTable(), 'granted', 'business', null), 'newlyReceived', 'business', null);
    const grid = set(blank, 'processedTotal', 'business', 3);
    const group = only(findRepairs(LAYOUT, take(grid)));
    assert.ok(
      group.broken.some(({ id, where, by }) => `${id} ${where} ${by}` === 'requests.row-sum processedTotal -1'),
    );
  });

  it('does not claim to have seen everything where only a cycle of cells could mend the table with few', () => {
    // The one cell in which both sums cross would fall below 0, and so would all on the ways around it.
    const grid: Grid = LAYOUT.rows.map(() => LAYOUT.columns.map(() => 0));
    const rows = {
      newlyReceived: [0, 4, 4],
      granted: [3, 4, 2],
      'denied.otherLaw': [2, 0, 2],
      processedTotal: [0, 4, 4],
    };
    for (const [key, [persons, businesses, total]] of Object.entries(rows)) {
      const row = grid[LAYOUT.rows.indexOf(key)] as (number | null)[];
      [row[0], row[1], row[LAYOUT.total]] = [persons as number, businesses as number, total as number];
    }
    const answer = findRepairs(LAYOUT, take(grid));
    assert.strictEqual(only(answer).broken.length, 2);
    assert.deepStrictEqual([answer.exhaustive, answer.leastCells], [false, null]);
  });

  it("prefers no stale （七） where 四 and an outcome in each other's place look the same", () => {
    const grid = smallTable();
    const [one, other] = ['denied.otherLaw', 'carriedOut'].map((key) => LAYOUT.rows.indexOf(key)) as [number, number];
    [grid[one], grid[other]] = [grid[other] as number[], grid[one] as number[]];
    const group = only(findRepairs(LAYOUT, take(grid)));
    assert.deepStrictEqual(
      group.explanations.slice(0, 2).map(({ operations }) => operations),
      [['both-processed'], ['swapped-rows']],
    );
    assert.strictEqual(group.preferred, false);
  });

  it('never prefers stale totals, however far the outcome is off', () => {
    const group = only(findRepairs(LAYOUT, take(set(smallTable(), 'granted', 'business', 0))));
    assert.strictEqual(group.preferred, false);
    for (const figure of [104, 3, 99_999]) {
      const far = only(findRepairs(LAYOUT, take(set(smallTable(), 'granted', 'naturalPerson', figure))));
      assert.strictEqual(far.preferred, false, `${figure}`);
    }
  });

  for (const figure of [-1, 1.5, 2e14, Number.NaN]) {
    it(`searches no table that holds ${figure}`, () => {
      const answer = findRepairs(LAYOUT, take(set(smallTable(), 'granted', 'business', figure)));
      assert.deepStrictEqual([answer.groups, answer.exhaustive], [[], false]);
    });
  }
});

describe('evidence', () => {
  const printed = take(set(smallTable(), 'granted', 'naturalPerson', 7));

  it('ranks again and creates nothing', () => {
    const plain = only(findRepairs(LAYOUT, printed));
    const told = only(findRepairs(LAYOUT, printed, [{ row: 'granted', column: 'naturalPerson', figure: 7 }]));
    assert.deepStrictEqual(told.explanations[0]?.operations, ['stale-totals']);
    const tables = ({ explanations }: Group) => explanations.map((one) => JSON.stringify(one.changes)).sort();
    assert.deepStrictEqual(tables(told), tables(plain));
  });

  it('counts against every explanation that contradicts it', () => {
    const told = only(findRepairs(LAYOUT, printed, [{ row: 'processedTotal', column: 'total', figure: 11 }]));
    const cost = (operation: string) => told.explanations.find(({ operations }) => operations[0] === operation)?.cost;
    assert.deepStrictEqual([cost('cell'), cost('stale-totals')], [1, 3.2]);
  });

  it('says nothing of cells that no explanation touches, nor of such as are not there', () => {
    const plain = findRepairs(LAYOUT, printed);
    const evidence = [
      { row: 'carriedIn', column: 'research', figure: 5 },
      { row: 'none', column: 'total', figure: 5 },
    ];
    assert.deepStrictEqual(findRepairs(LAYOUT, printed, evidence), plain);
  });
});
