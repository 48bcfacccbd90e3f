import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST } from '../../server/src/findings/most';
import { OF_A_GROUP, OF_A_TABLE } from '../../server/src/repair/budget';
import { MOST_FAILING } from '../../server/src/repair/partition';
import { LONGEST_HEADING } from '../../server/src/sections/wording';
import { LOOKED_AT } from '../../server/src/service/recognise';
import { LONGEST_SENTENCE } from '../../server/src/statements/sentence';
import { LONGEST_ROW } from '../../server/src/tables/telling';
import { ROOT } from '../support/files';

/** Every bound that a file gives away by name. */
const BOUNDS = {
  MOST,
  OF_A_GROUP,
  OF_A_TABLE,
  MOST_FAILING,
  LONGEST_HEADING,
  LOOKED_AT,
  LONGEST_SENTENCE,
  LONGEST_ROW,
};

describe('docs/limits.md', () => {
  const [chinese = '', rest = ''] = readFileSync(join(ROOT, 'docs/limits.md'), 'utf8').split('\n## Limits\n');
  const [english = '', measured = ''] = rest.split('\n## 实测');

  for (const [name, bound] of Object.entries(BOUNDS)) {
    it(`says what ${name} is, in both languages`, () => {
      const figure = new RegExp(`(?<![\\d,])${bound.toLocaleString('en-US')}(?![\\d,])`);
      assert.match(chinese, figure);
      assert.match(english, figure);
    });
  }

  it('has as many bounds in one language as in the other', () => {
    const rows = (part: string) => part.split('\n').filter((line) => line.startsWith('| ')).length;
    assert.strictEqual(rows(chinese), rows(english));
  });

  it('has a cost for each kind of bad input', () => {
    for (const kind of [
      '10 MB',
      '100,000 rows',
      'nested tables',
      'rowspan',
      'surrogates',
      'NUL',
      '1,000,000 bars',
      '10,000 digits',
      'line ends',
      'traditional',
    ]) {
      assert.ok(measured.includes(kind), kind);
    }
  });
});
