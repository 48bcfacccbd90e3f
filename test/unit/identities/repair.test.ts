import * as assert from 'node:assert';
import { identitiesOf } from '../../../server/src/identities/identities';
import type { IdentityId } from '../../../server/src/identities/identity';
import { repairsOf } from '../../../server/src/identities/repair';
import { modelOf, requestDrafts } from '../../support/model';

const SOUND = {
  newlyReceived: '5 2 0 0 0 0 7',
  granted: '4 2 0 0 0 0 6',
  processedTotal: '4 2 0 0 0 0 6',
  carriedOut: '1 0 0 0 0 0 1',
};

/** The repairs of one broken identity as 「row column figure」. */
function repairs(given: Readonly<Record<string, string>>, id: IdentityId, where: string): string[] {
  const [report] = modelOf({ requests: requestDrafts({ ...SOUND, ...given }) }).reports;
  assert.ok(report);
  const all = identitiesOf(report);
  const broken = all.find((one) => one.id === id && one.where === where);
  assert.strictEqual(broken?.state, 'broken');
  return repairsOf(broken, all).map(({ term, value }) => `${term.rowKey} ${term.columnKey} ${value}`);
}

describe('repairs', () => {
  it('name the one figure on which all broken sums agree', () => {
    const given = { granted: '9 2 0 0 0 0 6' };
    assert.deepStrictEqual(repairs(given, 'requests.row-sum', 'granted'), ['granted naturalPerson 4']);
    assert.deepStrictEqual(repairs(given, 'requests.column-sum', 'naturalPerson'), ['granted naturalPerson 4']);
  });

  it('name a total where its row and its column agree on it', () => {
    assert.deepStrictEqual(repairs({ granted: '4 2 0 0 0 0 8' }, 'requests.row-sum', 'granted'), ['granted total 6']);
  });

  it('name nothing where every change would break a sum that holds', () => {
    const given = { granted: '4 2 0 0 0 0 8', 'other.rest': '0 0 0 0 0 5 5' };
    assert.deepStrictEqual(repairs(given, 'requests.row-sum', 'granted'), []);
  });

  it('name every figure that undecided sums leave free', () => {
    const given = { granted: '4 2 0 0 0 0 8', processedTotal: '_ _ _ _ _ _ _' };
    assert.deepStrictEqual(repairs(given, 'requests.row-sum', 'granted'), [
      'granted total 6',
      'granted naturalPerson 6',
      'granted business 4',
      'granted research 2',
      'granted publicWelfare 2',
      'granted legalService 2',
      'granted otherOrganization 2',
    ]);
  });

  it('name no figure that would be negative', () => {
    const given = { granted: '1 0 0 0 0 0 0', processedTotal: '_ _ _ _ _ _ _' };
    assert.deepStrictEqual(repairs(given, 'requests.row-sum', 'granted'), [
      'granted total 1',
      'granted naturalPerson 0',
    ]);
  });
});
