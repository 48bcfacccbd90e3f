import * as assert from 'node:assert';
import type { TableKey } from '../../../server/src/forms/form';
import type { Cell, CellForm, Reading, Report, Row, Section, Table } from '../../../server/src/model/report';
import { extract } from '../../../server/src/service/extract';
import { LineIndex } from '../../../server/src/text/lines';

const TEXT = ['青岚市人民政府', '2023年政府信息公开工作年度报告', '一、总体情况', '二、主动公开政府信息情况'].join(
  '\n',
);
const HERE = { start: 0, end: 0 };

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function cell(column: string | null, value: number | null, form: Partial<CellForm> | null = null): Cell {
  const whole = form && {
    wide: false,
    separated: false,
    unit: null,
    note: null,
    decimals: 0,
    plain: String(value),
    signs: null,
    unitAllowed: false,
    ...form,
  };
  return { column, value, form: whole, span: HERE, text: String(value), state: value === null ? 'blank' : 'number' };
}

function row(key: string | null, cells: readonly Cell[], more: Partial<Row> = {}): Row {
  const label = { text: '（八）转办', span: HERE, pieces: [HERE], statutory: '', bodySpan: HERE };
  return {
    key,
    label: key === null ? { ...label, wording: 'none' } : null,
    place: key === null ? 'unknown' : 'in-order',
    due: cells.length,
    fits: true,
    cells,
    span: HERE,
    figuresSpan: HERE,
    outsideSums: false,
    sharesLine: false,
    ...more,
  };
}

function table(key: TableKey, rows: readonly Row[], more: Partial<Table> = {}): Table {
  return {
    key,
    form: '2021',
    layout: 'tabs',
    span: HERE,
    firstSpan: HERE,
    unreadable: false,
    wrapped: null,
    alteredHeaders: [],
    headerOrder: null,
    halfHeader: null,
    lackingWord: null,
    rows,
    missing: [],
    otherUndivided: false,
    ...more,
  };
}

function section(key: Section['key'], order: number, text: string): Section {
  const span = spanOf(text);
  return {
    key,
    order,
    text,
    span,
    lineSpan: span,
    numeral: null,
    titleSpan: span,
    titleText: text,
    wording: 'label',
    level: 0,
    body: HERE,
    empty: false,
    beforeTitle: false,
  };
}

function report(tables: readonly Table[], more: Partial<Report> = {}): Report {
  return {
    span: { start: 8, end: TEXT.length },
    title: { text: '2023年政府信息公开工作年度报告', span: spanOf('2023年') },
    agency: '青岚市人民政府',
    year: 2023,
    form: '2021',
    formByHeader: '2021',
    runOnHeadings: [],
    extraSections: [],
    secondTables: [],
    sections: [section('overview', 1, '一、总体情况'), section('proactive', 2, '二、主动公开政府信息情况')],
    tables,
    passages: [],
    manner: {
      layout: 'tabs',
      headingMark: '',
      headingElement: null,
      numeral: { before: '', digits: 'chinese', after: '、' },
      lineBreak: '\n',
      spaced: false,
    },
    ...more,
  };
}

function reading(...reports: Report[]): Reading {
  return { text: TEXT, lines: new LineIndex(TEXT), reports, emptyReport: false };
}

/** The data of a report with this one table. */
function dataOf(one: Table): unknown {
  const data = extract(reading(report([one])), 'a.txt');
  return Array.isArray(data) || !('schema' in data) ? assert.fail('one report is due') : data[one.key];
}

