import * as assert from 'node:assert';
import { contentPercentage as rule } from '../../../server/src/rules/content-percentage';
import { marks, mended, underlines } from './written';

describe('content-percentage', () => {
  for (const sentence of ['予以公开4件，占⟦76.7%⟧。', '不予公开占⟦44%⟧。', '予以公开4件，占办结总数的百分之⟦五十⟧。']) {
    it(`underlines the percentage: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '予以公开4件，占66.6%。',
    '予以公开4件，占66.7%。',
    '予以公开占67%，不予公开占33.3%。',
    '予以公开4件，占收到总数的57.1%。',
    '予以公开约占60%。',
    '按期答复率100%，群众满意率占96%。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence, sentence.includes('约') ? { changes: {} } : {}));
  }
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
