import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { printed } from '../../support/plain-report';

/** The second table with the cells of each row in this order, from the first column of figures on; its header too unless told. */
function ordered(layout: string, order: readonly number[], header = true): string {
  const lines = printed({}, layout).text.split('\n');
  const first = lines.findIndex((line) => line.includes('本年新收政府'));
  const last = lines.findIndex((line) => line.includes('四、结转下年度'));
  return lines
    .map((line, i) => {
      if (i < (header ? first - 2 : first) || i > last || /^\|\s*---/.test(line)) return line;
      const cells = line.split(layout === 'tabs' ? '\t' : '|');
      const from = layout === 'tabs' ? 3 : 4;
      const figures = cells.slice(from, from + 7);
      return [...cells.slice(0, from), ...order.map((k) => figures[k]), ...cells.slice(from + 7)].join(
        layout === 'tabs' ? '\t' : '|',
      );
    })
    .join('\n');
}

function codes(text: string): string[] {
  return check(read(text)).findings.map(({ code }) => code);
}

describe('a total that stands elsewhere than behind the others', () => {
  for (const layout of ['tabs', 'bars']) {
    it(`makes the table one that cannot be read, told once, where header and sums say so: ${layout}`, () => {
      for (const order of [
        [6, 0, 1, 2, 3, 4, 5],
        [0, 1, 2, 3, 4, 6, 5],
        [6, 1, 2, 3, 4, 5, 0],
      ])
        assert.deepStrictEqual(codes(ordered(layout, order)), ['table-unreadable'], order.join(' '));
      assert.deepStrictEqual(codes(ordered(layout, [0, 1, 2, 3, 4, 5, 6])), []);
    });

    it(`is one of the figures alone where the header stands as the form has it: ${layout}`, () => {
      assert.ok(codes(ordered(layout, [0, 1, 2, 3, 4, 6, 5], false)).includes('requests-row-sum'));
    });
  }
});
