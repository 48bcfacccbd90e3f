import * as assert from 'node:assert';
import type { Term } from '../../../../server/src/identities/identity';
import type { Explanation, TermChange } from '../../../../server/src/reconcile/failing-group';
import type { Operation } from '../../../../server/src/repair';
import { operationWords, printedWords } from '../../../../server/src/rules/wording/change-words';

const change = (value: number | null, to: number): TermChange => ({ term: { value } as Term, to });
const words = (operations: readonly Operation[], changes: readonly TermChange[]) =>
  operationWords({ operations, changes } as Explanation);

describe('what an explanation undoes', () => {
  const MOVED = [change(3, 0), change(0, 3)];
  const EXCHANGED = [change(3, 5), change(5, 3)];
  const cases: readonly (readonly [Operation, readonly TermChange[], string, string])[] = [
    ['moved-in-row', MOVED, '把填错列的数移回', 'Move the figure back to its column'],
    ['moved-in-row', EXCHANGED, '把两格的数换回', 'Exchange the two figures'],
    ['moved-in-column', MOVED, '把填错行的数移回', 'Move the figure back to its row'],
    ['moved-in-column', EXCHANGED, '把两格的数换回', 'Exchange the two figures'],
    ['both-processed', EXCHANGED, '更新（七）的两个数', 'Bring both figures of （七） up to date'],
    ['shifted-row', EXCHANGED, '把整行移回一格', 'Move the row back by one cell'],
    ['swapped-rows', EXCHANGED, '把两行换回', 'Put the two rows back in each other’s place'],
    ['stale-totals', EXCHANGED, '更新随之变动的合计', 'Bring the totals that follow up to date'],
    ['cell', [change(3, 5)], '改一处', 'Change one cell'],
  ];
  for (const [operation, changes, zh, en] of cases) {
    it(`is said of ${operation}: ${en}`, () => assert.deepStrictEqual(words([operation], changes), { zh, en }));
  }

  it('is only counted where several things happened', () => {
    assert.deepStrictEqual(words(['cell', 'shifted-row'], [change(1, 2), change(2, 3), change(3, 4)]), {
      zh: '改3处',
      en: 'Change 3 cells',
    });
  });
});

describe('what is printed in a cell', () => {
  const printed = (value: number | null, text?: string) =>
    printedWords({ value, cell: text === undefined ? null : { text } } as Term);

  it('is its figure, else its words, else a blank', () => {
    assert.deepStrictEqual(printed(7, '７件'), { zh: '7', en: '7' });
    assert.deepStrictEqual(printed(null, ' 若干 '), { zh: '“若干”', en: '“若干”' });
    assert.deepStrictEqual(printed(null, ' '), { zh: '空着', en: 'a blank' });
    assert.deepStrictEqual(printed(null), { zh: '空着', en: 'a blank' });
  });
});
