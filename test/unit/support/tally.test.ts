import * as assert from 'node:assert';
import { rounds } from '../../long/rounds';
import { failureOf } from '../../long/smallest';
import { Tally } from '../../long/tally';
import { ACCIDENTS } from '../../support/accidents';
import { Dice } from '../../support/dice';
import { plainReport } from '../../support/plain-report';
import type { Staging } from '../../support/staged';
import { anyStaging } from '../../support/stagings';

const happening = (name: string) => {
  const accident = ACCIDENTS.find((one) => one.name === name);
  assert.ok(accident, name);
  return { accident, seed: 1 };
};

const STAGING: Staging = {
  report: plainReport(),
  style: { layout: 'spaces', groups: 'before', blankLines: true, labelWidth: 14 },
  happenings: [happening('page marks'), happening('signature'), happening('form feeds')],
};

describe('the smallest failure', () => {
  it('is none where nothing is wrong', () => {
    assert.strictEqual(
      failureOf(STAGING, () => []),
      null,
    );
  });

  it('has only the accidents and options that it takes', () => {
    const look = ({ style, happenings }: Staging) =>
      'labelWidth' in style && happenings.some(({ accident }) => accident.name === 'signature') ? ['told: x'] : [];
    const failure = failureOf(STAGING, look);
    assert.deepStrictEqual(
      failure?.staging.happenings.map(({ accident }) => accident.name),
      ['signature'],
    );
    assert.deepStrictEqual(failure?.staging.style, { layout: 'spaces', groups: 'before', labelWidth: 14 });
    assert.deepStrictEqual(failure?.faults, ['told: x']);
  });
});

describe('the tally', () => {
  it('counts what was read, what happened, and the ways of failing', () => {
    const tally = new Tally();
    tally.count('spaces', ['signature']);
    tally.count('spaces', []);
    tally.count('bars', ['signature']);
    const failure = { staging: STAGING, faults: ['told: row-missing 3-4 ⟦x⟧', 'data.requests: due 1, came 2'] };
    tally.fail('spaces', 2, failure);
    tally.fail('spaces', 3, failure);
    assert.strictEqual(tally.total, 3);
    assert.strictEqual(tally.failures, 2);
    const summary = tally.summary();
    assert.match(summary, /spaces +2 read +2 wrong/);
    assert.match(summary, /bars +1 read +0 wrong/);
    assert.match(summary, /2 signature/);
    assert.match(summary, /2 spaces \| page marks \+ signature \+ form feeds \| data, told: row-missing \(first: 2\)/);
  });

  it('says so where nothing went wrong', () => {
    assert.match(new Tally().summary(), /Nothing went wrong/);
  });
});

describe('rounds', () => {
  it('are the same for the same seed, and as many as asked for', () => {
    const drawn = (seed: number) => JSON.stringify([...rounds(anyStaging(), seed, 120)]);
    assert.strictEqual(drawn(3), drawn(3));
    assert.notStrictEqual(drawn(3), drawn(4));
    assert.strictEqual([...rounds(anyStaging(), 3, 120)].length, 120);
  });
});

describe('dice', () => {
  it('throw again what they threw, inside their bounds', () => {
    const throws = (seed: number) => {
      const dice = new Dice(seed);
      return Array.from({ length: 200 }, () => dice.below(6));
    };
    assert.deepStrictEqual(throws(5), throws(5));
    assert.notDeepStrictEqual(throws(5), throws(6));
    assert.deepStrictEqual([...new Set(throws(5))].sort(), [0, 1, 2, 3, 4, 5]);
  });

  it('take some of a list in its order, each once', () => {
    for (let seed = 0; seed < 50; seed++) {
      const some = new Dice(seed).some([1, 2, 3, 4, 5], 3);
      assert.ok(some.length >= 1 && some.length <= 3);
      assert.deepStrictEqual(some, [...new Set(some)].sort());
    }
    assert.deepStrictEqual(new Dice(1).some([], 3), []);
    assert.throws(() => new Dice(1).pick([]), /nothing/);
  });
});
