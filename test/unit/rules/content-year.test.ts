import * as assert from 'node:assert';
import { contentYear as rule } from '../../../server/src/rules/content-year';
import { told } from '../../support/told';
import { LAYOUTS, marks, mended, underlines, written } from './written';

describe('content-year', () => {
  const period = (from: string, to: string) => ({
    preface: [`数据的统计期限自${from}年1月1日起至${to}年12月31日止。`],
  });

  it('underlines the years of the period', () => {
    for (const layout of LAYOUTS) underlines(rule, { layout, instead: period('⟦2022⟧', '2023') });
    underlines(rule, { instead: period('2023', '⟦2022⟧') });
    underlines(rule, { instead: period('2023', '2023') });
  });
  it('underlines the year at the head of section one, and of the fee', () => {
    underlines(rule, { instead: { overview: ['⟦2022⟧年，我办坚持公开。', '2022年，我办获评先进。'] } });
    underlines(rule, { instead: { other: ['⟦2022⟧年，我办收取信息处理费0元。'] } });
  });
  it('underlines the year of a figure that is this year’s', () => {
    const overview = ['2023年，我办坚持公开。', '⟦2022⟧年，共收到政府信息公开申请7件。'];
    underlines(rule, { instead: { overview } });
  });
  it('is silent on other years that are meant', () => {
    for (const sentence of [
      '2022年收到政府信息公开申请90件。',
      '较2022年增长三成。',
      '2022年印发的办法继续有效。',
      '2022年收到政府信息公开申请2件。',
      '2022年，因政府信息公开引起的行政复议2件。',
    ])
      marks(rule, sentence);
    underlines(rule, { instead: { problems: ['2024年，我办将改进。'] } });
  });
  it('writes the year of the title', () => {
    const after = mended(rule, { instead: period('⟦2022⟧', '2023') }, /2023/);
    assert.ok(after.includes('自2023年1月1日起至2023年12月31日'));
  });
  it('is silent where the title has no year', () => {
    const text = written({ instead: { overview: ['2022年，我办坚持公开。'] } }).replace('2023年政府信息', '政府信息');
    assert.deepStrictEqual(told(rule, text), []);
  });
});
