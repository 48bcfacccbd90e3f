import * as assert from 'node:assert';
import { countStates, identitiesOf } from '../../../server/src/identities/identities';
import { difference, exactSum, type Identity, termsOf } from '../../../server/src/identities/identity';
import type { Reading } from '../../../server/src/model/report';
import { cellAt, modelOf, type ReportDraft, requestDrafts } from '../../support/model';

const LITIGATION = '1 2 3 4 10 0 0 0 0 0 5 0 0 1 6';

function of(draft: ReportDraft): readonly Identity[] {
  return inReading(modelOf(draft));
}

function inReading({ reports: [report] }: Reading): readonly Identity[] {
  assert.ok(report);
  return identitiesOf(report);
}

function complete(given: Readonly<Record<string, string>> = {}, litigation = LITIGATION): ReportDraft {
  return { requests: requestDrafts(given), litigation: [{ key: 'litigation', cells: litigation }] };
}

function find(all: readonly Identity[], id: Identity['id'], where: string): Identity {
  const found = all.find((one) => one.id === id && one.where === where);
  assert.ok(found, `no ${id} of ${where}`);
  return found;
}

function namesIn(all: readonly Identity[], state: Identity['state']): string[] {
  return all.filter((one) => one.state === state).map(({ id, where }) => `${id} ${where}`);
}

describe('identities', () => {
  it('are 25 row sums, 7 column sums, 7 balances and 3 group sums', () => {
    const count = new Map<string, number>();
    for (const { id } of of(complete())) count.set(id, (count.get(id) ?? 0) + 1);
    assert.deepStrictEqual(
      [...count],
      [
        ['requests.row-sum', 25],
        ['requests.column-sum', 7],
        ['requests.balance', 7],
        ['litigation.group-sum', 3],
      ],
    );
  });

  it('all hold where the figures agree', () => {
    const given = {
      newlyReceived: '5 1 0 0 0 0 6',
      carriedIn: '1 0 0 0 0 0 1',
      'other.rest': '4 0 0 0 0 0 4',
      processedTotal: '4 0 0 0 0 0 4',
      carriedOut: '2 1 0 0 0 0 3',
    };
    assert.deepStrictEqual(countStates(of(complete(given))), { holding: 42, broken: 0, undecided: 0 });
  });

  it('are broken exactly where a figure disagrees', () => {
    const all = of(complete({ granted: '0 0 3 0 0 0 0' }));
    assert.deepStrictEqual(namesIn(all, 'broken'), ['requests.row-sum granted', 'requests.column-sum research']);
    assert.deepStrictEqual(countStates(all), { holding: 40, broken: 2, undecided: 0 });
  });

  it('break a balance and a column sum where （七） disagrees', () => {
    const all = of(complete({ processedTotal: '0 0 0 0 2 0 2' }));
    assert.deepStrictEqual(namesIn(all, 'broken'), [
      'requests.column-sum legalService',
      'requests.column-sum total',
      'requests.balance legalService',
      'requests.balance total',
    ]);
  });

  it('have the totals on the left and share one term a cell', () => {
    const reading = modelOf(complete());
    const all = inReading(reading);
    const row = find(all, 'requests.row-sum', 'processedTotal');
    const column = find(all, 'requests.column-sum', 'total');
    const balance = find(all, 'requests.balance', 'total');
    assert.strictEqual(row.left[0], column.left[0]);
    assert.strictEqual(row.left[0], balance.right[0]);
    assert.strictEqual(row.left[0]?.cell, cellAt(reading, 'processedTotal', 'total'));
    assert.deepStrictEqual([row.right.length, column.right.length, termsOf(balance).length], [6, 21, 4]);
    assert.deepStrictEqual(
      termsOf(balance).map(({ rowKey }) => rowKey),
      ['newlyReceived', 'carriedIn', 'processedTotal', 'carriedOut'],
    );
  });

  it('sum up each group of the third table for itself', () => {
    const all = of(complete({}, '1 2 3 4 10 0 0 0 0 1 5 0 0 1 6'));
    assert.deepStrictEqual(namesIn(all, 'broken'), ['litigation.group-sum directSuit']);
    const { left, right } = find(all, 'litigation.group-sum', 'suitAfterReview');
    assert.deepStrictEqual(
      [left, right].map((terms) => terms.map(({ value }) => value)),
      [[6], [5, 0, 0, 1]],
    );
  });

  it('are computed once a report', () => {
    const [report] = modelOf(complete()).reports;
    assert.ok(report);
    assert.strictEqual(identitiesOf(report), identitiesOf(report));
  });
});

