import * as assert from 'node:assert';
import { type Fittings, fittingsOf, type Stretch } from '../../../server/src/identities/fitting';
import { modelOf, requestDrafts } from '../../support/model';

/** 5 + 2 received, 6 dealt with, 1 carried out, but for the rows given. */
function fittings(
  key: string,
  rows: Readonly<Record<string, string>>,
  mayJoin?: (place: number) => boolean,
  within?: Stretch,
): Fittings {
  const { reports } = modelOf({
    requests: requestDrafts({
      newlyReceived: '5 2 0 0 0 0 7',
      granted: '4 2 0 0 0 0 6',
      processedTotal: '4 2 0 0 0 0 6',
      carriedOut: '1 0 0 0 0 0 1',
      ...rows,
    }),
  });
  const [report] = reports;
  const table = report?.tables.find((one) => one.key === 'requests');
  const row = table?.rows.find((one) => one.key === key);
  assert.ok(report && table && row);
  return fittingsOf(report, table, row, mayJoin, within);
}

const insert = (places: number[], figures: (number | null)[], checks: number) => ({
  kind: 'insert',
  places,
  figures,
  checks,
});
const remove = (places: number[], checks: number) => ({ kind: 'remove', places, figures: [], checks });

const NONE = { ways: [], ruledOut: false };
const RULED_OUT = { ways: [], ruledOut: true };

describe('a row in which a figure stands in two', () => {
  const join = (place: number, figure: number, checks: number) => ({
    kind: 'join',
    places: [place],
    figures: [figure],
    checks,
  });
  const rows = { granted: '14 2 0 0 0 0 16', newlyReceived: '15 2 0 0 0 0 17', processedTotal: '1 4 2 0 0 0 0 16' };

  it('has one where the sums then hold and white space alone parts the two', () => {
    assert.deepStrictEqual(
      fittings('processedTotal', rows, () => true),
      { ways: [join(0, 14, 15)], ruledOut: false },
    );
    assert.deepStrictEqual(
      fittings('processedTotal', rows, (place) => place !== 0),
      RULED_OUT,
    );
    assert.deepStrictEqual(fittings('processedTotal', rows), RULED_OUT);
  });

  it('has none where no sum tells, or the first would begin with 0', () => {
    const open = { granted: '_ 2 0 0 0 0 _', newlyReceived: '_ 2 0 0 0 0 _', processedTotal: '1 4 2 0 若 0 0 若' };
    assert.ok(fittings('processedTotal', open, () => true).ways.every(({ kind }) => kind === 'remove'));
    const zero = { granted: '4 2 0 0 0 0 6', processedTotal: '0 4 2 0 0 0 0 6' };
    assert.deepStrictEqual(
      fittings('processedTotal', zero, () => true).ways.map(({ kind }) => kind),
      ['remove'],
    );
  });
});

describe('a row with a figure too few', () => {
  it('takes the figure that its sums require, where they require it', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '2 0 0 0 0 6' }), {
      ways: [insert([0], [4], 7)],
      ruledOut: false,
    });
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 0 0 0 0' }).ways, [insert([6], [6], 7)]);
  });

  it('counts ways that come to the same row once, at the first place', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 0 0 0 6' }).ways, [insert([2], [0], 7)]);
    assert.deepStrictEqual(fittings('processedTotal', { processedTotal: '4 2 0 0 0 6' }).ways, [insert([2], [0], 14)]);
  });

  it('may take it anywhere where nothing but its own sum is left to decide', () => {
    const { ways } = fittings('granted', { granted: '2 0 0 0 0 6', processedTotal: '_ _ _ _ _ _ _' });
    assert.deepStrictEqual(ways, [...[0, 1, 2, 3, 4, 5].map((place) => insert([place], [4], 0)), insert([6], [8], 0)]);
  });

  it('takes none that would have to be below 0', () => {
    const { ways } = fittings('carriedOut', {
      carriedOut: '0 0 0 0 0 1',
      granted: '_ 2 0 0 0 0 6',
      processedTotal: '_ _ _ _ _ _ _',
    });
    assert.deepStrictEqual(
      ways,
      [0, 1, 2, 3, 4, 5].map((place) => insert([place], [1], 0)),
    );
  });

  it('leaves open what words in it leave open', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '2 0 若 0 0 6' }).ways, [insert([0], [4], 5)]);
  });

  it('has no way where another figure is wrong as well', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '9 0 0 0 0 6' }), RULED_OUT);
    assert.deepStrictEqual(fittings('granted', { granted: '2 0 0 0 0 3' }), RULED_OUT);
  });
});

