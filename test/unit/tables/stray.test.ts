import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { mayBeFigure } from '../../../server/src/tables/stray';
import { LAYOUT_STYLES, plainReport, printed } from '../../support/plain-report';
import { print, READ_STYLES, STYLES } from '../../support/print';
import { placeOf } from '../../support/told';

describe('what may stand among figures in the place of one', () => {
  for (const text of [
    '若干',
    '7O703',
    '9’1725',
    '12l45',
    '１２３O５',
    '92 895',
    '19零603',
    '2〇35',
    '#REF!',
    '#DIV/0!',
    '#N/A',
  ])
    it(`is ${text}`, () => assert.ok(mayBeFigure(text)));
  for (const text of [
    '总计金额数',
    '2024年12月',
    'Table 12345',
    'ISBN12',
    '123456789012345678901O',
    '1 2 3 4 5 6 7',
    '12345 ',
    '#标题文字',
  ])
    it(`is not ${text}`, () => assert.ok(!mayBeFigure(text)));
});

describe('a figure misspelt', () => {
  for (const [name, style] of Object.entries(READ_STYLES)) {
    for (const [place, ...written] of [
      ['denied.otherLaw total', '32O57'],
      ['processedTotal naturalPerson', '32O57'],
      ['processedTotal research', '12。'],
      ['litigation directSuit.corrected', '32O57', '12。'],
      ['litigation suitAfterReview.total', '32O57', '12。'],
    ] as const) {
      for (const figure of written)
        it(`is told once, in its cell: ${figure}, ${place}, ${name}`, () => {
          const { text, cells } = print(plainReport(), style);
          const cell = cells.find(({ row, column }) => `${row} ${column}` === place) ?? assert.fail(place);
          const { start, end } = cell.span;
          const { findings } = check(read(`${text.slice(0, start)}${figure}${text.slice(end)}`));
          assert.deepStrictEqual(
            findings.map(({ code, span }) => ({ code, span })),
            [{ code: 'cell-not-number', span: { start, end: start + figure.length } }],
          );
        });
    }
  }
});

describe('a figure with a stop behind it', () => {
  for (const [name, style] of Object.entries(READ_STYLES)) {
    for (const place of [
      'denied.otherLaw naturalPerson',
      'processedTotal total',
      'penalties decisions',
      'fees amount',
    ]) {
      for (const written of ['12.', '3、', '（1）']) {
        // In running text a row of one figure is told as having none, and of rows taken from a page some are told as missing.
        if (/^spaces|taken from a page|items of a list|merged cells/.test(name) && /^(?:penalties|fees)/.test(place))
          continue;
        it(`is told once, in its cell, and is no numbering: ${written}, ${place}, ${name}`, () => {
          const { text, cells } = print(plainReport(), style);
          const cell = cells.find(({ row, column }) => `${row} ${column}` === place) ?? assert.fail(place);
          const { start, end } = cell.span;
          const broken = text.slice(0, start) + written + text.slice(end);
          const { findings } = check(read(broken));
          assert.deepStrictEqual(
            findings.map(({ code, span }) => ({ code, span })),
            [{ code: 'cell-not-number', span: { start, end: start + written.length } }],
          );
        });
      }
    }
  }
});

describe('two figures with a stroke between them', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`are told in their cell, and are no mark of a page: 0/0, ${layout}`, () => {
      for (const name of ['denied.otherLaw business', 'penalties decisions']) {
        const page = printed({ [name]: '0/0' }, layout);
        assert.deepStrictEqual(
          check(read(page.text)).findings.map(({ code, span }) => ({ code, span })),
          [{ code: 'cell-not-number', span: placeOf(page, name) }],
        );
      }
    });
  }
});

describe('words in the place of a figure', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    if (!/^(?:tabs|cell lines|bars, (?:outer|none)|html)/.test(name)) continue;
    it(`are told in its cell, at the end of a table too: ${name}`, () => {
      const { text, cells } = print(plainReport(), style);
      for (const place of ['fees amount', 'carriedOut total', 'licences decisions']) {
        const cell = cells.find(({ row, column }) => `${row} ${column}` === place) ?? assert.fail(place);
        const { start, end } = cell.span;
        const broken = `${text.slice(0, start)}无此项业务${text.slice(end)}`;
        const { findings } = check(read(broken));
        assert.deepStrictEqual(
          findings.map(({ code, span }) => ({ code, span })),
          [{ code: 'cell-not-number', span: { start, end: start + 5 } }],
          place,
        );
      }
    });
  }
});
