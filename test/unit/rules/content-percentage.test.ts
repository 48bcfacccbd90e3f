import * as assert from 'node:assert';
import { contentPercentage as rule } from '../../../server/src/rules/content-percentage';
import { assertGrows } from '../../support/growth';
import { told } from '../../support/told';
import { marks, mended, underlines, written } from './written';

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
  for (const sentence of [
    '收到申请7件，较上年的5件增长⟦28.6%⟧。',
    '收到申请7件，比2022年（5件）下降⟦40%⟧。',
    '收到申请7件，与2022年（5件）相比，增长⟦45%⟧。',
    '收到申请7件，同比增加2件，增长⟦28.6%⟧。',
    '收到申请7件，比上年同期减少3件，降幅为⟦43%⟧。',
    '主动公开信息3000条（比2022年增加500条、增长⟦16.7%⟧）。',
  ]) {
    it(`underlines by how much a count is said to have grown: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '收到申请7件，较上年的5件增长40%。',
    '收到申请7件，比2022年（10件）下降29%。',
    '收到申请7件，同比增加2件，增长40%。',
    '收到申请7件，同比增加2件，增长约39%。',
    '收到申请7件，同比增长28.6%。',
    '收到申请7件，增长28.6%。',
    // Of what was counted first, or of both together.
    '收到申请7件，办结6件，同比增加2件，增长40%。',
    '收到申请7件，结转1件，同比增加2件，增长33.3%。',
    // Another matter.
    '收到申请7件，网站访问量比上年增加2次，增长28.6%。',
    '信息3000余条，比上年增加500条，增长16.7%。',
    '信息近3000条，比上年增加500条，增长16.7%。',
    '信息3.2万条，比上年增加500条，增长16.7%。',
    '收到申请7件，比上年增加7件，增长100%。',
    '收到申请7件，满意率比上年增加2个百分点，达90%。',
    // One of the counts is mistaken.
    '收到申请7件，比2022年的10件减少2件，下降20%。',
    // What came in is not the table’s, and that is told.
    '收到申请9件，比2022年（5件）增长40%。',
    '收到申请7件，同比增加2件，下降1.5个百分点。',
  ]) {
    it(`is silent on growth: ${sentence}`, () => marks(rule, sentence));
  }
  it('takes a time that grows with comparisons in one sentence', () => {
    for (const words of ['收到7余件，同比增加2件，增长28%', '比2022年的10件相比，', '7件，同比']) {
      const make = (count: number) => written({ more: [`${words.repeat(count)}。`] });
      assertGrows({ size: 2_000, make, work: (text) => told(rule, text).length });
    }
  });
  it('says what the counts of the text make of each other', () => {
    const { findings } = underlines(rule, { more: ['收到申请7件，比2022年（5件）下降⟦40%⟧。'] });
    assert.match(findings[0]?.message.zh ?? '', /^正文说下降40%，按所写的7和上年5计算，2 ÷ 5 = 40%，而且是增长。/);
    assert.deepStrictEqual(findings[0]?.fixes, []);
    const more = ['收到申请7件，同比增加2件，增长⟦28.6%⟧。'];
    assert.match(mended(rule, { more }, /改为40\.0%/), /增长40\.0%。/);
  });
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
