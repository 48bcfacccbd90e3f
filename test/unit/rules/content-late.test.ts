import * as assert from 'node:assert';
import { contentLate as rule } from '../../../server/src/rules/content-late';
import { toldOnce } from '../../support/told';
import { LAYOUTS, underlines, written } from './written';

describe('content-late', () => {
  const on = (date: string, agency = '云溪县水利局') => ({ agency, instead: { preface: [`发布日期：${date}`] } });
  it('underlines the date past the end of January for a department', () => {
    for (const layout of LAYOUTS) underlines(rule, { layout, ...on('⟦2024-02-18⟧') });
    underlines(rule, on('⟦2024年2月1日⟧'));
  });
  it('says in both languages which report is due by then', () => {
    const { message } = toldOnce(rule, written(on('2024-02-18')));
    assert.match(message.zh, /在每年1月31日前公布上一年度的报告/);
    assert.match(message.en, /publish the report on the year before by January 31/);
  });
  it('underlines the date past the end of March for a government', () => {
    underlines(rule, on('⟦2024-04-01⟧', '云溪县人民政府'));
    underlines(rule, on('2024-03-31', '云溪县人民政府'));
    underlines(rule, on('2024-03-15', '云溪县人民政府办公室'));
  });
  it('is silent in time, on townships, and on dates of other years', () => {
    for (const date of ['2024-01-31', '2023-06-01', '2025-05-06']) underlines(rule, on(date));
    for (const body of ['镇人民政府', '镇人民政府办公室', '镇党政办', '苏木', '苏木人民政府', '街道办事处党政办公室']) {
      underlines(rule, on('2024-05-01', `云溪县白榆${body}`));
    }
  });
  it('is silent on committees of zones, which may stand for a government', () => {
    underlines(rule, on('2024-02-20', '云溪经济开发区管理委员会'));
    underlines(rule, on('⟦2024-02-20⟧', '云溪市城市管理委员会'));
  });
  it('is silent on the date of another paper, and looks behind section six', () => {
    underlines(rule, { agency: '云溪县水利局', more: ['《河道管理办法》（发布日期：2024-02-11）已公开。'] });
    underlines(rule, { agency: '云溪县水利局', instead: { other: ['无。', '发布日期：⟦2024-02-11⟧'] } });
  });
  it('takes the date of the signature for one before which nothing is published', () => {
    for (const layout of LAYOUTS) {
      const other = ['2023年收取信息处理费0元。', '云溪县水利局', '⟦2024年2月18日⟧'];
      underlines(rule, { layout, agency: '云溪县水利局', instead: { other } });
      underlines(rule, { layout, agency: '云溪县水利局', instead: { preface: ['⟦2024年2月18日⟧', '现予公布。'] } });
    }
    const { message } = toldOnce(
      rule,
      written({ agency: '云溪县水利局', instead: { other: ['无。', '2024年2月18日'] } }),
    );
    assert.match(message.zh, /^署名日期是2024年2月18日，公布不会更早。/);
    assert.match(message.en, /^Signed on 2024年2月18日, so not published before\. /);
    underlines(rule, { agency: '云溪县水利局', instead: { other: ['无。', '云溪县水利局', '2024年1月18日'] } });
    const meeting = ['评估结果公布于：', '2024年2月18日', '我局名列前茅。', '县政府予以通报。', '无其他事项。'];
    underlines(rule, { agency: '云溪县水利局', instead: { other: meeting } });
    underlines(rule, { agency: '云溪县水利局', more: ['2024年2月18日'] });
  });
  it('is silent where no date is given', () => underlines(rule, {}));
});
