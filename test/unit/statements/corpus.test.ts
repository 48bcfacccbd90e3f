import * as assert from 'node:assert';
import { corpus } from '../../../bench/text/corpus';
import { measure } from '../../../bench/text/measure';

describe('the corpus of sentences', () => {
  const phrases = corpus();
  const result = measure(phrases);

  it('has more than three hundred', () => assert.ok(result.sentences > 300));

  it('is read without a mistake, and nearly whole', () => {
    assert.strictEqual(result.readRight, result.readAll, result.faults.join('\n'));
    assert.ok(result.readRight >= 0.95 * result.marked, result.faults.join('\n'));
  });

  it('has no finding that is not due', () => {
    assert.strictEqual(result.toldRight, result.toldAll, result.faults.join('\n'));
  });

  it('is told at the figure where one is changed, nineteen times out of twenty', () => {
    assert.ok(result.altered >= 80);
    assert.ok(result.alteredTold >= 0.95 * result.altered, result.faults.join('\n'));
  });
});
