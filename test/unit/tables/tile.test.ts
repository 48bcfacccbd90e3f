import * as assert from 'node:assert';
import { tile } from '../../../server/src/tables/tile';
import { streamOf } from './support';

const LABEL = ['一、本年新收', '政府信息', '公开申请', '数量'];

/** The pieces of which a label is laid out among the words, a line each. */
function laidOut(words: readonly string[]): readonly string[] | null {
  const tokens = streamOf(words.join('\n')).flatMap((row) => row.tokens);
  const found = tile('本年新收政府信息公开申请数量', tokens, new Set());
  return found?.used.map(({ text }) => text) ?? null;
}

describe('a label laid out of pieces', () => {
  it('is found behind any number of words', () => {
    for (const count of [0, 20, 200]) assert.deepStrictEqual(laidOut([...Array(count).fill('机构'), ...LABEL]), LABEL);
  });

  it('is found with pieces of neighbouring labels between its own, unless they are many', () => {
    const apart = (count: number) => [...LABEL.slice(0, 2), ...Array(count).fill('机构'), ...LABEL.slice(2)];
    assert.deepStrictEqual(laidOut(apart(15)), LABEL);
    assert.strictEqual(laidOut(apart(30)), null);
  });

  it('is none with a piece wanting', () => {
    for (let i = 0; i < LABEL.length; i++) assert.strictEqual(laidOut(LABEL.filter((_, k) => k !== i)), null);
  });
});
