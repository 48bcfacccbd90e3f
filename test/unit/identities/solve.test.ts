import * as assert from 'node:assert';
import { fill } from '../../../server/src/identities/fill';
import { identitiesOf } from '../../../server/src/identities/identities';
import { type Solution, solve } from '../../../server/src/identities/solve';
import type { Cell, Reading } from '../../../server/src/model/report';
import { cellAt, modelOf, requestDrafts } from '../../support/model';

/** 5 + 2 received, 6 dealt with, 1 carried out, less what is left blank. */
function requests(given: Readonly<Record<string, string>>): Reading {
  return modelOf({
    requests: requestDrafts({
      newlyReceived: '5 2 0 0 0 0 7',
      granted: '4 2 0 0 0 0 6',
      processedTotal: '4 2 0 0 0 0 6',
      carriedOut: '1 0 0 0 0 0 1',
      ...given,
    }),
  });
}

function identities({ reports: [report] }: Reading) {
  assert.ok(report);
  return identitiesOf(report);
}

function blanksIn({ reports }: Reading): Cell[] {
  const rows = reports.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  return rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'blank'));
}

/** The solution by 「row column」, for the cells asked for. */
function figures(reading: Reading, solution: Solution, ...names: string[]): (bigint | undefined)[] {
  return names.map((name) => solution.get(cellAt(reading, ...(name.split(' ') as [string, string]))));
}

describe('solving for blanks', () => {
  const cases: Readonly<Record<string, readonly [row: string, cells: string, name: string, figure: bigint]>> = {
    'an addend from its row and column': ['granted', '_ 2 0 0 0 0 6', 'granted naturalPerson', 4n],
    'a row total': ['granted', '4 2 0 0 0 0 _', 'granted total', 6n],
    'a column total': ['processedTotal', '4 _ 0 0 0 0 6', 'processedTotal business', 2n],
    'what is carried out': ['carriedOut', '_ 0 0 0 0 0 1', 'carriedOut naturalPerson', 1n],
    'what was received': ['newlyReceived', '5 _ 0 0 0 0 7', 'newlyReceived business', 2n],
    'a zero': ['granted', '4 2 _ 0 0 0 6', 'granted research', 0n],
  };
  for (const [what, [row, cells, name, figure]] of Object.entries(cases)) {
    it(`finds ${what}`, () => {
      const reading = requests({ [row]: cells });
      assert.deepStrictEqual(figures(reading, solve(identities(reading)), name), [figure]);
    });
  }

  it('finds one figure after the other where each waits for the last', () => {
    const reading = requests({
      granted: '_ 2 0 0 0 0 _',
      processedTotal: '_ 2 0 0 0 0 6',
      carriedOut: '1 0 0 0 0 0 1',
    });
    const names = ['granted naturalPerson', 'granted total', 'processedTotal naturalPerson'];
    assert.deepStrictEqual(figures(reading, solve(identities(reading)), ...names), [4n, 6n, 4n]);
  });

  it('leaves two blanks alone that only their sum is known of', () => {
    const reading = requests({ granted: '_ _ 0 0 0 0 6', 'other.rest': '_ _ 0 0 0 0 0' });
    assert.strictEqual(solve(identities(reading)).size, 0);
  });

  it('determines nothing that would be negative', () => {
    const reading = requests({ granted: '9 2 _ 0 0 0 6' });
    const solution = solve(identities(reading));
    assert.deepStrictEqual(figures(reading, solution, 'granted research'), [undefined]);
  });

  it('determines nothing that two sums state differently', () => {
    const reading = requests({ granted: '_ 2 0 0 0 0 7' });
    assert.strictEqual(solve(identities(reading)).size, 0);
  });

  it('derives nothing from what is contested', () => {
    const reading = requests({ granted: '_ 2 0 0 0 0 7', newlyReceived: '5 2 0 0 0 0 _' });
    const solution = solve(identities(reading));
    assert.deepStrictEqual(figures(reading, solution, 'granted naturalPerson', 'newlyReceived total'), [undefined, 7n]);
  });

  it('does not solve sums with a figure that cannot be read', () => {
    const reading = requests({ granted: '_ 若干 0 0 0 0 6', 'other.rest': '_ 若干 0 0 0 0 0' });
    assert.deepStrictEqual(figures(reading, solve(identities(reading)), 'granted naturalPerson'), [undefined]);
  });

  it('is exact with the largest figures', () => {
    const reading = requests({ granted: '_ 0 0 0 0 0 999999999999999', 'other.rest': '若干 0 0 0 0 0 0' });
    const solution = solve(identities(reading));
    assert.deepStrictEqual(figures(reading, solution, 'granted naturalPerson'), [999_999_999_999_999n]);
  });

  it('solves the third table group by group', () => {
    const reading = modelOf({ litigation: [{ key: 'litigation', cells: '1 _ 0 0 3 0 0 0 0 _ _ _ 0 0 4' }] });
    const solution = solve(identities(reading));
    const names = ['litigation review.corrected', 'litigation directSuit.total', 'litigation suitAfterReview.upheld'];
    assert.deepStrictEqual(figures(reading, solution, ...names), [2n, 0n, undefined]);
  });
});

describe('filling blanks', () => {
  it('gives each blank a figure, 0 where nothing determines it', () => {
    const reading = requests({ granted: '_ 2 _ 0 0 0 6', 'other.rest': '_ 0 _ 0 0 0 0' });
    const filled = fill(identities(reading), blanksIn(reading));
    assert.deepStrictEqual([...filled.values()], [0n, 0n, 0n, 0n]);
  });

  it('keeps what the sums determine', () => {
    const reading = requests({ granted: '_ 2 0 0 0 0 _' });
    assert.deepStrictEqual([...fill(identities(reading), blanksIn(reading)).values()], [4n, 6n]);
  });

  it('lets totals follow from figures that are 0 for want of a better', () => {
    const reading = modelOf({
      requests: requestDrafts({
        newlyReceived: '3 _ _ _ _ _ _',
        processedTotal: '_ _ _ _ _ _ _',
        carriedOut: '_ _ _ _ _ _ _',
      }),
    });
    const filled = fill(identities(reading), blanksIn(reading));
    const names = [
      'newlyReceived business',
      'newlyReceived total',
      'processedTotal total',
      'carriedOut naturalPerson',
      'carriedOut total',
    ];
    assert.deepStrictEqual(figures(reading, filled, ...names), [0n, 3n, 0n, 3n, 3n]);
  });

  it('lets what is carried out follow from what was received and dealt with, never the other way round', () => {
    const reading = requests({
      granted: '_ 2 0 0 0 0 _',
      processedTotal: '_ 2 0 0 0 0 _',
      carriedOut: '_ 0 0 0 0 0 _',
    });
    const filled = fill(identities(reading), blanksIn(reading));
    const names = [
      'granted naturalPerson',
      'processedTotal naturalPerson',
      'carriedOut naturalPerson',
      'carriedOut total',
    ];
    assert.deepStrictEqual(figures(reading, filled, ...names), [0n, 0n, 5n, 5n]);
  });

  it('fills an empty table with zeros', () => {
    const blank = Object.fromEntries(requestDrafts().map(({ key }) => [key, '_ _ _ _ _ _ _']));
    const reading = modelOf({ requests: requestDrafts(blank) });
    const filled = fill(identities(reading), blanksIn(reading));
    assert.strictEqual(filled.size, 175);
    assert.deepStrictEqual(new Set(filled.values()), new Set([0n]));
  });
});
