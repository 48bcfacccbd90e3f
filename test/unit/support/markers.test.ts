import * as assert from 'node:assert';
import { assertUnderlined, unmark } from '../../support/markers';

describe('markers in fixtures', () => {
  it('give the text without them and what they enclose', () => {
    const { text, expected } = unmark('规章\t⟦-1⟧cell-negative\t0');
    assert.strictEqual(text, '规章\t-1\t0');
    assert.deepStrictEqual(expected, [{ code: 'cell-negative', span: { start: 3, end: 5 } }]);
  });

  it('take several codes, nesting and places without length', () => {
    const { text, expected } = unmark('⟦一⟦２⟧cell-width⟧a-b,c-d。⟦⟧cell-blank');
    assert.strictEqual(text, '一２。');
    assert.deepStrictEqual(
      expected.map(({ code, span }) => [code, span.start, span.end]),
      [
        ['a-b', 0, 2],
        ['c-d', 0, 2],
        ['cell-width', 1, 2],
        ['cell-blank', 3, 3],
      ],
    );
  });

  it('end a code where something else begins', () => {
    const { text, expected } = unmark('⟦1⟧cell-unit件⟦2⟧cell-note2');
    assert.strictEqual(text, '1件22');
    assert.deepStrictEqual(
      expected.map((one) => one.code),
      ['cell-unit', 'cell-note'],
    );
  });

  it('count UTF-16 units before and inside', () => {
    const { expected } = unmark('𠮷⟦𠮷⟧some-code');
    assert.deepStrictEqual(expected[0]?.span, { start: 2, end: 4 });
  });

  for (const broken of ['⟦1', '1⟧cell-unit', '⟦1⟧ 2', '⟦⟦1⟧cell-unit']) {
    it(`are refused when they do not pair: ${broken}`, () => {
      assert.throws(() => unmark(broken), /⟦|⟧/);
    });
  }
});

describe('the comparison of findings', () => {
  const { text, expected } = unmark('甲\n⟦12⟧requests-row-sum\t⟦x⟧cell-not-number');

  it('is silent when they agree, in whatever order', () => {
    assertUnderlined(text, [...expected].reverse(), expected);
  });

  it('says what is missing and what is unexpected, with line, column and words', () => {
    const actual = [...expected.slice(0, 1), { code: 'cell-blank', span: { start: 0, end: 1 } }];
    assert.throws(
      () => assertUnderlined(text, actual, expected),
      (error: Error) => {
        assert.deepStrictEqual(error.message.split('\n'), [
          'findings differ:',
          '  - missing     2:4 cell-not-number ⟦x⟧',
          '  + unexpected  1:1 cell-blank ⟦甲⟧',
        ]);
        return true;
      },
    );
  });

  it('counts a finding that is there twice', () => {
    assert.throws(() => assertUnderlined(text, [...expected, ...expected.slice(0, 1)], expected), /unexpected {2}2:1/);
  });
});
