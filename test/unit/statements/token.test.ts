import * as assert from 'node:assert';
import { wordsOf } from '../../../server/src/statements/lexicon';
import { sentenceOf } from '../../../server/src/statements/sentence';
import { NUMBER, tokensOf } from '../../../server/src/statements/token';

const number = new RegExp(NUMBER);

/** Whether the words have a count or a percentage in them. */
function counts(text: string): boolean {
  return tokensOf(sentenceOf(text)).some(({ kind }) => kind === 'count' || kind === 'percent');
}

const COUNTED = [
  '收到5件。',
  '收到５件。',
  '办结三件。',
  '答复二十余件。',
  '共三百五十多件次。',
  '约两万件。',
  '近三千条。',
  '不足一亿项。',
  '超过十起。',
  '四例左右。',
  '占百分之三十。',
  '占百分之五点三。',
  '占六十%。',
  '占12.5%。',
];

const UNCOUNTED = ['一是统一思想。', '全面公开，一步一步来。', '三人同行。', '百分点之争。', '万众一心。'];

describe('the words of a sentence', () => {
  for (const text of COUNTED) {
    it(`have a number, and what tells so at a glance, in ${text}`, () => {
      assert.ok(counts(text));
      assert.ok(number.test(sentenceOf(text).folded));
    });
  }

  for (const text of UNCOUNTED) {
    it(`have no number in ${text}`, () => {
      assert.ok(!counts(text));
      assert.ok(!number.test(sentenceOf(text).folded));
    });
  }
});

describe('the words of some kinds', () => {
  it('are all words of these kinds and no others', () => {
    const words = wordsOf(new Set(['done', 'verdict']));
    assert.ok(words.includes('办结完毕') && words.includes('维持') && words.includes('已结案'));
    assert.ok(!words.includes('未') && !words.includes('申请'));
  });
});
