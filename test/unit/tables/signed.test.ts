import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { plainReport, printed, withFigures } from '../../support/plain-report';
import { print, READ_STYLES } from '../../support/print';

describe('a table whose figures have signs about them', () => {
  for (const [name, style] of Object.entries(READ_STYLES)) {
    // What stands there for figures tells where such a table ends.
    if (/wrapped|figures first|a cell a line/.test(name)) continue;
    it(`is read whole, each cell with its signs in it: ${name}`, () => {
      const page = print(plainReport(), style);
      for (const write of [(figure: string) => `'${figure}`, (figure: string) => `(${figure})`]) {
        // Where rows are numbered, the first table has as many numbers without signs as figures.
        if (/data frame/.test(name) && write('1') === '(1)') continue;
        const shown = page.cells.filter(({ text }) => /^\d+$/.test(text));
        const edits = shown.map(({ span, text }) => ({ span, newText: write(text) }));
        const text = applied(page.text, edits);
        const reading = read(text);
        const cells = reading.reports.flatMap(({ tables }) =>
          tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
        );
        assert.deepStrictEqual(
          cells.map(({ span, value }) => [text.slice(span.start, span.end), value]),
          shown.map((cell) => [write(cell.text), Number(cell.text)]),
        );
        assert.deepStrictEqual(
          check(reading).findings.map(({ code }) => code),
          ['cell-not-number', 'cell-not-number', 'cell-not-number'],
        );
      }
    });
  }

  it('has rows that begin and end with the signs', () => {
    const text = withFigures(printed({}, 'cell lines'), (figure) => `(${figure})`);
    for (const { rows } of read(text).reports[0]?.tables ?? [])
      for (const { figuresSpan, span, cells } of rows) {
        assert.deepStrictEqual([figuresSpan.start, figuresSpan.end], [cells[0]?.span.start, cells.at(-1)?.span.end]);
        assert.strictEqual(span.end, figuresSpan.end);
      }
  });

  it('is left alone where the numbers of labels look so, or a row has lost a cell', () => {
    const { text } = printed({}, 'tabs');
    const codes = (broken: string) => check(read(broken)).findings.map(({ code }) => code);
    assert.deepStrictEqual(codes(text.replace('\t5\t2\t', '\t5\t').replaceAll('1.', '1.\t')), ['row-cell-count']);
    assert.deepStrictEqual(codes(text.replace('\t5\t2\t', "\t'5\t")), ['cell-not-number', 'row-cell-count']);
  });
});
