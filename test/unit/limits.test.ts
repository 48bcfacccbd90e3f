import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_RELATED } from '../../server/src/cli/human';
import { MOST } from '../../server/src/findings/most';
import { MOST_REPORTS } from '../../server/src/publish/publish';
import { OF_A_GROUP, OF_A_TABLE } from '../../server/src/repair/budget';
import { MOST_FAILING } from '../../server/src/repair/partition';
import { LONGEST_HEADING } from '../../server/src/sections/wording';
import { MOST_ROUNDS } from '../../server/src/service/fixed';
import { LOOKED_AT } from '../../server/src/service/recognise';
import { LONGEST_SENTENCE } from '../../server/src/statements/sentence';
import { LONGEST_TABLE_LINE } from '../../server/src/tables/telling';
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
  LONGEST_TABLE_LINE,
  MOST_REPORTS,
  MOST_ROUNDS,
  MOST_RELATED,
};

/** How docs/cli.md words the bounds that it names, with the figure as a group: first in Chinese, then in English. */
const ON_THE_COMMAND_LINE = {
  MOST_ROUNDS: { bound: MOST_ROUNDS, words: [/最多(\d+)轮/g, /\((\d+) rounds at most\)/g] },
  MOST_RELATED: { bound: MOST_RELATED, words: [/最多列 (\d+) 处/g, /\((\d+) at most; JSON has all\)/g] },
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

describe('docs/cli.md', () => {
  const page = readFileSync(join(ROOT, 'docs/cli.md'), 'utf8');

  for (const [name, { bound, words }] of Object.entries(ON_THE_COMMAND_LINE)) {
    it(`says what ${name} is, once in each language`, () => {
      for (const wording of words) {
        const told = [...page.matchAll(wording)].map(([, figure]) => Number(figure));
        assert.deepStrictEqual(told, [bound], String(wording));
      }
    });
  }
});
