import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import type { PrintedCell } from '../../support/page';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES } from '../../support/print';

/** What may have become of a row's figures, none of which is read then. */
const SPOILT: Readonly<Record<string, (figure: string) => string>> = {
  'a stop behind them': (figure) => `${figure}。`,
  'a semicolon behind them': (figure) => `${figure}；`,
  'a comma behind them': (figure) => `${figure}、`,
  brackets: (figure) => `【${figure}】`,
  'a word before them': (figure) => `约${figure}`,
  'Chinese numerals': (figure) => figure.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] as string),
  'a failed sum': () => '#REF!',
  'words of a few characters': () => '待补充',
  'longer words': () => '待统计核实后填写',
};

const PLACES: Readonly<Record<string, (cell: PrintedCell) => boolean>> = {
  'the first row': ({ row }) => row === 'newlyReceived',
  'a row within a group': ({ row }) => row === 'denied.stateSecret',
  'the last row': ({ row }) => row === 'carriedOut',
  'a group': ({ row }) => row.startsWith('other.'),
  'a row of one figure': ({ row }) => row === 'licences',
  'the first table': ({ table }) => table === 'disclosure',
  'the second table': ({ table }) => table === 'requests',
  'the third table': ({ table }) => table === 'litigation',
};

describe('rows whose figures are not read', () => {
  const report = plainReport();
  for (const [name, style] of Object.entries(READ_STYLES)) {
    it(`are told where they stand and never written once more: ${name}`, () => {
      const page = print(report, style);
      for (const [place, stands] of Object.entries(PLACES))
        for (const [how, spoil] of Object.entries(SPOILT)) {
          const cells = page.cells.filter(stands);
          const text = applied(
            page.text,
            cells.map(({ span, text: figure }) => ({ span, newText: spoil(figure) })),
          );
          assertTold(text, cells[0] as PrintedCell, `${place}, ${how}`);
        }
    });
  }

  it('are rows without cells where nothing stands beside them in a grid', () => {
    const { text, cells } = print(report, { layout: 'tabs', columns: 'ragged' });
    const row = cells.filter((cell) => cell.row === 'denied.stateSecret');
    const [first, last] = [row[0]?.span.start ?? 0, row.at(-1)?.span.end ?? 0];
    const found = check(read(text.slice(0, first).trimEnd() + text.slice(last))).findings;
    assert.deepStrictEqual(
      found.map(({ code, fixes }) => [code, fixes.length]),
      [['row-cell-count', 1]],
    );
    assert.match(found[0]?.message.zh ?? '', /^“1\.属于国家秘密”一行没有数，应为7个。/);
    assert.match(found[0]?.message.en ?? '', /has no figures; 7 are due/);
  });

  it('have their cells told where these look like numberings or page marks', () => {
    const told = (style: string, row: string, spoil: (figure: string) => string) => {
      const page = print(report, READ_STYLES[style] as (typeof READ_STYLES)[string]);
      const cells = page.cells.filter((cell) => cell.row === row);
      const text = applied(
        page.text,
        cells.map(({ span, text: figure }) => ({ span, newText: spoil(figure) })),
      );
      return check(read(text)).findings.map(({ code, span }) => [code, text.slice(span.start, span.end)]);
    };
    const bars = 'bars, taken from a page, bars between paragraphs';
    assert.deepStrictEqual(
      told(bars, 'licences', (figure) => `${figure}、`),
      [['cell-not-number', '0、']],
    );
    assert.deepStrictEqual(
      told(bars, 'licences', (figure) => `[${figure}]`),
      [['cell-not-number', '[0]']],
    );
  });

  it('lie within their table where their marks look like rules', () => {
    const page = print(report, READ_STYLES['bars, taken from a page, a cell a line'] as (typeof READ_STYLES)[string]);
    const cells = page.cells.filter(({ row }) => row === 'carriedOut');
    const text = applied(
      page.text,
      cells.map(({ span }) => ({ span, newText: '--' })),
    );
    const table = read(text).reports[0]?.tables[1];
    assert.strictEqual(table?.span.end, table?.rows.at(-1)?.span.end);
  });

  it('are told each for itself, and no column is wanting', () => {
    const page = print(report, READ_STYLES['bars, taken from a page, a cell a line'] as (typeof READ_STYLES)[string]);
    const cells = page.cells.filter(({ table, row }) => table === 'requests' && row !== 'granted');
    const text = applied(
      page.text,
      cells.map(({ span }) => ({ span, newText: '待统计核实后填写' })),
    );
    const messages = check(read(text)).findings.map(({ message }) => message.zh);
    assert.ok(messages.length > 0 && messages.every((one) => !one.includes('整列')), messages.join('\n'));
  });

  it('are missing where the header alone stands', () => {
    for (const [name, style] of Object.entries(READ_STYLES)) {
      // A web page’s rows are no lines.
      if (style.layout === 'html') continue;
      const { text, cells } = print(report, style);
      const figures = cells.filter(({ table }) => table === 'litigation');
      const from = text.lastIndexOf('\n', figures[0]?.span.start) + 1;
      const to = text.indexOf('\n', figures.at(-1)?.span.end);
      const codes = check(read(text.slice(0, from) + text.slice(to))).findings.map(({ code }) => code);
      assert.deepStrictEqual(codes, ['row-missing'], name);
    }
  });
});

function assertTold(text: string, { table }: PrintedCell, how: string): void {
  const reading = read(text);
  const { findings } = check(reading);
  const own = reading.reports[0]?.tables.find(({ key }) => key === table);
  const say = `${how}: ${findings.map(({ code, message }) => `${code} ${message.zh}`).join('\n')}\n${text}`;
  assert.ok(own, say);
  assert.deepStrictEqual(
    findings.filter(({ code }) => /missing|row-unknown|row-repeated/.test(code)),
    [],
    say,
  );
  const within = findings.filter(({ span }) => span.start >= own.span.start && span.end <= own.span.end);
  assert.ok(within.length > 0, say);
}
