import * as assert from 'node:assert';
import { contentPercentage as rule } from '../../../server/src/rules/content-percentage';
import { marks, mended, underlines } from './written';

describe('content-percentage', () => {
  for (const sentence of [
    '予以公开4件，占⟦76.7%⟧。',
    '予以公开4件（⟦76.7%⟧）。',
    '不予公开占⟦44%⟧。',
    '予以公开4件，占办结总数的百分之⟦五十⟧。',
  ]) {
    it(`underlines the percentage: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '予以公开4件，占66.6%。',
    '予以公开4件，占66.7%。',
    '予以公开占67%，不予公开占33.3%。',
    '予以公开4件，占收到总数的57.1%。',
    '予以公开约占60%。',
    '按期答复率100%，群众满意率占96%。',
    '收到申请7件（16.7%），予以公开4件（66.7%）。',
    '予以公开4件（同比增长76.7%）。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence, sentence.includes('约') ? { changes: {} } : {}));
  }
  for (const sentence of [
    '收到申请7件，其中网络申请5件，占⟦75.4%⟧；信函申请2件，占28.6%。',
    '收到申请7件，其中网络申请5件，占71.4%；信函申请2件，约占⟦50%⟧。',
  ]) {
    it(`underlines the percentage of a way of asking: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '收到申请7件，其中网络申请5件，占71.4%；信函申请2件，占28.5%。',
    // Of those dealt with.
    '收到申请7件，其中网络申请3件，占50%；信函申请4件，占66.7%。',
    '收到申请7件，网络申请占90%。',
    '2022年收到申请9件，其中网络申请5件，占90%。',
    // That the parts do not add up is told.
    '收到申请7件，其中网络申请5件，占71.4%；信函申请3件，占28.6%。',
  ]) {
    it(`is silent on a way of asking: ${sentence}`, () => marks(rule, sentence));
  }
  it('says of a way of asking what the text counts', () => {
    const { findings } = underlines(rule, { more: ['收到申请7件，其中网络申请5件，占⟦75.4%⟧。'] });
    assert.match(findings[0]?.message.zh ?? '', /^正文说以这种方式提出的申请占75.4%，按总数7件计算，5 ÷ 7 = 71.4%。/);
    assert.match(findings[0]?.message.en ?? '', /of the 7 that it counts it is 5 ÷ 7 = 71.4%/);
  });
  it('names the rows and applicants of which the share is said', () => {
    for (const [sentence, zh, en] of [
      ['予以公开4件，占⟦76.7%⟧。', '正文说“予以公开”的申请占76.7%', 'says 76.7% for requests under “予以公开”'],
      ['不予公开占⟦44%⟧。', '正文说“不予公开”的申请占44%', 'says 44% for requests under “不予公开”'],
      // The number of one in words would read as a count.
      ['予以公开占百分之⟦五十⟧。', '正文说“予以公开”的申请占50%', 'says 50% for requests under “予以公开”'],
    ] as const) {
      const [finding] = underlines(rule, { more: [sentence] }).findings;
      assert.ok(finding?.message.zh.includes(zh), finding?.message.zh);
      assert.ok(finding?.message.en.includes(en), finding?.message.en);
    }
  });
  it('writes the percentage with as many digits as before', () => {
    assert.ok(mended(rule, { more: ['予以公开4件，占⟦76.7%⟧。'] }, /改为66.7/).includes('占66.7%。'));
  });
  it('is silent where the whole is not known', () => {
    marks(rule, '予以公开4件，占76.7%。', { changes: { 'processedTotal total': '' } });
  });
});