describe('extract', () => {
  it('prints the keys in the order of the contract, lines counted from 1', () => {
    assert.strictEqual(
      JSON.stringify(extract(reading(report([])), 'seeds/a.txt')),
      JSON.stringify({
        schema: 'report-data/1',
        source: 'seeds/a.txt',
        line: 2,
        title: '2023年政府信息公开工作年度报告',
        agency: '青岚市人民政府',
        year: 2023,
        form: '2021',
        sections: [
          { key: 'overview', title: '一、总体情况', line: 3 },
          { key: 'proactive', title: '二、主动公开政府信息情况', line: 4 },
        ],
      }),
    );
  });

  it('prints tables in the order disclosure, requests, litigation, wherever they stand', () => {
    const one = report([table('litigation', []), table('disclosure', []), table('requests', [])]);
    const keys = Object.keys(extract(reading(one), ''));
    assert.deepStrictEqual(keys.slice(-3), ['disclosure', 'requests', 'litigation']);
  });

  it('gives null for what is not known, and the first line of a report without title', () => {
    const one = report([], { title: null, agency: null, year: null, form: null, span: spanOf('一、总体情况') });
    const { line, title, agency, year, form } = extract(reading(one), '') as unknown as Record<string, unknown>;
    assert.deepStrictEqual([line, title, agency, year, form], [3, null, null, null, null]);
  });

  it('puts figures under row and column keys, null for cells without a figure', () => {
    const cells = [cell('issued', 12), cell('repealed', null), cell('inForce', 334)];
    assert.deepStrictEqual(dataOf(table('disclosure', [row('normativeDocuments', cells)])), {
      normativeDocuments: { issued: 12, repealed: null, inForce: 334 },
    });
  });

  it('keeps the dot in request keys', () => {
    assert.deepStrictEqual(dataOf(table('requests', [row('denied.stateSecret', [cell('total', 3)])])), {
      'denied.stateSecret': { total: 3 },
    });
  });

  it('splits the litigation keys at the dot', () => {
    const cells = [cell('review.upheld', 1), cell('review.total', 2), cell('suitAfterReview.pending', null)];
    assert.deepStrictEqual(dataOf(table('litigation', [row('litigation', cells)])), {
      review: { upheld: 1, total: 2 },
      suitAfterReview: { pending: null },
    });
  });

  it('gives a row that does not fit its figures alone, the litigation row likewise', () => {
    const bare = [cell(null, 1), cell(null, null), cell(null, 3)];
    const rows = [row('carriedOut', bare, { fits: false })];
    assert.deepStrictEqual(dataOf(table('requests', rows)), { carriedOut: { cells: [1, null, 3] } });
    const litigation = [row('litigation', bare, { fits: false })];
    assert.deepStrictEqual(dataOf(table('litigation', litigation)), { cells: [1, null, 3] });
  });

  it('tells an absent table from one that cannot be read', () => {
    const data = extract(reading(report([table('requests', [], { unreadable: true })])), '');
    assert.ok(!('disclosure' in data) && 'requests' in data);
    assert.strictEqual(data.requests, null);
  });

  it('counts the first of a repeated row', () => {
    const rows = [row('carriedIn', [cell('total', 1)]), row('carriedIn', [cell('total', 2)], { place: 'repeated' })];
    assert.deepStrictEqual(dataOf(table('requests', rows)), { carriedIn: { total: 1 } });
    const suits = [
      row('litigation', [cell('review.total', 1)]),
      row('litigation', [cell('review.total', 2)], { place: 'repeated' }),
    ];
    assert.deepStrictEqual(dataOf(table('litigation', suits)), { review: { total: 1 } });
  });

  it('lists rows that the form does not know, after the known ones', () => {
    const rows = [row(null, [cell(null, 4), cell(null, null)]), row('carriedIn', [cell('total', 1)])];
    assert.deepStrictEqual(dataOf(table('requests', rows)), {
      carriedIn: { total: 1 },
      unknownRows: [{ label: '（八）转办', cells: [4, null] }],
    });
    const suits = [row('litigation', [cell('review.total', 1)]), row(null, [], { label: null })];
    assert.deepStrictEqual(dataOf(table('litigation', suits)), {
      review: { total: 1 },
      unknownRows: [{ label: '', cells: [] }],
    });
  });

  it('prints an amount’s own unit only where the form wants it in the cell', () => {
    const amount = (unitAllowed: boolean) => [cell('amount', 251000, { unit: '元', unitAllowed })];
    assert.deepStrictEqual(dataOf(table('disclosure', [row('procurement', amount(true))])), {
      procurement: { amount: 251000, amountUnit: '元' },
    });
    assert.deepStrictEqual(dataOf(table('disclosure', [row('fees', amount(false))])), { fees: { amount: 251000 } });
  });

  it('keeps rows of figures outside the sums, and （六） as one row', () => {
    const rows = [row('denied', [cell('total', 2)], { outsideSums: true }), row('other', [cell('total', 5)])];
    assert.deepStrictEqual(dataOf(table('requests', rows, { otherUndivided: true })), {
      denied: { total: 2 },
      other: { total: 5 },
    });
  });

  it('lists several reports in order, and says when there is none', () => {
    const several = extract(reading(report([]), report([], { year: 2024 })), 'a.txt');
    assert.ok(Array.isArray(several));
    assert.deepStrictEqual(
      several.map(({ year }) => year),
      [2023, 2024],
    );
    assert.deepStrictEqual(extract(reading(), 'a.txt'), { source: 'a.txt', form: null });
  });
});
