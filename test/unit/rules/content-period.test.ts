import * as assert from 'node:assert';
import { contentPeriod as rule } from '../../../server/src/rules/content-period';
import { LAYOUTS, mended, underlines } from './written';

describe('content-period', () => {
  const preface = (text: string) => ({ instead: { preface: [text] } });
  it('underlines the day that does not begin or end the year', () => {
    for (const layout of LAYOUTS) underlines(rule, { layout, ...preface('统计期限自2023年1月1日起至⟦11月30日⟧止。') });
    underlines(rule, preface('本报告所列数据的统计期限自2023年⟦2月1日⟧至2023年⟦12月30日⟧。'));
  });
  it('is silent on a whole year, and on what is no period', () => {
    for (const text of [
      '统计期限从2023年1月1日到12月31日止。',
      '统计期限为2023年。',
      '2023年3月5日召开会议，5月6日印发通知。',
      '统计期限详见各表。',
    ])
      underlines(rule, preface(text));
  });
  it('writes the day that is due', () => {
    const after = mended(rule, preface('统计期限自2023年1月1日起至⟦11月30日⟧止。'), /12月31日/);
    assert.ok(after.includes('起至12月31日止'));
  });
});
