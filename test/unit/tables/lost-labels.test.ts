import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport, printed } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

function rowsOf(text: string): unknown {
  return read(text).reports[0]?.tables.map(({ rows, missing }) => [
    rows.map(({ key, place, fits, cells }) => [key, place, fits, cells.map(({ value }) => value)]),
    missing.length,
  ]);
}

/** The report without the labels of these rows, their cells left blank. */
function unlabelled(style: string, is: (row: string) => boolean) {
  const { text, labels } = printed({}, style);
  const spans = labels.filter(({ row, pieces }) => is(row) && pieces.length > 0).flatMap(({ pieces }) => pieces);
  return { text, bare: spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text) };
}

const escaped = (words: string) => words.replace(/[.()?]/g, '\\$&');

const ROWS = [
  'regulations',
  'newlyReceived',
  'granted',
  'denied.stateSecret',
  'unprocessed.petition',
  'other.notCorrected',
];

describe('rows that lost their labels', () => {
  for (const style of ['tabs', 'tabs, ragged', 'bars', 'cell lines', 'html']) {
    it(`are told by their place, the first of a table and of a group too, and none is missing: ${style}`, () => {
      for (const row of [...ROWS, 'carriedOut']) {
        const { text, bare } = unlabelled(style, (one) => one === row);
        assert.notStrictEqual(bare, text);
        assert.deepStrictEqual(rowsOf(bare), rowsOf(text), row);
      }
    });

    it(`are so with the labels of all rows that have a group: ${style}`, () => {
      const { text, bare } = unlabelled(style, (row) => row.includes('.'));
      assert.deepStrictEqual(rowsOf(bare), rowsOf(text));
    });
  }

  // Where bars close cells of a line or more, a row begins with its label.
  for (const [name, style] of Object.entries(READ_STYLES)) {
    if (!/^bars, taken from a page/.test(name)) continue;
    it(`are read by their place behind a row that is whole: ${name}`, () => {
      const { text, labels } = print(plainReport(), style);
      for (const row of ['normativeDocuments', 'denied.otherLaw', 'unavailable.unclear', 'other.rest']) {
        const [label] = labels.find((one) => one.row === row)?.pieces ?? [];
        assert.ok(label);
        assert.deepStrictEqual(rowsOf(text.slice(0, label.start) + text.slice(label.end)), rowsOf(text), row);
      }
    });
  }

  for (const [name, style] of Object.entries(READ_STYLES)) {
    if (!/^bars, taken from a page, (?!a row a line)|starred/.test(name)) continue;
    it(`are told below a header too, the first of each block of the first table, and none is inserted: ${name}`, () => {
      const { text, labels } = print(plainReport(), style);
      for (const row of ['regulations', 'normativeDocuments', 'licences', 'penalties', 'fees']) {
        const [label] = labels.find((one) => one.row === row)?.pieces ?? [];
        assert.ok(label);
        const start = text.lastIndexOf('\n', label.start) + 1;
        // Without the line, be it the label alone or with its bar.
        const bare = text.slice(0, start) + text.slice(text.indexOf('\n', label.end) + 1);
        assert.deepStrictEqual(rowsOf(bare), rowsOf(text), row);
        assert.deepStrictEqual(
          check(read(bare)).findings.map(({ code }) => code),
          ['row-label-altered'],
          row,
        );
      }
    });
  }

  // Running text has tests of its own, and so has a grid that is read as that; where merged cells are repeated others name the row.
  for (const [name, style] of Object.entries(READ_STYLES)) {
    if (style.layout === 'spaces' || /repeated|run over/.test(name)) continue;
    it(`are told in their own rows, each by itself, and nothing else is: ${name}`, () => {
      const { text, labels, cells } = print(
        plainReport({ 'licences decisions': 27, 'penalties decisions': 13 }),
        style,
      );
      for (const { row, table, pieces } of labels) {
        // Without a blank between the two its figure goes on with the one above.
        if (table === 'litigation' || (row === 'coercion' && name.endsWith('paragraphs'))) continue;
        const bare = pieces.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
        const gone = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
        const first = cells.find((cell) => cell.table === table && cell.row === row) ?? assert.fail();
        const { findings } = check(read(bare));
        assert.deepStrictEqual(
          findings.map(({ code, span }) => [code, span.start]),
          [['row-label-altered', first.span.start - gone]],
          row,
        );
      }
    });
  }

  it('are told where each cell is a line and merged ones are repeated, be they of one figure that is so too', () => {
    const style = READ_STYLES['cell lines, merged cells repeated'] as Style;
    const { text, labels } = print(plainReport({ 'licences decisions': 27, 'penalties decisions': 13 }), style);
    for (const { row, table, pieces } of labels) {
      const [label] = pieces;
      if (!label || table === 'litigation') continue;
      const words = text.slice(label.start, label.end);
      const before = text.slice(0, label.start).replace(new RegExp(`(?:(?<=\n)${escaped(words)}\n)+$`), '');
      const bare = before + text.slice(label.end + 1);
      assert.deepStrictEqual(rowsOf(bare), rowsOf(text), row);
      assert.deepStrictEqual(
        check(read(bare)).findings.map(({ code }) => code),
        ['row-label-altered'],
        row,
      );
    }
  });

  it('are told below the only other row of their header, where blanks part the figures of the two', () => {
    for (const name of [
      'a cell a line',
      'a cell a line, bars before rows',
      'a bar a line',
      'a bar a line, and more for merged cells',
    ]) {
      const style = READ_STYLES[`bars, taken from a page, ${name}`];
      assert.ok(style);
      const { text, labels } = print(plainReport(), style);
      const [label] = labels.find(({ row }) => row === 'coercion')?.pieces ?? [];
      assert.ok(label);
      const bare = text.slice(0, label.start) + text.slice(label.end);
      assert.deepStrictEqual(rowsOf(bare), rowsOf(text), name);
      assert.deepStrictEqual(
        check(read(bare)).findings.map(({ code }) => code),
        ['row-label-altered'],
        name,
      );
    }
    // A figure too many, where the row below has its label.
    const { text } = print(plainReport(), READ_STYLES['bars, taken from a page, a cell a line'] as Style);
    const more = text.replace(/(行政处罚 \|\n\d+ \|\n)/, '$1|\n7 |\n');
    assert.notStrictEqual(more, text);
    assert.deepStrictEqual(
      check(read(more)).findings.map(({ code }) => code),
      ['row-cell-count'],
    );
  });

  it('are not what a group is where nothing stands below it', () => {
    const { text } = printed({}, 'tabs');
    const lone = text.replace(/\t（三）不予公开\t1\.[\s\S]*?(?=\t（四）)/, '\t（三）不予公开\t\t1\t1\t0\t0\t0\t0\t2\n');
    const { findings } = check(read(lone));
    assert.ok(findings.some(({ code, message }) => code === 'row-missing' && message.zh.includes('1.属于国家秘密')));
  });
});
