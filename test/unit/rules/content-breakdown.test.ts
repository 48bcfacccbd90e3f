import * as assert from 'node:assert';
import { contentBreakdown as rule } from '../../../server/src/rules/content-breakdown';
import { assertGrows } from '../../support/growth';
import { told } from '../../support/told';
import { marks, underlines, written } from './written';

describe('content-breakdown', () => {
  for (const sentence of [
    '收到申请⟦7⟧件，其中网络申请5件、信函申请3件。',
    '收到申请⟦7⟧件，其中网络申请5件、信函申请1件。',
    '收到申请⟦7⟧件，其中网络申请5件、信函申请1件，办结6件。',
    '收到申请⟦7⟧件，其中网络申请5件、信函申请3件、其他2件。',
    '收到申请⟦7⟧件，其中网络申请5件、其他方式1件。',
    // No percentage tells one part from the other: it is of another total, or fits both.
    '收到申请⟦7⟧件，其中网络申请6件，占75%，信函申请2件。',
    '收到申请⟦7⟧件，其中网络申请6件、信函申请2件，约占20%。',
    '收到申请⟦7⟧件，其中网络申请6件，占75%，信函申请2件，占25%。',
  ]) {
    it(`underlines the total: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '收到申请7件，其中网络申请5件、信函申请2件。',
    '收到申请7件，其中网络申请5件。',
    // Cut off at the end of its line.
    '收到申请7件，其中网络申请5件，信函申请1件，占14.',
    '收到申请7件，其中自然人5件、企业2件。',
    '办结6件，其中予以公开4件、不予公开2件，属于国家秘密2件。',
    '收到申请7件，其中网络申请3件、信函申请2件、其他2件。',
    '收到申请7件，其中网络申请3件、窗口登记2件、信函申请2件。',
    '收到申请7件，其中网络申请3件、信函申请2件，余下的当面提交。',
    '收到申请约7件，其中网络申请5件、信函申请3件。',
    // One of the parts is no total of the others.
    '收到商业企业申请2件，法律服务机构申请0件，其余5件均为自然人。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '收到申请7件，其中网络申请⟦4⟧件，占71.4%；信函申请2件，占28.6%。',
    '收到申请7件，其中网络申请5件，占71.4%；通过信函申请⟦3⟧件，占28.6%。',
  ]) {
    it(`underlines the part whose percentage is that of another count: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '发布信息⟦239⟧条，其中政务动态161条，财政信息71条，人事信息12条。',
    '公开政府信息⟦92⟧条（其中：概况信息3条，占3.3%；文件信息57条，占7.6%；动态信息40条）。',
    '公开信息⟦265⟧条，其中：1.机构类信息3条；2.文件类信息212条；3.动态类信息159条。',
    '公开信息⟦100⟧条，其中教育、科技、医疗等民生事业80条，其他30条。',
    '全年公开⟦90⟧篇，其中政务动态80篇、公告公示20篇以及人事信息15篇。',
  ]) {
    it(`underlines the total of what was put up: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '发布信息244条，其中政务动态161条，财政信息71条，人事信息12条。',
    '发布信息300条，其中政务动态161条，财政信息71条。',
    '发布信息200余条，其中政务动态161条，财政信息71条。',
    '发布信息近200条，其中政务动态161条，财政信息71条。',
    '公开信息1.2万条，其中政务动态9000条，公告公示5000条。',
    '公开信息100条，其中近80条为动态，30条为公告。',
    // Other ways and forms, in which the same may stand, and what was done beside them.
    '公开信息120条，其中政策文件12条，微信公众号信息1088条。',
    '公开信息120条，其中政府网站100条，政务新媒体80条。',
    '公开信息100条，其中政务动态80条，重点领域信息60条。',
    '公开信息100条，其中政务动态80条，文字解读60条。',
    '公开信息100条，其中政务动态80条，发布公告30条。',
    '公开信息100条，其中政务动态80条。公告30条，人事信息20条。',
    '公开信息100条，其中政务动态80条，规范性文件30件。',
    '公开信息100条，其中政务动态70条，公告50篇，人事信息20条。',
    '公开信息100条，其中全县政务动态180条，公告30条。',
    // One of them is a part of another.
    '公开信息100条，其中政策文件70条，政务动态30条，规范性文件6条。',
    '公开信息100条，政务动态80条，公告30条。',
  ]) {
    it(`is silent on what was put up: ${sentence}`, () => marks(rule, sentence));
  }
  it('says what the sorts come to, and takes a time that grows with them', () => {
    const { findings } = underlines(rule, { more: ['公开信息⟦100⟧条，其中政务动态80条，公告30条。'] });
    assert.strictEqual(findings[0]?.message.zh, '正文说共100条，其中各项80 + 30 = 110，多10条。请核对总数和各分项。');
    assert.strictEqual(findings[0]?.related.length, 2);
    for (const words of ['动态1条，', '5条，其中', '，其中动态']) {
      const make = (count: number) => written({ more: [`公开信息9条，其中${words.repeat(count)}。`] });
      assertGrows({ size: 2_000, make, work: (text) => told(rule, text).length });
    }
  });
  it('says what the part should be by its percentage', () => {
    const { findings } = underlines(rule, {
      more: ['收到申请7件，其中网络申请5件，占71.4%；信函申请⟦3⟧件，占28.6%。'],
    });
    assert.strictEqual(
      findings[0]?.message.zh,
      '正文说共7件，其中各项5 + 3 = 8，多1件。按所写的占比，3应为2，请核对。',
    );
    assert.match(findings[0]?.message.en ?? '', /By the percentage beside it 3 should be 2: check it\.$/);
  });
  it('says nothing more where a part or the total is told against the table', () => {
    marks(rule, '收到申请7件，其中自然人6件、企业2件。');
    marks(rule, '收到申请9件，其中网络申请5件、信函申请3件。');
  });
  it('adds applicants and outcomes where the table does not tell', () => {
    const changes = { 'newlyReceived naturalPerson': '', 'newlyReceived business': '', 'newlyReceived total': '' };
    marks(rule, '新收申请⟦7⟧件，其中自然人5件、企业3件。', { changes });
    // A list need not name every sort of applicant.
    marks(rule, '新收申请7件，其中自然人3件、企业2件。', { changes });
  });
  it('is right for the same sentence standing twice', () => {
    const twice = '收到申请⟦7⟧件，其中网络申请5件、信函申请3件。';
    underlines(rule, { more: [twice, twice] });
  });
});
