import * as assert from 'node:assert';
import { rowCellCount as rule } from '../../../server/src/rules/row-cell-count';
import { REQUEST_ROWS, withBlankRows, withLabelsAlone } from '../../support/labels-alone';
import { fixed, told, toldOnce } from '../../support/told';
import { changed } from '../compose/support';

describe('a label without figures', () => {
  for (const layout of ['tabs', 'bars']) {
    it(`writes in ${layout} the blank cells of a label alone, as the rows beside it have them`, () => {
      for (const row of ['newlyReceived', 'denied.thirdParty', 'processedTotal']) {
        const text = withLabelsAlone([row], layout);
        const finding = toldOnce(rule, text);
        assert.match(finding.message.zh, /一行没有数，应为7个/);
        assert.strictEqual(fixed(text, finding), withBlankRows([row], layout).text);
      }
    });

    it(`tells labels alone once in ${layout}, with one fix for all`, () => {
      const text = withLabelsAlone(REQUEST_ROWS, layout);
      const finding = toldOnce(rule, text);
      assert.match(finding.message.zh, /有25行只有行名，没有数，这是第一行/);
      assert.strictEqual(fixed(text, finding), withBlankRows(REQUEST_ROWS, layout).text);
    });
  }

  for (const layout of ['tabs', 'bars']) {
    it(`writes in ${layout} the whole label where the table ends with the beginning of one`, () => {
      const text = withBlankRows(['carriedOut'], layout).text;
      const cut = text.replace(/(四、结转下年)度继续办理.*/, '$1');
      const finding = toldOnce(rule, cut);
      assert.match(finding.message.zh, /^“四、结转下年”一行没有数/);
      assert.match(finding.fixes[0]?.title.zh ?? '', /^写全行名，补上7个空着的格$/);
      assert.strictEqual(fixed(cut, finding), text);
    });
  }

  it('says of figures that cannot be read that they cannot, and not that there are none', () => {
    const row = (line: string) => line.replace(/(?<= )(?=\d)/g, '约');
    const { message, fixes } = toldOnce(rule, changed('spaces', '1.属于国家秘密', row));
    assert.match(message.zh, /^“1\.属于国家秘密”一行没有能识读的数，应为7个。/);
    assert.match(message.en, /has no figures that can be read; 7 are due/);
    assert.deepStrictEqual(fixes, []);
  });

  it('offers no blank cells that are there already, between other signs than the rest of the table has', () => {
    const text = '法规禁止公0|０|0|６|0|0|6|\n3.危及“三安全一稳定”|||||||\n第三方合法权益\t属于行政执法案卷';
    const finding = told(rule, text).find(({ message }) => message.zh.startsWith('“3.危及'));
    assert.deepStrictEqual(finding?.fixes, []);
  });
});
