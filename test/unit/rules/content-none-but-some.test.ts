import * as assert from 'node:assert';
import { contentNoneButSome as rule } from '../../../server/src/rules/content-none-but-some';
import { marks, underlines } from './written';

describe('content-none-but-some', () => {
  for (const sentence of [
    '本年度⟦未收到政府信息公开申请⟧。',
    '我办⟦没有收到政府信息公开申请⟧，也未制发规章。',
    '全年⟦无依申请公开事项⟧。',
    '⟦没有申请结转下年度⟧。',
    '⟦未发生行政复议、行政诉讼⟧。',
    '⟦没有因政府信息公开被申请复议或者被起诉⟧。',
  ]) {
    it(`underlines the words: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '没有上年结转。',
    '未发生因政府信息公开引起的行政诉讼。',
    '没有一件被纠正。',
    '没有收到投诉。',
    '2022年未收到政府信息公开申请。',
    '全县各级机关未收到政府信息公开申请。',
    '未按期答复的一件也没有。',
    '没有发生因公开不及时引起的群体投诉。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence));
  }
  it('names the cells', () => {
    const { findings } = underlines(rule, { more: ['⟦未发生行政复议⟧。'] });
    assert.strictEqual(findings[0]?.related.length, 1);
    assert.match(findings[0]?.message.zh ?? '', /是2/);
  });
  it('is silent where all that there was came over from last year', () => {
    const changes = {
      'newlyReceived naturalPerson': 0,
      'newlyReceived business': 0,
      'newlyReceived total': 0,
      'carriedIn naturalPerson': 5,
      'carriedIn business': 2,
      'carriedIn total': 7,
    };
    marks(rule, '本年度未收到政府信息公开申请。', { changes });
  });
  it('is silent where there was nothing', () => {
    const changes = Object.fromEntries(
      ['newlyReceived', 'granted', 'denied.stateSecret', 'processedTotal', 'carriedOut'].flatMap((row) =>
        ['naturalPerson', 'business', 'total'].map((column) => [`${row} ${column}`, 0]),
      ),
    );
    marks(rule, '本年度未收到政府信息公开申请。', { changes });
  });
});
