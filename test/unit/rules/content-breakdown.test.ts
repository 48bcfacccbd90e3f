import * as assert from 'node:assert';
import { contentBreakdown as rule } from '../../../server/src/rules/content-breakdown';
import { marks, underlines } from './written';

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
