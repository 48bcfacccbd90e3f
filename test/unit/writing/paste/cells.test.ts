import * as assert from 'node:assert';
import type { TableKey } from '../../../../server/src/forms/form';
import { type Clipboard, read } from '../../../../server/src/service';
import type { Span } from '../../../../server/src/text/span';
import { pasteIntoTable } from '../../../../server/src/writing/paste/cells';
import { type CopiedCell, copiedTable, excelHtml, tabText, wordHtml } from '../../../support/clipboard';
import { applied } from '../../../support/fixes';
import { type Changes, LAYOUT_STYLES, plainReport, printed } from '../../../support/plain-report';
import { placeOf } from '../../../support/told';

const LAYOUTS = Object.keys(LAYOUT_STYLES);

/** Figures that a writer has got in another program. */
const OTHERS: Changes = {
  'newlyReceived naturalPerson': 12,
  'newlyReceived legalService': 3,
  'newlyReceived total': 15,
  'denied.stateSecret naturalPerson': 2,
  'review.upheld': 4,
  'review.total': 4,
  'regulations issued': 1,
  'fees amount': '0.25',
};
const COPIED = plainReport(OTHERS);

const html = (text: string): Clipboard => ({ html: text, text: 'never looked at' });
const tabs = (text: string): Clipboard => ({ html: null, text });
const cells = (rows: readonly (readonly (string | number)[])[]): CopiedCell[][] =>
  rows.map((row) => row.map((text) => ({ text: `${text}` })));

function pasted(text: string, at: Span, clipboard: Clipboard): string | null {
  const edits = pasteIntoTable(read(text), at, clipboard);
  return edits && applied(text, edits);
}

/** The figures of a table by row. */
function figures(text: string, key: TableKey): string[] {
  const table = read(text).reports[0]?.tables.find((one) => one.key === key);
  return table?.rows.map((row) => `${row.key} ${row.cells.map((cell) => cell.text.trim()).join()}`) ?? [];
}

const WITHIN: readonly (readonly [TableKey, string])[] = [
  ['disclosure', 'licences decisions'],
  ['requests', 'granted business'],
  ['litigation', 'directSuit.total'],
];

describe('a statutory table pasted into the one that is there', () => {
  for (const layout of LAYOUTS) {
    for (const [key, name] of WITHIN) {
      it(`goes row by row and column by column into the ${key} table in ${layout}`, () => {
        const page = printed({}, layout);
        const rows = copiedTable(COPIED, key);
        const due = figures(printed(OTHERS, layout).text, key);
        const at = placeOf(page, name);
        for (const clipboard of [html(wordHtml(rows)), html(excelHtml(rows)), tabs(tabText(COPIED, key, rows))]) {
          const after = pasted(page.text, at, clipboard);
          assert.ok(after !== null);
          assert.deepStrictEqual(figures(after, key), due);
          for (const [other] of WITHIN)
            if (other !== key) assert.deepStrictEqual(figures(after, other), figures(page.text, other));
        }
      });
    }

    it(`fills the blanks of a new table in ${layout}, and blanks what is blank`, () => {
      const blank = layout === 'spaces' ? '—' : '';
      const names = ['newlyReceived naturalPerson', 'newlyReceived business', 'newlyReceived total', 'carriedIn total'];
      const page = printed(Object.fromEntries(names.map((name) => [name, blank])), layout);
      const copied = plainReport({ ...OTHERS, 'granted business': '' });
      const after = pasted(page.text, placeOf(page, 'granted total'), html(wordHtml(copiedTable(copied, 'requests'))));
      const due = figures(printed({ ...OTHERS, 'granted business': blank }, layout).text, 'requests');
      assert.deepStrictEqual(after === null ? null : figures(after, 'requests'), due);
    });
  }

  const page = printed();
  const at = placeOf(page, 'granted business');
  const rows = copiedTable(COPIED, 'requests');
  const without = (row: number) => rows.filter((_, r) => r !== row);

  it('may lack rows: only what is pasted is written', () => {
    const short = without(4).map((row) => row.map((cell) => ({ ...cell })));
    const after = pasted(page.text, at, html(excelHtml(short)));
    assert.ok(after !== null);
    assert.ok(figures(after, 'requests').includes('carriedIn 0,0,0,0,0,0,0'));
  });

  it('is pasted as it is where something in it would be lost', () => {
    const note = [...rows, [{ text: '注：含转办件', columns: 10 }]];
    const figure = [...rows, [{ text: '12', columns: 10 }]];
    const named = rows.map((row) =>
      row.map((cell) => ({ ...cell, text: cell.text.replace('上年结转', '去年结转下来') })),
    );
    const written = rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text === '15' ? '十五' : cell.text })));
    for (const lost of [note, figure, named, written]) {
      assert.strictEqual(pasted(page.text, at, html(wordHtml(lost))), null);
    }
    assert.strictEqual(pasted(page.text, at, html(wordHtml(rows, '<p class=MsoNormal>依申请公开情况</p>'))), null);
    assert.strictEqual(pasted(page.text, at, html(wordHtml(rows, '', '<p class=MsoNormal>单位：件</p>'))), null);
  });

  it('is pasted as it is into another table, and where its rows are not there', () => {
    assert.strictEqual(pasted(page.text, placeOf(page, 'review.total'), html(wordHtml(rows))), null);
    const line = page.text.split('\n').find((one) => one.startsWith('二、上年结转')) ?? '';
    assert.strictEqual(pasted(page.text.replace(`${line}\n`, ''), at, html(wordHtml(rows))), null);
  });

  it('is pasted as it is where it is some lines of text as the table itself has them', () => {
    const lines = page.text.split('\n').filter((line) => /^(?:一、本年新收|二、上年结转)/.test(line));
    assert.strictEqual(lines.length, 2);
    for (const text of [lines.join('\n'), `${lines[0]}\n`]) assert.strictEqual(pasted(page.text, at, tabs(text)), null);
    const bars = printed({}, 'bars');
    const given = tabs(lines.join('\n').replace('\t5\t', '\t8\t'));
    const after = pasted(bars.text, placeOf(bars, 'granted business'), given) ?? '';
    assert.strictEqual(figures(after, 'requests')[0], 'newlyReceived 8,2,0,0,0,0,7');
  });

  it('changes nothing that is the same already', () => {
    const same = html(wordHtml(copiedTable(plainReport(), 'requests')));
    assert.deepStrictEqual(pasteIntoTable(read(page.text), at, same), []);
  });
});

