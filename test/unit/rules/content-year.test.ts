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
  for (const opening of [
    '报告期：⟦2022⟧年1月1日至2023年12月31日。',
    '统计时限：⟦2022⟧年1月1日至2023年12月31日。',
    '统计区间为⟦2022⟧年1月1日至2023年12月31日。',
    '报告起止日期为⟦2022⟧年1月1日至2023年12月31日。',
    '时间范围：⟦2022⟧年1月1日至2023年12月31日。',
    '本报告依照条例编写，数据从⟦2022⟧年1月1日起，到2023年12月31日止。',
    '根据《政府信息公开条例》，现公布云溪县水利局⟦2022⟧年政府信息公开工作年度报告。',
    '我局编制完成⟦2022⟧年度政府信息公开年报，现予公布。',
    '现将⟦2022⟧年政府信息公开工作情况报告如下。',
  ]) {
    it(`underlines the year in a preface: ${opening}`, () => {
      for (const layout of LAYOUTS)
        underlines(rule, { layout, agency: '云溪县水利局', instead: { preface: [opening] } });
    });
  }
  it('underlines it behind the date of publication too, on a line as wide', () => {
    const published = '发布日期：2024年1月22日　来源：云溪县水利局办公室　浏览次数：1286次';
    const preface = [published, '本报告所列数据的统计期限自⟦2022⟧年1月1日至2023年12月31日。'];
    for (const layout of LAYOUTS) underlines(rule, { layout, instead: { preface } });
    const dates = [published, '本报告依照条例编写，反映⟦2022⟧年1月1日至2023年12月31日的情况。'];
    underlines(rule, { layout: 'html', instead: { preface: dates } });
  });
  for (const opening of [
    '按照2021年政府信息公开工作年度报告格式编制本报告，现予公布。',
    '根据《关于公布2022年政府信息公开工作年度报告的通知》，编制本报告。',
    '按照关于公布2022年政府信息公开工作年度报告的要求编制。',
  ]) {
    it(`is silent on another paper that a preface names: ${opening}`, () => {
      underlines(rule, { instead: { preface: [opening] } });
    });
  }
  for (const sentence of [
    '收到申请7件，1件结转至⟦2023⟧年继续办理。',
    '年内答复6件，1件转入⟦2023⟧年办理。',
    '收到申请7件，1件结转⟦2023⟧年度办理。',
    '1件顺延至⟦2022⟧年答复。',
    '2022年结转至本年办理2件，共办理6件，1件结转至⟦2023⟧年办理。',
    '未办结的1件结转⟦2023⟧年。',
    '收到申请7件，1件结转至2024年继续办理。',
    '2022年度收到申请30件，其中4件结转至2023年。',
    '2022年结转至2023年办理的1件已办结。',
    '上年结转至2023年的申请1件，已办结。',
    '结转2023年申请1件。',
  ]) {
    it(`knows the year to which requests are carried forward: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '⟦2023⟧年，我局将继续拓宽渠道。',
    '⟦2023⟧年将重点做好以下工作：加强培训。',
    '针对上述问题，⟦2023⟧年度本机关将进一步加强培训。',
    '⟦2022⟧年工作打算：加强培训。',
    '⟦2023⟧年，我们将把解读逐条细化。',
    '2022年报告所列问题均已整改；⟦2023⟧年将继续推进。',
    '2024年，我局将继续拓宽渠道。',
    '2023年，我局将政务公开纳入考核，逐项改进。',
    '2023年将重点领域信息逐条公开，加以改进。',
    '2022年的年报提出2023年将继续优化栏目，现已落实整改。',
  ]) {
    it(`knows the year that section five plans for: ${sentence}`, () => {
      for (const layout of LAYOUTS) underlines(rule, { layout, instead: { problems: [sentence] } });
    });
  }
  it('offers the year behind the report’s', () => {
    const after = mended(rule, { instead: { problems: ['⟦2023⟧年，我局将继续改进。'] } }, /2024/);
    assert.ok(after.includes('2024年，我局将继续改进。'));
  });
  it('is silent on a whole year that section one speaks of', () => {
    marks(rule, '2022年1月1日至2022年12月31日印发的文件全部复核。');
  });
  it('underlines the year at the head of section one, and of the fee', () => {
    underlines(rule, { instead: { overview: ['⟦2022⟧年，我办坚持公开。', '2022年，我办获评先进。'] } });
    underlines(rule, { instead: { overview: ['（一）主动公开情况。', '⟦2022⟧年主动公开信息120条。'] } });
    underlines(rule, { instead: { overview: ['（一）主动公开情况。⟦2022⟧年，县水利局公开信息120条。'] } });
    underlines(rule, { instead: { overview: ['（一）主动公开情况。2022年，我办获评先进。2023年，我办坚持公开。'] } });
    underlines(rule, { instead: { other: ['⟦2022⟧年，我办收取信息处理费0元。'] } });
  });
  for (const fee of [
    '按照《政府信息公开信息处理费管理办法》，⟦2022⟧年收取信息处理费0元。',
    '根据《关于印发〈信息处理费管理办法〉的通知》（国办函〔2020〕109号），⟦2022⟧年度本机关收取信息处理费0元。',
    '（一）信息处理费收取情况：⟦2022⟧年度没有收取信息处理费。',
    '1.信息处理费：⟦2022⟧年向申请人发出收费通知2件，收取信息处理费260元。',
    '⟦2022⟧年全局收取信息处理费为0元。',
    '县水利局⟦2022⟧年度政府信息公开信息处理费收取金额为0元。',
    '无（⟦2022⟧年信息处理费收取金额：0元）。',
    '1.⟦2022⟧年本机关共发出收费通知0件，总金额0元。',
    '⟦2022⟧年全旗发出收费通知0件，总金额0元。',
    '⟦2022⟧年度全盟收取信息处理费0元。',
  ]) {
    it(`underlines the year of the fee: ${fee}`, () => {
      for (const layout of LAYOUTS) underlines(rule, { layout, instead: { other: [fee] } });
    });
  }
  for (const other of [
    ['2022年，我办收取信息处理费30元。', '2023年，我办未收取信息处理费。'],
    ['2022年，我办收取信息处理费30元；2023年收取信息处理费0元。'],
    ['2022年未收取信息处理费，本年度也未收取。'],
    ['未收取信息处理费。', '2024年，我办将按信息处理费标准收取。'],
    ['《信息处理费管理办法》自2021年1月1日起施行，未收取信息处理费。'],
    ['按照2020年印发的办法，没有收取信息处理费。'],
    ['按照《2020年信息处理费管理办法》，没有收取信息处理费。'],
  ]) {
    it(`is silent on the fee of another year: ${other.join('')}`, () => void underlines(rule, { instead: { other } }));
  }
  it('is silent where the year before leads over to the report’s', () => {
    underlines(rule, { instead: { overview: ['2022年，我办获评先进。', '2023年，我办坚持公开。'] } });
    underlines(rule, { instead: { overview: ['2022年度全县评估结果于2023年3月公布，我办名列前茅。'] } });
    const overview = ['⟦2022⟧年，我办坚持公开。', '公开渠道更加通畅。', '2023年，我办增设专栏。'];
    underlines(rule, { instead: { overview } });
    underlines(rule, { instead: { overview: ['⟦2022⟧年，我办按照《2023年公开要点》开展工作。'] } });
  });
  it('is silent on the period of the report before', () => {
    const own = '本报告统计时间为2023年1月1日至12月31日。';
    underlines(rule, { instead: { preface: [own, '上一年度报告统计期限为2022年1月1日至12月31日。'] } });
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
  it('takes a later year for a sign that the title is last year’s, and prefers neither', () => {
    const writing = { instead: { overview: ['⟦2024⟧年，我办坚持公开。'] } };
    const { findings } = underlines(rule, writing);
    assert.match(findings[0]?.message.zh ?? '', /可能是标题沿用了上年的年份/);
    assert.deepStrictEqual(
      findings[0]?.fixes.map(({ title, preferred }) => [title.zh, preferred]),
      [
        ['将标题改为2024年', false],
        ['改为2023年', false],
      ],
    );
    assert.match(mended(rule, writing, /标题/), /青岚市\D*2024年政府信息公开|2024年\D*政府信息公开工作年度报告/);
    assert.match(mended(rule, writing, /^改为/), /2023年，我办坚持公开/);
  });
  it('says of an earlier year alone that it is last year’s', () => {
    const { findings } = underlines(rule, { instead: { overview: ['⟦2022⟧年，我办坚持公开。'] } });
    assert.match(findings[0]?.message.zh ?? '', /多半是沿用了上年的文字/);
    assert.deepStrictEqual(
      findings[0]?.fixes.map(({ title, preferred }) => [title.zh, preferred]),
      [['改为2023年', true]],
    );
  });
  it('takes a title far off, which nothing agrees with, for a slip that may be the title’s', () => {
    const later = written({}).replace('2023年政府信息', '2032年政府信息');
    const all = told(rule, later);
    assert.ok(all.length > 1);
    for (const { message, fixes } of all) {
      assert.match(message.zh, /可能是标题的年份写错/);
      assert.deepStrictEqual(
        fixes.map(({ title, preferred }) => [title.zh, preferred]),
        [
          ['将标题改为2023年', false],
          ['改为2032年', false],
        ],
      );
    }
    const two = told(rule, later.replace('2032', '2025'));
    assert.ok(two.length > 1 && two.every(({ fixes }) => fixes[0]?.preferred && fixes.length === 1));
    const { findings } = underlines(rule, { instead: period('⟦2013⟧', '2023') });
    assert.deepStrictEqual(
      findings[0]?.fixes.map(({ title, preferred }) => [title.zh, preferred]),
      [['改为2023年', true]],
    );
  });
  it('offers no change of a title whose year is in Chinese', () => {
    const text = written({ instead: { overview: ['2024年，我办坚持公开。'] } }).replace(
      '2023年政府信息',
      '二〇二三年政府信息',
    );
    const [finding] = told(rule, text);
    assert.deepStrictEqual(
      finding?.fixes.map(({ title }) => title.zh),
      ['改为2023年'],
    );
  });
  it('is silent where the title has no year', () => {
    const text = written({ instead: { overview: ['2022年，我办坚持公开。'] } }).replace('2023年政府信息', '政府信息');
    assert.deepStrictEqual(told(rule, text), []);
  });
});
