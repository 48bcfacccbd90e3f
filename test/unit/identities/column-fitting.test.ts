import * as assert from 'node:assert';
import { type ColumnFitting, columnFittingsOf } from '../../../server/src/identities/column-fitting';
import { modelOf, requestDrafts } from '../../support/model';

/** The ways of rows with these figures. */
function ways(newlyReceived: string, granted: string): readonly ColumnFitting[] {
  const [report] = modelOf({
    requests: requestDrafts({ newlyReceived, granted, processedTotal: '_ _ _ _ _ _ _' }),
  }).reports;
  const table = report?.tables.find((one) => one.key === 'requests');
  assert.ok(report && table);
  return columnFittingsOf(
    report,
    table,
    table.rows.filter(({ key }) => key === 'newlyReceived' || key === 'granted'),
  );
}

describe('a column that rows are off by', () => {
  it('is 总计 where it alone leaves no row with a negative figure', () => {
    assert.deepStrictEqual(ways('5 2 0 0 0 1', '4 0 0 0 0 0'), [{ places: [6], figures: [8, 4] }]);
  });

  it('may be any where the last figure is as much as the others in all rows', () => {
    assert.deepStrictEqual(
      ways('5 2 0 0 1 8', '4 0 0 1 0 7').map(({ places, figures }) => [places, figures]),
      [
        [[0], [0, 2]],
        [[1], [0, 2]],
        [[2], [0, 2]],
        [[3], [0, 2]],
        [[4], [0, 2]],
        [[5], [0, 2]],
        [[6], [16, 12]],
      ],
    );
  });

  it('counts places that come to the same rows once', () => {
    assert.deepStrictEqual(ways('0 0 0 0 0 0', '0 0 0 0 0 0'), [{ places: [0, 1, 2, 3, 4, 5, 6], figures: [0, 0] }]);
    assert.deepStrictEqual(ways('5 5 2 0 0 0 1 8', '4 4 0 0 0 0 0 4'), [{ places: [0, 1], figures: [] }]);
  });

  it('is none where a row is off by more, or no row is', () => {
    assert.deepStrictEqual(ways('5 2 0 0 7', '4 0 0 0 4'), []);
    assert.deepStrictEqual(ways('5 2 0 0 0 0 7', '4 0 0 0 0 0 4'), []);
  });
});
