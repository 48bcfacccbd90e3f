import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_RELATED } from '../../server/src/cli/human';
import { MOST } from '../../server/src/findings/most';
import { MOST_READ } from '../../server/src/lsp/named-reports';
import { MOST_REPORTS } from '../../server/src/publish/publish';
import { OF_A_GROUP, OF_A_TABLE } from '../../server/src/repair/budget';
import { MOST_FAILING } from '../../server/src/repair/partition';
import { LONGEST as LONGEST_TITLE } from '../../server/src/sections/title';
import { LONGEST_HEADING } from '../../server/src/sections/wording';
import { MOST_ROUNDS } from '../../server/src/service/fixed';
import { LOOKED_AT } from '../../server/src/service/recognise';
import { LONGEST_SENTENCE } from '../../server/src/statements/sentence';
import { LONGEST_TABLE_LINE } from '../../server/src/tables/telling';
import { MOST_DIGITS } from '../../server/src/text/figure';
import { LONGEST_PASTE } from '../../server/src/writing/paste/longest';
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
  MOST_DIGITS,
  MOST_READ,
  LONGEST_PASTE,
  LONGEST_TITLE,
};

/** Those that stand in a file of `server/src` and nowhere else. */
const WITHIN = {
  'identities/fitting.ts': ['MOST_CHOICES', 'MOST_WAYS'],
  'repair/partition.ts': ['MOST_FAILING_OPEN'],
  'scan/html.ts': ['DEEPEST'],
  'scan/html-grid.ts': ['WIDEST', 'TALLEST'],
  'scan/line-of.ts': ['MOST_CELLS'],
  'text/similar.ts': ['LONGEST'],
  'model/build.ts': ['OPENING'],
  'lsp/report-files.ts': ['MOST_FOLDERS', 'MOST_FILES'],
  'rules/cell-blank.ts': ['ONE_BY_ONE'],
};

/** A bound by its name, out of the source that has it. */
function within(file: string, name: string): number {
  const source = readFileSync(join(ROOT, 'server/src', file), 'utf8');
  const [, figure] = new RegExp(`^const ${name} = ([\\d_]+);`, 'm').exec(source) ?? [];
  assert.ok(figure, `${file} has no ${name}`);
  return Number(figure.replaceAll('_', ''));
}

/** How docs/cli.md words the bounds that it names, with the figure as a group: first in Chinese, then in English. */
const ON_THE_COMMAND_LINE = {
  MOST_ROUNDS: { bound: MOST_ROUNDS, words: [/最多(\d+)轮/g, /\((\d+) rounds at most\)/g] },
  MOST_RELATED: { bound: MOST_RELATED, words: [/最多列 (\d+) 处/g, /\((\d+) at most; JSON has all\)/g] },
};

describe('docs/limits.md', () => {
  const [chinese = '', rest = ''] = readFileSync(join(ROOT, 'docs/limits.md'), 'utf8').split('\n## Limits\n');
  const [english = '', measured = ''] = rest.split('\n## 实测');

  const hidden = Object.entries(WITHIN).flatMap(([file, names]) =>
    names.map((name) => [`${name} of ${file}`, within(file, name)] as const),
  );

  for (const [name, bound] of [...Object.entries(BOUNDS), ...hidden]) {
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
