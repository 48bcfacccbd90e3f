import * as assert from 'node:assert';
import { contentFeeDisagrees as rule } from '../../../server/src/rules/content-fee-disagrees';
import { LAYOUTS, mended, underlines } from './written';

describe('content-fee-disagrees', () => {
  it('underlines the later amount', () => {
    for (const layout of LAYOUTS)
      underlines(rule, { layout, instead: { other: ['收取信息处理费120元。', '全年信息处理费共计⟦130⟧元。'] } });
    underlines(rule, { more: ['本年未收取信息处理费。'], instead: { other: ['收取信息处理费⟦20⟧元。'] } });
  });
  it('is silent on the same amount, on another year’s, on rates, and on 行政事业性收费', () => {
    for (const first of [
      '信息处理费共120元。',
      '2022年，我办收取信息处理费90元。',
      '2022年收取信息处理费90元。',
      '按照《政府信息公开信息处理费管理办法》，2022年收取信息处理费90元。',
      '发出收费通知2件，总金额120元，实际收取120元。',
      '发出收费通知2件，总金额120元，实际收取90元。',
      '信息处理费的标准为每件10元。',
      '行政事业性收费5元。',
      '收取信息处理费120元，行政事业性收费2.5万元。',
      '信息处理费如下，行政事业性收费总额2.5万元。',
    ]) {
      underlines(rule, { instead: { other: [first, '收取信息处理费120元。'] } });
    }
    underlines(rule, { changes: { 'fees amount': 5 }, instead: { other: ['收取信息处理费120元。'] } });
    underlines(rule, { instead: { other: ['信息处理费1.2万元。', '收取信息处理费12000元。'] } });
  });
  it('offers either amount', () => {
    const writing = { instead: { other: ['收取信息处理费120元。', '信息处理费⟦130⟧元。'] } };
    assert.ok(mended(rule, writing, /130元改为120元/).includes('信息处理费120元。\n\n信息处理费120元。'));
    assert.ok(mended(rule, writing, /120元改为130元/).includes('信息处理费130元。\n\n信息处理费130元。'));
  });
});
