import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import type { Printed, PrintedCell } from '../../support/page';
import { sample } from '../compose/support';

/** The rows of a page’s tables with a blank cell more, as a program saves a column in which nothing is printed. */
const SIDES: Readonly<Record<string, (text: string) => string>> = {
  behind: (text) => text.replace(/<\/tr>/g, '<td></td></tr>'),
  before: (text) => text.replace(/(<tr[^>]*>)/g, '$1<td></td>'),
};

/** What is told of the page with a blank column, and on which words. */
function told(text: string): [string, string][] {
  const { findings } = check(read(text));
  return findings.map(({ code, span }) => [code, text.slice(span.start, span.end).replace(/<[^>]*>/g, ' ')]);
}

/** The page without one cell, tags and all. */
function without({ text }: Printed, { span }: PrintedCell): string {
  const start = text.lastIndexOf('<td', span.start);
  return text.slice(0, start) + text.slice(text.indexOf('</td>', span.end) + '</td>'.length);
}

function figuresOf({ cells }: Printed, one: PrintedCell): string {
  const row = cells.filter((cell) => cell.table === one.table && cell.row === one.row && cell !== one);
  return row.map(({ text }) => text).join(' ');
}

describe('a whole column of a page without a word or figure', () => {
  for (const layout of ['html', 'html paragraphs']) {
    for (const [side, widen] of Object.entries(SIDES)) {
      const printed = sample(layout);

      it(`is no column of the table (${layout}, ${side})`, () => {
        assert.deepStrictEqual(told(widen(printed.text)), []);
      });

      it(`is not taken for a cell that a row has lost (${layout}, ${side})`, () => {
        const rows = ['newlyReceived', 'denied.stateSecret', 'processedTotal', 'carriedOut', 'litigation'];
        for (const cell of printed.cells.filter(({ row, table }) => table !== 'disclosure' && rows.includes(row))) {
          const found = told(widen(without(printed, cell)));
          const shown = found.map(([code, words]) => `${code} ${words.trim().replace(/\s+/g, ' ')}`);
          assert.deepStrictEqual(shown, [`row-cell-count ${figuresOf(printed, cell)}`], `${cell.row} ${cell.column}`);
        }
      });

      it(`leaves a blank in a row that has all its cells told as one (${layout}, ${side})`, () => {
        for (const row of ['newlyReceived', 'carriedOut', 'litigation']) {
          const cells = printed.cells.filter((cell) => cell.row === row && cell.table !== 'disclosure');
          for (const { span } of [cells[0], cells.at(-1)] as PrintedCell[]) {
            const blank = printed.text.slice(0, span.start) + printed.text.slice(span.end);
            assert.deepStrictEqual(
              told(widen(blank)).map(([code]) => code),
              ['cell-blank'],
              `${row} ${span.start}`,
            );
          }
        }
      });
    }
  }
});
