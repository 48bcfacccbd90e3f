import * as assert from 'node:assert';
import { rowCellCount } from '../../../server/src/rules/row-cell-count';
import { check, read } from '../../../server/src/service';
import type { Printed } from '../../support/page';
import { LAYOUT_STYLES, printed, REQUEST_COLUMNS } from '../../support/plain-report';
import { requestRows } from '../../support/sample';
import { fixed, toldOnce } from '../../support/told';

const ROWS = requestRows('2021', false).flatMap(({ key, numeric }) => (numeric ? [key] : []));

/** The report with these rows of the second table blank. */
function blank(rows: readonly string[], layout: string): Printed {
  const cells = rows.flatMap((row) => REQUEST_COLUMNS.map((column) => [`${row} ${column}`, ''] as const));
  return printed(Object.fromEntries(cells), layout);
}

/** The same without their cells: nothing stands behind the labels. */
function alone(rows: readonly string[], layout: string): string {
  const { text, cells } = blank(rows, layout);
  const cut = new Set(
    rows.map((row) => {
      const first = cells.find((cell) => cell.table === 'requests' && cell.row === row);
      return text.slice(0, first?.span.start).split('\n').length - 1;
    }),
  );
  const lines = text.split('\n');
  return lines.map((line, i) => (cut.has(i) ? line.replace(/[\s|]+$/, '') : line)).join('\n');
}

function structure(text: string): string[] {
  return check(read(text))
    .findings.filter(({ category }) => category === 'structure')
    .map(({ code }) => code);
}

/** Each label of the second table's rows on a line of the text without its cells, however they are parted. */
function withoutCells(row: string, layout: string): string {
  const { text, cells, labels } = printed({}, layout);
  const own = cells.filter((cell) => cell.table === 'requests' && cell.row === row);
  const label = labels.find((one) => one.table === 'requests' && one.row === row);
  const from = Math.max(...(label?.pieces ?? []).map(({ end }) => end));
  const last = own.at(-1)?.span.end ?? from;
  const to = layout.startsWith('html') ? text.indexOf('</tr>', last) : text.indexOf('\n', last);
  return text.slice(0, from) + text.slice(to);
}

describe('a label that stands alone', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    for (const row of ['newlyReceived', 'granted', 'denied.thirdParty', 'processedTotal']) {
      it(`is in ${layout} a row without figures, and none that is missing: ${row}`, () => {
        assert.deepStrictEqual(structure(withoutCells(row, layout)), ['row-cell-count']);
      });
    }
  }

  for (const layout of ['tabs', 'bars']) {
    it(`gets its blank cells in ${layout}, as the rows beside it have them`, () => {
      for (const row of ['newlyReceived', 'denied.thirdParty', 'processedTotal']) {
        const text = alone([row], layout);
        const finding = toldOnce(rowCellCount, text);
        assert.match(finding.message.zh, /一行没有数，应为7个/);
        assert.strictEqual(fixed(text, finding), blank([row], layout).text);
      }
    });

    it(`is told once in ${layout} where all have lost their cells, with one fix for all`, () => {
      const text = alone(ROWS, layout);
      const finding = toldOnce(rowCellCount, text);
      assert.match(finding.message.zh, /有25行只有行名，没有数，这是第一行/);
      assert.strictEqual(fixed(text, finding), blank(ROWS, layout).text);
      assert.deepStrictEqual(structure(text), ['row-cell-count']);
    });

    it(`makes no table unreadable in ${layout} of which the first rows are filled in`, () => {
      for (const filled of [1, 5, 12, 20]) {
        assert.ok(
          structure(alone(ROWS.slice(filled), layout)).every((code) => code === 'row-cell-count'),
          `${filled}`,
        );
      }
    });
  }

  it('is no row where figures without a label stand below it: they may be its own', () => {
    const { text, labels } = printed({}, 'html');
    const end = labels.find(({ row }) => row === 'denied.thirdParty')?.pieces.at(-1)?.end ?? 0;
    const broken = `${text.slice(0, end)}</td></tr><tr><td>${text.slice(end)}`;
    assert.deepStrictEqual(structure(broken), structure(broken.replace('4.保护第三方合法权益', '')));
  });
});
