import { contentBreakdown as rule } from '../../../server/src/rules/content-breakdown';
import { marks, underlines } from './written';

describe('content-breakdown', () => {
  for (const sentence of [
    '收到申请⟦7⟧件，其中网络申请5件、信函申请3件。',
    '收到申请⟦7⟧件，其中网络申请5件、信函申请1件。',
    '收到申请⟦7⟧件，其中网络申请5件、信函申请1件，办结6件。',
    '收到申请⟦7⟧件，其中网络申请5件、信函申请3件、其他2件。',
  ]) {
    it(`underlines the total: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '收到申请7件，其中网络申请5件、信函申请2件。',
    '收到申请7件，其中网络申请5件。',
    '收到申请7件，其中自然人5件、企业2件。',
    '办结6件，其中予以公开4件、不予公开2件，属于国家秘密2件。',
    '收到申请7件，其中网络申请3件、信函申请2件、其他2件。',
    '收到申请7件，其中网络申请3件、窗口登记2件、信函申请2件。',
    '收到申请7件，其中网络申请3件、信函申请2件，余下的当面提交。',
    '收到申请约7件，其中网络申请5件、信函申请3件。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence));
  }
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
