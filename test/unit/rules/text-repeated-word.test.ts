import * as assert from 'node:assert';
import { textRepeatedWord as rule } from '../../../server/src/rules/text-repeated-word';
import { marks, mended } from './written';

describe('text-repeated-word', () => {
  for (const sentence of [
    '加大⟦信息信息⟧公开力度。',
    '专项⟦资金资金⟧使用情况。',
    '把⟦政府信息政府信息⟧公开做好。',
    '我局⟦进一步进一步⟧加强学习。',
    '⟦做好做好⟧公开，⟦认真认真⟧核对。',
    '⟦服务服务⟧业务开展，⟦工作工作⟧部署到位。',
    '⟦监督保障监督保障⟧到位。',
    '⟦受理受理⟧申请5件，⟦办结办结⟧5件，⟦按时按时⟧答复。',
  ]) {
    it(`underlines both: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '云溪县人民政府政府信息公开指南。',
    '一件一件核对，逐条逐条答复。',
    '公开信息信息量大，受理受理量逐月统计，办结办结率有据可查。',
    '做到每件事每件事都有回音。',
    '做好服务服务业企业，组织组织部门核对，公开发布发布会实录，通过通过率公示。',
    '首页 无障碍 无障碍',
    '收到申请申请人都有答复。',
    '“云溪发布”发布信息459条。',
    '‘基层信息’信息更新30次，《工作规定》规定如下。',
    '掌声哗哗哗哗哗哗响起。',
    '研究研究再说，常常常常如此。',
    '为了了解情况，达到公开的目的的确不易。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence));
  }
  it('removes one', () => {
    assert.ok(mended(rule, { more: ['加大⟦信息信息⟧公开力度。'] }, /删去/).includes('加大信息公开力度。'));
  });
});
