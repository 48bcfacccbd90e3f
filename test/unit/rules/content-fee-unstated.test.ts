import * as assert from 'node:assert';
import { contentFeeUnstated as rule } from '../../../server/src/rules/content-fee-unstated';
import { assertUnderlined, unmark } from '../../support/markers';
import { fixed, told } from '../../support/told';
import { LAYOUTS, type Writing, written } from './written';

describe('content-fee-unstated', () => {
  const check = (other: readonly string[], missing: boolean, writing: Writing = {}) => {
    const plain = written({ ...writing, instead: { other } });
    const marked = plain.replace('六、其他需要报告的事项', '⟦六、其他需要报告的事项⟧content-fee-unstated');
    const { text, expected } = unmark(missing ? marked : plain);
    const findings = told(rule, text);
    assertUnderlined(text, findings, expected);
    return { text, findings };
  };
  it('underlines the heading where section six is silent on the fee', () => {
    for (const layout of LAYOUTS) check(['无。'], true, { layout });
    check(['已学习《政府信息公开信息处理费管理办法》。'], true);
    for (const other of [
      '没有行政事业性收费项目。',
      '行政事业性收费0元。',
      '没有减少工作经费。',
      '公布收费目录清单3次。',
      '未发生投诉。另公布收费标准。',
    ])
      check([other], true);
  });
  for (const said of [
    '未收取信息处理费。',
    '收取信息处理费120元。',
    '2023年我单位未收取政府信息公开处理费。',
    '没有产生信息处理费。',
    '按照《政府信息公开信息处理费管理办法》，本年度发出收费通知0件，总金额0元，实际收取的总金额0元。',
    '本单位未发出收费通知，未收取任何费用。',
    '本年度依申请公开收费0元。',
    '全年未向申请人收取任何费用。',
    '全年无信息公开收费及减免情况。',
    '我办未发生信息公开收费。',
    '政府信息公开的收费及减免情况：无。',
    '依申请公开未产生费用。',
    '本年度无收费及减免情况。',
    '收费情况：0元。',
    '全年未收取任何费用，没有其他事项。',
    '本机关收取的费用合计36元。',
  ]) {
    it(`is silent: ${said}`, () => void check([said], false));
  }
  it('is silent before 2021', () => void check(['无。'], false, { form: '2019' }));
  it('is silent where another section states it', () => {
    check(['无。'], false, { more: ['全年收取信息处理费0元。'] });
  });
  it('is silent where the line of a printed page, now a paragraph, ends in the middle of its name', () => {
    check(['按照《政府信息公开信息处理费管理办法》，收取信息处理', '费0元。没有其他事项。'], false);
    check(['已学习《政府信息公开信息处理', '费管理办法》。'], true);
  });
  it('adds a sentence to fill in behind the last, and is then silent', () => {
    const { text, findings } = check(['无'], true);
    const [finding] = findings;
    assert.ok(finding);
    const after = fixed(text, finding);
    assert.ok(after.includes('无。按照《政府信息公开信息处理费管理办法》，2023年收取信息处理费（请填写金额'));
    assert.deepStrictEqual(told(rule, after), []);
  });
  it('adds it above signature, date and what the page has below', () => {
    const added = (other: readonly string[], layout: string) => {
      const { text, findings } = check(other, true, { layout });
      const [finding] = findings;
      assert.ok(finding);
      return fixed(text, finding);
    };
    const below = ['附件：公开指南', '枫林县档案局', '2024年1月15日', '责任编辑：李四', '您是第9位访问者！'];
    for (const layout of LAYOUTS) {
      for (const own of [['没有其他事项。'], ['无其他需要报告的事项']]) {
        const after = added([...own, ...below], layout);
        assert.ok(after.includes(`${own[0]?.replace('。', '')}。按照《`), after);
        assert.deepStrictEqual(told(rule, after), []);
      }
      const after = added(below, layout);
      const [, six = ''] = after.split('需要报告的事项');
      assert.match(six, /^.{0,8}\s*(?:<p>)?按照《[^\r\n]*元。(?:<\/p>)?\s*(?:<p>)?附件/);
      assert.deepStrictEqual(told(rule, after), []);
    }
  });
});
