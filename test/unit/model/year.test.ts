import * as assert from 'node:assert';
import { yearInTitle } from '../../../server/src/model/year';

describe('the year of a title', () => {
  for (const [printed, year] of [
    ['2021', 2021],
    ['二〇二一', 2021],
    ['二零二零', 2020],
    ['二0二0', 2020],
    ['二○二四', 2024],
    ['二O二四', 2024],
    ['二0二０', 2020],
  ] as const)
    it(`is read in figures and in Chinese, with whatever stands for nought: ${printed}`, () => {
      assert.strictEqual(yearInTitle(`某局${printed}年政府信息公开工作年度报告`), year);
    });

  it('is none where no year is named', () => {
    assert.strictEqual(yearInTitle('某局政府信息公开工作年度报告'), null);
    assert.strictEqual(yearInTitle('某局二十年政府信息公开工作报告'), null);
  });
});
