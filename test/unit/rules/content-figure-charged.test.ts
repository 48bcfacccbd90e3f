import * as assert from 'node:assert';
import { contentFigure as rule } from '../../../server/src/rules/content-figure';
import { read } from '../../../server/src/service';
import { assertGrows } from '../../support/growth';
import { told } from '../../support/told';
import { marks, mended, underlines, written } from './written';

/** 2.5万元 of fees. */
const changes = { 'fees amount': 2.5 };

describe('content-figure on 行政事业性收费', () => {
  for (const sentence of [
    '行政事业性收费⟦25⟧万元。',
    '全年共收取行政事业性收费⟦35000⟧元。',
    '行政事业性收费总金额为⟦0⟧元。',
    '作出行政许可决定0件，行政事业性收费⟦3.6⟧万元。',
  ]) {
    it(`underlines the amount: ${sentence}`, () => marks(rule, sentence, { changes }));
  }

  for (const sentence of [
    '行政事业性收费2.5万元。',
    '全年收取行政事业性收费25000元。',
    // Rounded, or cut off.
    '行政事业性收费3万元。',
    '行政事业性收费2.49万元。',
    '行政事业性收费24996元。',
    '行政事业性收费约25万元。',
    // A matter of the unit, told by another rule.
    '行政事业性收费2.5元。',
    '2022年行政事业性收费25万元。',
    '较上年少收，行政事业性收费25万元。',
    '全县行政事业性收费25万元。',
    '下属单位收取行政事业性收费25万元。',
    '减免行政事业性收费25万元。',
    '非税收入30万元，其中行政事业性收费25万元。',
    '行政事业性收费25万元、罚没收入3万元，行政事业性收费9万元。',
    '行政事业性收费支出25万元。',
    '行政事业性收费项目25项。',
    '行政事业性收费25万元以上。',
    // What applicants paid may be called so as well.
    '收到申请7件，行政事业性收费0元。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence, { changes }));
  }

  it('is silent in section six, which tells of what applicants paid', () => {
    underlines(rule, { changes, instead: { other: ['行政事业性收费0元。'] } });
  });

  it('is silent where the table knows no amount', () => {
    marks(rule, '行政事业性收费25万元。', { form: '2019' });
    marks(rule, '行政事业性收费25万元。', { changes: { 'fees amount': '' } });
    marks(rule, '行政事业性收费25万元。', { changes: { 'fees amount': '2.5元' } });
  });

  it('offers either amount in its own unit', () => {
    assert.match(mended(rule, { changes, more: ['行政事业性收费⟦25⟧万元。'] }, /正文/), /行政事业性收费2\.5万元。/);
    assert.match(mended(rule, { changes, more: ['行政事业性收费⟦36000⟧元。'] }, /正文/), /行政事业性收费25000元。/);
    assert.match(mended(rule, { changes, more: ['行政事业性收费⟦36000⟧元。'] }, /表中/), /行政事业性收费\t3\.6/);
  });

  it('takes a time that grows with the words', () => {
    for (const words of ['行政事业性收费', '全年共计收取', '，行政事业性收费1']) {
      const make = (count: number) => written({ changes, more: [words.repeat(count)] });
      assertGrows({ size: 2_000, make, work: (text) => told(rule, text).length + read(text).reports.length });
    }
  });
});
