import * as assert from 'node:assert';
import { contentInstructionLeft as rule } from '../../../server/src/rules/content-instruction-left';
import { fixed, told } from '../../support/told';
import { marks, underlines, written } from './written';

describe('content-instruction-left', () => {
  for (const sentence of [
    '⟦该部分以表格形式报告。⟧',
    '⟦（本部分以表格形式报告）⟧',
    '按要求，⟦本部分以表格形式报告⟧，详见下表。',
    '收到申请⟦XX⟧件。',
    '（一）⟦（请在此处填写公开情况）⟧',
    '⟦（此处填写公开情况）⟧公开及时。',
    '培训⟦___⟧次，受理⟦（　）⟧件，印发⟦××⟧份。',
    '新收⟦○○⟧件，办结⟦○○○⟧件。',
    '⟦××⟧年，我局召开会议⟦××⟧次。',
  ]) {
    it(`underlines what is left: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '张××来信得到答复。',
    '上述部分以表格形式报告全县情况的做法得到推广。',
    '门牌号X12。',
    'XX镇XX村李某某的来信已答复。',
    '开展“XX局长接访”和“XX县XX局”标题清理。',
    '**公开**条目，**次要**内容。',
    '**公开**条，另附。',
    '[ ] 条例学习。',
    '二○○年前，二○○九年以来。',
    '按X次序排列。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence));
  }
  it('underlines stars', () => {
    underlines(rule, { more: ['公开⟦**⟧条，接访⟦***⟧次。'] });
  });
  it('sees it under the heading of a table', () => {
    const text = written({}).replace('二、主动公开政府信息情况', '二、主动公开政府信息情况\n该部分以表格形式报告。');
    const [finding] = told(rule, text);
    assert.ok(finding?.fixes[0]?.certain);
    assert.ok(!fixed(text, finding).includes('该部分'));
  });
  it('leaves a placeholder to people', () => {
    const { findings } = underlines(rule, { more: ['收到申请⟦XX⟧件。'] });
    assert.deepStrictEqual(findings[0]?.fixes, []);
  });
});
