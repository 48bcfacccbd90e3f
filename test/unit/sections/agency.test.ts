import * as assert from 'node:assert';
import { read } from '../../../server/src/model/read';
import { agencyOf } from '../../../server/src/sections/agency';
import { printed } from '../../support/plain-report';

const YEARS = ['2020', '２０２０', '二〇二〇', '二零二零', '二○二○', '二0二0', '二O二O', '二Ｏ二Ｏ', '20XX'];

describe('the body that reports', () => {
  for (const year of YEARS) {
    it(`is named without the year, written ${year}`, () => {
      assert.strictEqual(agencyOf(`某县人民政府${year}年政府信息公开工作年度报告`, null), '某县人民政府');
      assert.strictEqual(agencyOf('政府信息公开工作年度报告', `某县人民政府${year}年`), '某县人民政府');
    });
  }

  it('is known from a title in other words, however its year is written', () => {
    const { text } = printed();
    const body = text.slice(text.indexOf('\n'));
    for (const year of YEARS.slice(0, -1)) {
      const [report] = read(`某局${year}年政务公开工作年度报告${body}`).reports;
      assert.strictEqual(report?.agency, '某局', year);
    }
  });
});
