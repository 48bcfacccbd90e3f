import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { REQUEST_ROWS, withLabelsAlone } from '../../support/labels-alone';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

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
    it(`makes no table unreadable in ${layout} of which the first rows are filled in`, () => {
      for (const filled of [1, 5, 12, 20]) {
        assert.ok(
          structure(withLabelsAlone(REQUEST_ROWS.slice(filled), layout)).every((code) => code === 'row-cell-count'),
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
