import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { TableKey } from '../../../server/src/forms/form';
import {
  cellRanges,
  type Edit,
  fillTotals,
  insertRow,
  pasted,
  read,
  removeRowAt,
  type Step,
  step,
  tableTokens,
} from '../../../server/src/service';
import { copiedTable, excelHtml, tabText, wordHtml } from '../../support/clipboard';
import { consistentReport } from '../../support/figures';
import { applied } from '../../support/fixes';
import { PIECES } from '../../support/pieces';
import { print, STYLES } from '../../support/print';
import { anyReport, holds, PATIENCE_MS, shown } from '../../support/property';
import { anyStyle } from '../../support/styles';

const TABLES: readonly TableKey[] = ['disclosure', 'requests', 'litigation'];

describe('property: tables are moved about in and written to', function () {
  this.timeout(PATIENCE_MS);

  it('the keys visit every cell of every table once, in order, and back', () => {
    holds(
      fc.record({ report: anyReport, style: anyStyle() }),
      15,
      ({ report, style }) => {
        const page = print(report, style);
        const reading = read(page.text);
        for (const key of TABLES) {
          const cells = page.cells.filter(({ table }) => table === key).map(({ span }) => span);
          const ordered = [...cells].sort((a, b) => a.start - b.start);
          for (const [i, cell] of ordered.entries()) {
            const next = ordered[i + 1];
            const landing = step(reading, cell, 'next');
            assert.ok(landing, `nothing behind cell ${i} of ${key}`);
            if (next) {
              assert.ok(landing.span.start >= next.start && landing.span.end <= next.end, `cell ${i} of ${key}`);
              assert.ok(step(reading, next, 'previous')?.cell?.span.start === cell.start, `back to ${i} of ${key}`);
            } else assert.strictEqual(landing.cell, null);
          }
        }
      },
      ({ report, style }) => shown(report, style),
    );
  });

  it('a pasted table brings its figures into any layout, and nothing else changes', () => {
    const one = consistentReport({ form: '2021' });
    holds(
      fc.record({ report: one, other: one, style: anyStyle(), key: fc.constantFrom(...TABLES), by: fc.nat(2) }),
      20,
      ({ report, other, style, key, by }) => {
        const page = print(report, style);
        const at = page.cells.find(({ table }) => table === key)?.span;
        assert.ok(at);
        const rows = copiedTable(other, key);
        const clipboard =
          by === 0
            ? { html: null, text: tabText(other, key, rows) }
            : { html: by === 1 ? wordHtml(rows) : excelHtml(rows), text: null };
        const edits = pasted(read(page.text), at, clipboard);
        assert.strictEqual(edits?.as, 'cells');
        const figures = (text: string) =>
          read(text).reports[0]?.tables.map((table) => table.rows.map(({ cells }) => cells.map(({ value }) => value)));
        const mixed = { ...report, tables: { ...report.tables, [key]: other.tables[key] } };
        assert.deepStrictEqual(figures(applied(page.text, edits.edits)), figures(print(mixed, style).text));
      },
      ({ report, style }) => shown(report, style),
    );
  });

  it('any text at any place: no fault, every place in the text, no edits that overlap', () => {
    const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    const text = fc
      .record({
        report: anyReport,
        style: fc.constantFrom(...Object.values(STYLES)),
        soup,
        at: fc.nat(),
        cut: fc.nat(300),
      })
      .map(({ report, style, soup: other, at, cut }) => {
        const whole = print(report, style).text;
        const start = at % (whole.length + 1);
        return whole.slice(0, start) + other + whole.slice(start + cut);
      });
    holds(
      fc.record({ text, places: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), html: soup }),
      30,
      ({ text: source, places, html }) => {
        const reading = read(source);
        for (const { start, end } of [...cellRanges(reading), ...tableTokens(reading).map(({ span }) => span)])
          assert.ok(start >= 0 && start <= end && end <= source.length);
        for (const place of places) {
          const at = place % (source.length + 1);
          const span = { start: at, end: at };
          for (const to of ['next', 'previous', 'below'] satisfies Step[]) {
            const landing = step(reading, span, to);
            if (landing) assert.ok(landing.span.start >= 0 && landing.span.end <= source.length);
          }
          for (const change of [insertRow(reading, at, null), removeRowAt(reading, at)])
            if ('edits' in change) assertApart(change.edits, source);
          assertApart(pasted(reading, span, { html: `<table>${html}`, text: html })?.edits ?? [], source);
          assertApart(pasted(reading, span, { html: null, text: html })?.edits ?? [], source);
        }
        for (const report of reading.reports) assertApart(fillTotals(source, report, null).edits, source);
      },
      ({ text: source }) => source,
    );
  });
});

function assertApart(edits: readonly Edit[], text: string): void {
  let last = 0;
  for (const { span } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    assert.ok(span.start >= last && span.start <= span.end && span.end <= text.length, 'edits overlap or lie outside');
    last = span.end;
  }
}
