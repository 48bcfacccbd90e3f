import * as assert from 'node:assert';
import { contentProblemsWithoutMeasures as rule } from '../../../server/src/rules/content-problems-without-measures';
import { assertUnderlined, unmark } from '../../support/markers';
import { fixed, told } from '../../support/told';
import { LAYOUTS, written } from './written';

describe('content-problems-without-measures', () => {
  const check = (problems: readonly string[], missing: boolean, layout = 'tabs') => {
    const plain = written({ layout, instead: { problems } });
    const marked = plain.replace(
      '五、存在的主要问题及改进情况',
      '⟦五、存在的主要问题及改进情况⟧content-problems-without-measures',
    );
    const { text, expected } = unmark(missing ? marked : plain);
    const findings = told(rule, text);
    assertUnderlined(text, findings, expected);
    return { text, findings };
  };
  it('underlines the heading where problems stand alone', () => {
    for (const layout of LAYOUTS) check(['部分栏目更新不够及时。'], true, layout);
    check(['无'], true);
    check(['解读力度有待进一步加大，业务能力还需强化。'], true);
    check(['新增申请较多，学习还要加强。'], true);
    check(['强化培训的力度不够。'], true);
    check(['改进服务的力度不够大。'], true);
  });
  for (const measure of [
    '下一步，我局将加强培训。',
    '改进情况：已编写手册。',
    '改进情况：栏目逐月核对。',
    '现就改进情况说明：编写了手册。',
    '今后逐月核对栏目。',
    '针对不足，逐项整改。',
    '一是进一步学习条例。',
    '要加强培训，要完善制度。',
    '加大公开力度。',
    '强化栏目核对。',
    '新增图解、视频。',
    '栏目已按月更新。',
    '改进方面：专题学习两次，形成问答口径十条。',
    '**改进** 打通办案系统与公示平台，处罚决定作出后七日内自动公示。',
    '对此，我局与融媒体中心合办栏目。',
    '上述问题由办公室逐月督办。',
    '2024年工作安排。推进案卷电子化，实现掌上查询。',
    '我局正在制作渠道指引图，并在窗口安排专人引导。',
  ]) {
    it(`is silent: ${measure}`, () => void check(['部分栏目更新不够及时。', measure], false));
  }
  it('adds a sentence to fill in, and is then silent', () => {
    const { text, findings } = check(['部分栏目更新不够及时'], true);
    const [finding] = findings;
    assert.ok(finding);
    const after = fixed(text, finding);
    assert.ok(after.includes('不够及时。下一步，将（请填写改进措施）。'));
    assert.deepStrictEqual(told(rule, after), []);
  });
  it('leaves an empty section to section-empty', () => void check([], false));
});
