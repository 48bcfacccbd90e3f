import * as assert from 'node:assert';
import { contentAgency as rule } from '../../../server/src/rules/content-agency';
import { LAYOUTS, mended, underlines } from './written';

describe('content-agency', () => {
  it('underlines another body at the head of section one', () => {
    const overview = ['2023年，⟦云溪县林业局⟧坚持公开为民。'];
    for (const layout of LAYOUTS) underlines(rule, { layout, agency: '云溪县水利局', instead: { overview } });
  });
  it('underlines another body where the preface names the report', () => {
    const preface = ['根据《政府信息公开条例》，现公布⟦云溪县林业局⟧2023年政府信息公开工作年度报告。'];
    for (const layout of LAYOUTS) underlines(rule, { layout, agency: '云溪县水利局', instead: { preface } });
    for (const name of ['云溪县水利局', '县水利局', '我局', '本部门', '']) {
      const own = [`现公布${name}2023年政府信息公开工作年度报告。`];
      underlines(rule, { agency: '云溪县水利局', instead: { preface: own } });
    }
  });
  it('underlines another body that compiles the report', () => {
    for (const [agency, sentence] of [
      ['云溪县水利局', '本报告由⟦云溪县林业局⟧依据《政府信息公开条例》编制。'],
      ['云溪县水利局', '根据《政府信息公开条例》，⟦青岚市水务局⟧编制了本年度报告。'],
      ['云溪县水利局', '依据条例有关规定，⟦青岚市水务局⟧公布2023年政府信息公开工作年度报告。'],
      ['白榆镇人民政府', '本报告由⟦云溪县东平街道办事处⟧按照条例第五十条编制。'],
      ['云溪县人民政府', '本报告由云溪县行政审批局依据条例编制。'],
      ['云溪县人民政府', '云溪县人民政府办公室根据条例组织编制本报告。'],
      ['云溪县水利局', '本报告由云溪县水利局办公室编制。'],
      ['云溪县水利局', '按照青岚市水务局通知要求，编制本报告。'],
      ['云溪县水利局', '按照青岚市水务局统一编制要求，形成本报告。'],
      ['云溪县水利局', '云溪县水利局根据青岚市水务局要求编制本报告。'],
      ['云溪县住房和城乡建设局', '本报告由县住建局编制。'],
      ['青岚高新技术产业开发区管理委员会', '本报告由青岚高新区行政审批局编制。'],
    ] as const) {
      underlines(rule, { agency, instead: { preface: [sentence] } });
    }
  });
  it('underlines another body in the signature', () => {
    const other = ['2023年收取信息处理费0元。', '⟦云溪县林业局⟧', '2024年1月20日'];
    const after = mended(rule, { agency: '云溪县水利局', instead: { other } }, /水利局/);
    assert.ok(after.includes('\n云溪县水利局\n'));
  });
  it('is silent where the title leaves the name to be written', () => {
    for (const agency of ['云溪县×××局', 'XX县水利局'])
      underlines(rule, { agency, instead: { overview: ['2023年，云溪县林业局坚持公开为民。'] } });
  });
  it('is silent on the body itself, its short name, its office and its superior', () => {
    for (const opening of [
      '云溪县水利局坚持',
      '县水利局围绕',
      '我局坚持',
      '云溪县人民政府印发办法，',
      '在云溪县政府领导下，局机关坚持',
    ]) {
      underlines(rule, { agency: '云溪县水利局', instead: { overview: [`2023年，${opening}公开为民。`] } });
    }
    underlines(rule, { agency: '云溪县人民政府', instead: { overview: ['2023年，云溪县人民政府办公室坚持公开。'] } });
    underlines(rule, { agency: '云溪县水利局', instead: { other: ['收取信息处理费0元。', '云溪县水利局'] } });
  });
});
