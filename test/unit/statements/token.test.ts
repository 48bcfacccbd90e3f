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

describe('what is not known in a sentence', () => {
  const kinds = (text: string) => tokensOf(sentenceOf(text)).map(({ kind, start, end }) => [kind, start, end]);

  it('is one word up to the next that is known', () => {
    assert.deepStrictEqual(kinds('鹦鹉鸳鸯5件。'), [
      ['other', 0, 4],
      ['count', 4, 6],
      ['break', 6, 7],
    ]);
  });

  it('is what is left of a title that is not closed, and the sentence behind it is read', () => {
    assert.deepStrictEqual(kinds('《鹦鹉，5件《'), [
      ['other', 0, 3],
      ['break', 3, 4],
      ['count', 4, 6],
      ['other', 6, 7],
    ]);
  });
});

describe('a number that has no unit', () => {
  for (const text of ['2024年12月31日', '召开会议3场', '第5位', '1200余万件'])
    it(`tells nothing at a glance in ${text}`, () => {
      assert.ok(!number.test(sentenceOf(text).folded));
    });
});

describe('the words of some kinds', () => {
  it('are all words of these kinds and no others', () => {
    const words = wordsOf(new Set(['done', 'verdict']));
    assert.ok(words.includes('办结完毕') && words.includes('维持') && words.includes('已结案'));
    assert.ok(!words.includes('未') && !words.includes('申请'));
  });
});
