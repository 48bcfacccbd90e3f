import * as assert from 'node:assert';
import { read, selections } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { placeOf } from '../../support/told';

describe('selections', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`grow in ${layout} from the cell to the row, the table, its section, the report and the text`, () => {
      const page = printed({}, layout);
      const { reports } = read(page.text);
      const cell = placeOf(page, 'granted business');
      const chain = selections(reports, page.text, cell.start);
      assert.deepStrictEqual(chain[0], cell);
      assert.deepStrictEqual(chain.at(-1), { start: 0, end: page.text.length });
      const [report] = reports;
      const table = report?.tables.find(({ key }) => key === 'requests');
      const row = table?.rows.find(({ key }) => key === 'granted');
      for (const due of [row?.figuresSpan, row?.span, table?.span]) {
        assert.ok(
          chain.some(({ start, end }) => start === due?.start && end === due?.end),
          JSON.stringify(due),
        );
      }
      chain.forEach((span, i) => {
        const next = chain[i + 1];
        assert.ok(!next || (next.start <= span.start && span.end <= next.end), 'each holds the one before');
        assert.ok(!next || next.end - next.start > span.end - span.start, 'and is larger');
      });
    });
  }

  it('begin in a heading with its title, then the heading and its section', () => {
    const { text } = printed({});
    const at = text.indexOf('总体情况', text.indexOf('一、总体情况'));
    const chain = selections(read(text).reports, text, at + 1).map(({ start, end }) => text.slice(start, end));
    assert.deepStrictEqual(chain.slice(0, 2), ['总体情况', '一、总体情况']);
    assert.match(chain[2] ?? '', /^一、总体情况\n[\s\S]*。$/);
  });

  it('are the text alone where there is no report', () => {
    assert.deepStrictEqual(selections([], '今天', 1), [{ start: 0, end: 2 }]);
  });
});