describe('a block of figures pasted into a table', () => {
  const BLOCK = [
    [21, 22, 23],
    [31, '', 33],
  ];
  const TEXT = '21\t22\t23\r\n31\t\t33\r\n';

  for (const layout of LAYOUTS) {
    it(`goes cell by cell from the cursor on in ${layout}`, () => {
      const page = printed({}, layout);
      const blank = layout === 'spaces' ? '—' : '';
      const due = figures(
        printed(
          {
            'partlyGranted business': 21,
            'partlyGranted research': 22,
            'partlyGranted publicWelfare': 23,
            'denied.stateSecret business': 31,
            'denied.stateSecret research': blank,
            'denied.stateSecret publicWelfare': 33,
          },
          layout,
        ).text,
        'requests',
      );
      const { start, end } = placeOf(page, 'partlyGranted business');
      for (const at of [
        { start, end },
        { start, end: start },
        { start: end, end },
      ]) {
        for (const clipboard of [html(excelHtml(cells(BLOCK))), html(wordHtml(cells(BLOCK))), tabs(TEXT)]) {
          const after = pasted(page.text, at, clipboard);
          assert.deepStrictEqual(after === null ? null : figures(after, 'requests'), due);
        }
      }
    });
  }

  const page = printed();
  const at = placeOf(page, 'granted business');

  it('may be one column or one row', () => {
    const column = pasted(page.text, placeOf(page, 'newlyReceived total'), html(excelHtml(cells([[8], [9]])))) ?? '';
    assert.match(figures(column, 'requests').slice(0, 2).join(), /0,8,carriedIn .*,9$/);
    const row = pasted(page.text, placeOf(page, 'review.upheld'), tabs('1\t2\t3\t4\t10')) ?? '';
    assert.match(figures(row, 'litigation').join(), /^litigation 1,2,3,4,10,/);
  });

  it('may be one cell, whose figure a spreadsheet ends with a line break', () => {
    const clipboard = { html: excelHtml(cells([[5]])), text: '5\r\n' };
    assert.strictEqual(pasted(page.text, at, clipboard), printed({ 'granted business': 5 }).text);
  });

  it('is pasted as it is where it does not fit', () => {
    const wide = cells([[1, 2, 3, 4, 5, 6, 7]]);
    const tall = cells(Array.from({ length: 30 }, () => [1, 2]));
    const texts = cells([[1, '件']]);
    const ragged = cells([[1, 2], [3]]);
    const merged: CopiedCell[][] = [[{ text: '1', columns: 2 }, { text: '2' }], ...cells([[3, 4, 5]])];
    const down: CopiedCell[][] = [[{ text: '1', rows: 2 }, { text: '2' }], ...cells([[3]])];
    for (const block of [wide, tall, texts, ragged, merged, down]) {
      assert.strictEqual(pasted(page.text, at, html(excelHtml(block))), null, JSON.stringify(block).slice(0, 60));
    }
    assert.strictEqual(pasted(page.text, at, tabs('1\t2\n3')), null);
  });

  it('is pasted as it is where it is a piece of a line: a figure with the tab beside it', () => {
    for (const text of ['5\t', '\t5', '\t5\t']) assert.strictEqual(pasted(page.text, at, tabs(text)), null, text);
  });

  it('is no block where it is blank, or the clipboard holds no table', () => {
    for (const text of ['5', '5\n6', '', '\t']) assert.ok(!pasted(page.text, at, tabs(text))?.includes('5\n6'), text);
    assert.strictEqual(pasted(page.text, at, html(excelHtml(cells([['', '']])))), null);
    assert.strictEqual(pasted(page.text, at, { html: '<p>5</p>', text: null }), null);
    assert.strictEqual(pasted(page.text, at, { html: null, text: null }), null);
  });

  it('is pasted as it is over more than one cell, over a label, and outside the tables', () => {
    const block = tabs(TEXT);
    const next = placeOf(page, 'granted research');
    assert.strictEqual(pasted(page.text, { start: at.start, end: next.end }, block), null);
    const label = page.text.indexOf('（一）予以公开');
    assert.strictEqual(pasted(page.text, { start: label, end: label }, block), null);
    assert.strictEqual(pasted(page.text, { start: 0, end: 0 }, block), null);
  });

  it('is pasted as it is into rows whose cells cannot be told', () => {
    const short = page.text.replace(/(（二）部分公开.*)\t0\n/, '$1\n');
    assert.strictEqual(pasted(short, at, tabs(TEXT)), null);
  });
});
