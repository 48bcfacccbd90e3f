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
  const decided = {
    'licences decisions': 3,
    'penalties decisions': 4,
    'fees amount': 2.5,
    'normativeDocuments issued': 1,
  };
  for (const sentence of [
    '全年⟦无行政许可、行政处罚、行政强制事项⟧。',
    '⟦未发生行政处罚、行政强制⟧。',
    '⟦未作出行政许可、行政处罚和行政强制决定⟧。',
    '全年⟦未制发或废止规章、行政规范性文件⟧。',
    '⟦没有行政处罚案件⟧。',
    '⟦无行政事业性收费项目⟧。',
    '全年⟦未收取行政事业性收费⟧。',
    '⟦无行政强制和行政事业性收费⟧。',
  ]) {
    it(`underlines what is denied of several things at once: ${sentence}`, () =>
      marks(rule, sentence, { changes: decided }));
  }
  for (const sentence of [
    '无行政强制。',
    '未制定规章。',
    '无新增行政许可、行政处罚事项。',
    '未公开行政许可、行政处罚信息。',
    '无行政许可、行政处罚权限。',
    '未发生因行政许可、行政处罚引起的行政诉讼。',
    '2022年无行政许可、行政处罚。',
    '全县无行政许可、行政处罚。',
    '未公示行政许可、行政处罚，也无行政处罚案件。',
    '无违规行政事业性收费。',
    '未新增行政事业性收费项目。',
    // What applicants paid may be called so as well.
    '收到申请7件，未收取行政事业性收费。',
    '政府信息公开工作未收取行政事业性收费。',
  ]) {
    it(`is silent on what may mean something else: ${sentence}`, () => marks(rule, sentence, { changes: decided }));
  }
  it('is silent on 行政事业性收费 in section six', () => {
    underlines(rule, { changes: decided, instead: { other: ['未收取行政事业性收费。'] } });
  });
  it('tells once of several things, and names each', () => {
    const { findings } = underlines(rule, { changes: decided, more: ['⟦无行政许可、行政处罚、行政强制⟧。'] });
    assert.match(findings[0]?.message.zh ?? '', /行政许可的处理决定却是3，行政处罚的处理决定却是4。/);
    assert.strictEqual(findings[0]?.related.length, 2);
  });
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
