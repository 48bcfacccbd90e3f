import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, type Style } from '../../support/print';

/** One cell a line and no sign of rows, as the text of a web page is taken: bare, and items of a list. */
const LOOSE: Readonly<Record<string, Style>> = {
  bare: { layout: 'cell-lines', loose: { lead: '' } },
  items: { layout: 'cell-lines', loose: { lead: '-   ' } },
};

/** One at the head, in the middle and at the end of a row, a row's only one, and one of the third table. */
const PLACES = [
  'newlyReceived naturalPerson',
  'granted research',
  'carriedIn total',
  'regulations repealed',
  'licences decisions',
  'coercion decisions',
  'litigation directSuit.corrected',
];

function broken(style: Style, place: string, written: string) {
  const { text, cells } = print(plainReport(), style);
  const cell = cells.find(({ row, column }) => `${row} ${column}` === place) ?? assert.fail(place);
  const { start, end } = cell.span;
  return { start, text: text.slice(0, start) + written + text.slice(end) };
}

describe('cells of a line each that nothing parts in rows', () => {
  for (const [name, style] of Object.entries(LOOSE)) {
    for (const place of PLACES) {
      for (const written of ['若干', '零', '3+2', '未统计']) {
        it(`hold a word in the place of a figure, told once and there: ${written}, ${place}, ${name}`, () => {
          const { start, text } = broken(style, place, written);
          assert.deepStrictEqual(
            check(read(text)).findings.map(({ code, span }) => ({ code, span })),
            [{ code: 'cell-not-number', span: { start, end: start + written.length } }],
          );
        });
      }
    }
  }

  it('hold words in all places of a row', () => {
    const { text } = print(plainReport(), LOOSE.bare as Style);
    const row = text.replace(/\n规章\n\d+\n\d+\n\d+\n/, '\n规章\n若干\n若干\n若干\n');
    assert.notStrictEqual(row, text);
    assert.deepStrictEqual(
      check(read(row)).findings.map(({ code, span }) => [code, row.slice(span.start, span.end)]),
      [['row-cell-count', '规章']],
    );
  });
});

describe('the first label of the second table, below its header, where each cell is a line', () => {
  it('is told as altered, and no word of the header is taken for a row', () => {
    const { text } = print(plainReport(), LOOSE.bare as Style);
    const altered = text.replace('一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量情况');
    assert.deepStrictEqual(
      check(read(altered)).findings.map(({ code, span }) => [code, altered.slice(span.start, span.end)]),
      [['row-label-altered', '一、本年新收政府信息公开申请数量情况']],
    );
  });
});

describe('a row of blanks alone where each cell is a line and blank ones are left out', () => {
  for (const [name, figures] of Object.entries({ 规章: 3, 行政许可: 1, 行政强制: 1, 行政事业性收费: 1 })) {
    it(`is told at its label and no other row is: ${name}`, () => {
      const { text } = print(plainReport(), LOOSE.bare as Style);
      const without = text.replace(new RegExp(`(\\n${name}\\n)(?:[\\d.]+\\n){${figures}}`), '$1');
      assert.notStrictEqual(without, text);
      assert.deepStrictEqual(
        check(read(without)).findings.map(({ code, span }) => [code, without.slice(span.start, span.end)]),
        [['row-cell-count', name]],
      );
    });
  }

  it('is so in the second table, whose header and groups have words of its rows', () => {
    const { text } = print(plainReport(), LOOSE.bare as Style);
    const without = text.replace(/(\n8[.．、]属于行政查询事项\n)(?:\d+\n){7}/, '$1');
    assert.notStrictEqual(without, text);
    assert.deepStrictEqual(
      check(read(without)).findings.map(({ code, span }) => [code, without.slice(span.start, span.end)]),
      [['row-cell-count', '8.属于行政查询事项']],
    );
  });
});