describe('a row with a figure too many', () => {
  it('loses the one without which its sums hold', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 9 0 0 0 0 6' }), {
      ways: [remove([2], 8)],
      ruledOut: false,
    });
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 0 0 0 0 6 8' }).ways, [remove([7], 8)]);
  });

  it('loses the first of those that read the same', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 0 0 0 0 0 6' }).ways, [remove([2], 8)]);
  });

  it('is not judged by sums that a blank leaves open', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '_ 2 0 0 0 0 0 6' }).ways, [remove([2], 6)]);
  });

  it('has no way where another figure is wrong as well, but for one whose figures are all the same', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '4 3 0 0 0 0 6 8' }), RULED_OUT);
    assert.deepStrictEqual(fittings('granted', { granted: '7 7 7 7 7 7 7 7' }), {
      ways: [remove([0], 0)],
      ruledOut: false,
    });
  });
});

describe('a row two figures off', () => {
  it('is put right where the sums leave a choice that can be surveyed', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 9 0 0 0 0 7 6' }).ways, [remove([2, 7], 8)]);
    assert.deepStrictEqual(fittings('granted', { granted: '2 0 0 0 6' }).ways, [insert([0, 2], [4, 0], 6)]);
  });

  it('is left alone where no sum confirms a way', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '2 0 0 0 6', processedTotal: '_ _ _ _ _ _ _' }), NONE);
  });
});

describe('a row further off', () => {
  it('is put right where the sums leave a choice that can be surveyed', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '2 0 0 6' }).ways, [insert([0, 2, 3], [4, 0, 0], 5)]);
    assert.deepStrictEqual(fittings('granted', { granted: '6' }).ways, [
      insert([0, 1, 2, 3, 4, 5], [4, 2, 0, 0, 0, 0], 2),
    ]);
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 7 0 8 0 9 0 0 6' }).ways, [remove([2, 4, 6], 8)]);
  });

  it('is ruled out where another figure is wrong as well', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '3 9 9 9' }), RULED_OUT);
    assert.deepStrictEqual(fittings('granted', { granted: '3 9 9 9 9 9 9 9 9 9' }), RULED_OUT);
  });

  it('is left alone where there are more ways than can be tried, unless all its figures are the same', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 0 0 0 0 6 0 0 0 0' }), NONE);
    assert.deepStrictEqual(fittings('denied.stateSecret', { 'denied.stateSecret': '0 0 0 0 0 0 0 0 0 0 0 0 0' }), {
      ways: [remove([0, 1, 2, 3, 4, 5], 0)],
      ruledOut: false,
    });
    const { reports } = modelOf({ litigation: [{ key: 'litigation', cells: '1 2 3 0 6 4 0 0 0 4 1 0' }] });
    const [report] = reports;
    const [table] = report?.tables ?? [];
    const row = table?.rows[0];
    assert.ok(report && table && row);
    assert.deepStrictEqual(fittingsOf(report, table, row), NONE);
  });

  it('does not take long however far it is off', () => {
    const granted = Array.from({ length: 5000 }, (_, i) => `${i}`).join(' ');
    assert.deepStrictEqual(fittings('granted', { granted }), NONE);
    // Nor where all of a stretch is too much, which is one way.
    assert.deepStrictEqual(fittings('granted', { granted }, undefined, { from: 7, to: 5000 }), NONE);
  });
});

describe('a row', () => {
  it('that has the figures due has no way', () => {
    assert.deepStrictEqual(fittings('granted', { granted: '4 2 0 0 0 0 6' }), NONE);
  });

  it('of the first table has no sums: any place will do', () => {
    const { reports } = modelOf({ disclosure: [{ key: 'regulations', cells: '3 5' }] });
    const [report] = reports;
    const table = report?.tables[0];
    const row = table?.rows[0];
    assert.ok(report && table && row);
    assert.deepStrictEqual(fittingsOf(report, table, row), {
      ways: [0, 1, 2].map((place) => insert([place], [null], 0)),
      ruledOut: false,
    });
  });

  it('of the third table is judged by the sums of its groups', () => {
    const { reports } = modelOf({ litigation: [{ key: 'litigation', cells: '1 2 3 0 6 4 0 0 0 4 1 0 0 1' }] });
    const [report] = reports;
    const table = report?.tables[0];
    const row = table?.rows[0];
    assert.ok(report && table && row);
    assert.deepStrictEqual(fittingsOf(report, table, row).ways, [
      insert([10], [0], 2),
      insert([11], [0], 2),
      insert([14], [2], 2),
    ]);
  });
});