describe('identities with an unknown term', () => {
  const unknown: Readonly<Record<string, string>> = {
    'a blank': '_',
    'a mark for nothing': '/',
    'a word': '若干',
    'a negative figure': '-3',
    'a fraction': '2.5',
    'more than 15 digits': '1234567890123456',
  };
  for (const [what, text] of Object.entries(unknown)) {
    it(`are undecided, not broken, for ${what}`, () => {
      const all = of(complete({ granted: `0 ${text} 0 0 0 0 9` }));
      assert.deepStrictEqual(namesIn(all, 'undecided'), ['requests.row-sum granted', 'requests.column-sum business']);
    });
  }

  it('take figures that are only written oddly for what they are', () => {
    const given = { granted: '１２ 1,000 3件 4（其中1件为补充） 0 0 1019', processedTotal: '12 1000 3 4 0 0 1019' };
    const all = of(complete({ ...given, newlyReceived: given.processedTotal }));
    assert.strictEqual(countStates(all).holding, 42);
  });

  it('are undecided along a row whose count does not fit, whatever its figures', () => {
    const all = of(complete({ carriedOut: '0 0 0 0 0 0 0 0' }));
    const { holding, broken, undecided } = countStates(all);
    assert.deepStrictEqual([holding, broken, undecided], [34, 0, 8]);
    const term = find(all, 'requests.balance', 'business').right[1];
    assert.deepStrictEqual([term?.cell, term?.value, term?.row?.fits], [null, null, false]);
  });

  it('are undecided where a row is missing', () => {
    const requests = requestDrafts().filter(({ key }) => key !== 'granted');
    const all = of({ requests });
    assert.deepStrictEqual(countStates(all), { holding: 31, broken: 0, undecided: 11 });
    assert.strictEqual(find(all, 'requests.row-sum', 'granted').left[0]?.row, null);
  });

  it('are undecided, and all there, where tables are missing', () => {
    assert.deepStrictEqual(countStates(of({})), { holding: 0, broken: 0, undecided: 42 });
    assert.deepStrictEqual(countStates(of({ form: '2019' })), { holding: 0, broken: 0, undecided: 40 });
  });

  it('take the form in force where nothing tells the form', () => {
    const reading = modelOf({});
    const [report] = reading.reports;
    assert.ok(report);
    assert.strictEqual(identitiesOf({ ...report, form: null }).length, 42);
  });
});

describe('identities of rows that stand otherwise than in the form', () => {
  const repeated = (cells: string) => {
    const requests = requestDrafts({
      granted: '1 0 0 0 0 0 1',
      processedTotal: '1 0 0 0 0 0 1',
      newlyReceived: '1 0 0 0 0 0 1',
    });
    return { requests: [...requests, { key: 'granted', cells, place: 'repeated' as const }] };
  };

  it('count a repeated row once where both say the same', () => {
    assert.deepStrictEqual(countStates(of(repeated('1 0 0 0 0 0 1'))), { holding: 39, broken: 0, undecided: 3 });
  });

  it('are undecided where the repeated rows differ', () => {
    const all = of(repeated('1 0 0 0 0 0 2'));
    assert.deepStrictEqual(countStates(all), { holding: 31, broken: 0, undecided: 11 });
    assert.strictEqual(find(all, 'requests.row-sum', 'granted').state, 'undecided');
  });

  it('are undecided where a repeated row does not fit', () => {
    assert.strictEqual(countStates(of(repeated('1 0 0 0 0 0'))).undecided, 11);
  });

  it('leave figures out that stand in a heading row', () => {
    const requests = [...requestDrafts(), { key: 'denied', cells: '9 9 9 9 9 9 9', outsideSums: true }];
    assert.deepStrictEqual(countStates(of({ requests })), { holding: 39, broken: 0, undecided: 3 });
  });

  it('take （六） as one row in the place of its parts', () => {
    const requests = requestDrafts({ processedTotal: '0 0 7 0 0 0 7', newlyReceived: '0 0 7 0 0 0 7' })
      .filter(({ key }) => !key.startsWith('other.'))
      .concat({ key: 'other', cells: '0 0 7 0 0 0 7' });
    const all = of({ requests, otherUndivided: true });
    assert.deepStrictEqual(countStates(all), { holding: 37, broken: 0, undecided: 3 });
    assert.strictEqual(find(all, 'requests.column-sum', 'total').right.length, 19);
    assert.strictEqual(find(all, 'requests.row-sum', 'other').state, 'holding');
  });

  it('are 40 on the 2019 form, with （六） among the 19 rows summed up', () => {
    const requests = requestDrafts({ other: '0 0 0 0 0 4 4' }, '2019');
    const all = of({ form: '2019', requests, litigation: [{ key: 'litigation', cells: LITIGATION }] });
    assert.strictEqual(all.length, 40);
    assert.deepStrictEqual(namesIn(all, 'broken'), [
      'requests.column-sum otherOrganization',
      'requests.column-sum total',
    ]);
  });
});

describe('sums of the largest figures', () => {
  it('are told apart in the last digit', () => {
    const states = ['4', '5'].map((last) => {
      const parts = `166666666666666 166666666666666 166666666666667 166666666666667 166666666666667 16666666666666${last}`;
      const all = of(complete({ newlyReceived: `${parts} 999999999999997` }));
      return find(all, 'requests.row-sum', 'newlyReceived').state;
    });
    assert.deepStrictEqual(states, ['holding', 'broken']);
  });

  it('are exact beyond 2^53, where numbers are not', () => {
    const given = Object.fromEntries(requestDrafts().map(({ key }) => [key, '999999999999999 0 0 0 0 0 0']));
    const column = find(of(complete(given)), 'requests.column-sum', 'naturalPerson');
    assert.strictEqual(column.state, 'broken');
    assert.strictEqual(exactSum(column.right), 20_999_999_999_999_979n);
    assert.strictEqual(difference(column), 999_999_999_999_999n - 20_999_999_999_999_979n);
  });

  it('are not added up where a term is unknown', () => {
    const row = find(of(complete({ granted: '_ 0 0 0 0 0 0' })), 'requests.row-sum', 'granted');
    assert.throws(() => exactSum(row.right), /unknown/);
  });
});
