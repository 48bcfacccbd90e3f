import * as assert from 'node:assert';
import { read } from '../../../server/src/service';

/** Rows of HTML among more lines that are none, so that the table is read as running text or as one cell a line. */
const MIXED = {
  'running text': `<p>三、收到和处理政府信息公开申请情况</p>
<p>一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1</p>
<p>二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0</p>
<p>（一）予以公开 1 0 0 0 0 0 1</p>
<table><tr><td>2.其他法律行政法规禁止公开</td><td><b>2</b>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>23</td></tr></table>
<p>四、结转下年度继续办理 0 0 0 0 0 0 0</p>`,
  'one cell a line': `<p>四、政府信息公开行政复议、行政诉讼情况</p>
<p>行政复议</p><p>行政诉讼</p><p>结果维持</p><p>结果纠正</p><p>其他结果</p><p>尚未审结</p><p>总计</p>
<p>1</p><p>0</p><p>0</p><p>0</p><p>1</p><p>0</p><p>0</p><p>0</p><p>0</p><p>0</p>
<table><tr><td>&nbsp;7</td><td><b>2</b>3</td><td>0</td><td>0</td><td>30</td></tr></table>`,
};

describe('rows of HTML in a table of another layout', () => {
  for (const [layout, text] of Object.entries(MIXED)) {
    it(`have the places of their cells among ${layout}`, () => {
      const tables = read(text).reports.flatMap((report) => report.tables);
      assert.ok(tables.length === 1 && tables[0]?.layout !== 'html');
      const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      assert.ok(cells.some((cell) => cell.text === '23'));
      for (const { text: shown, span } of cells) {
        assert.strictEqual(text.slice(span.start, span.end).replace(/<[^>]*>/g, ''), shown);
      }
    });
  }
});
