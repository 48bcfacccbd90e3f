import * as assert from 'node:assert';
import { insertCells, removeCells } from '../../../server/src/compose/rows/cells';
import type { Row } from '../../../server/src/model/report';
import { applied } from '../../support/fixes';
import { plainReport } from '../../support/plain-report';
import { print } from '../../support/print';
import { readOne, rowIn, sample, tableIn } from './support';

const HEADING = '四、政府信息公开行政复议、行政诉讼情况';
const HEADERS = [
  '行政复议',
  '行政诉讼',
  '结果维持',
  '结果纠正',
  '其他结果',
  '尚未审结',
  '总计',
  '未经复议直接起诉',
  '复议后起诉',
];
const FIGURES = Array.from({ length: 14 }, (_, k) => `${k + 1}`);

/** The row of a table that has one figure too few; the text ends with it. */
function short(lines: readonly string[]) {
  const read = readOne([HEADING, ...lines].join('\n'));
  const table = tableIn(read, 'litigation');
  return { text: read.reading.text, read, table, row: rowIn(table, 'litigation') };
}

function inserted(lines: readonly string[], places: readonly number[], figures: readonly string[]): string | null {
  const { text, read, table, row } = short(lines);
  const edits = insertCells(read.reading, table, row, places, figures);
  return edits && applied(text, edits).split('\n').slice(lines.length).join('\n');
}

function removed(lines: readonly string[], places: readonly number[]): string | null {
  const { text, read, table, row } = short(lines);
  const edits = removeCells(read.reading, table, row, places);
  return edits && applied(text, edits).split('\n').slice(lines.length).join('\n');
}

describe('a cell at the end of a group of the third table', () => {
  const WORDS = '结果维持 结果纠正 其他结果 尚未审结 总计';
  const groups = (...rows: readonly string[]) =>
    [`行政复议 ${WORDS}`, rows[0], `行政诉讼 未经复议直接起诉 ${WORDS}`, rows[1], `复议后起诉 ${WORDS}`, rows[2]].join(
      '\n',
    );

  function filled(text: string, places: readonly number[], figures: readonly string[]): string {
    const { read, table, row } = short([text]);
    const edits = insertCells(read.reading, table, row, places, figures);
    assert.ok(edits);
    return applied(read.reading.text, edits).split('\n').slice(1).join('\n');
  }

  it('is written behind the others of the group, whose header stands over them alone', () => {
    const whole = groups('1 0 0 1 2', '0 0 0 0 0', '3 0 0 0 3');
    assert.strictEqual(filled(groups('1 0 0 1', '0 0 0 0 0', '3 0 0 0 3'), [4], ['2']), whole);
    assert.strictEqual(filled(groups('1 0 0', '0 0 0 0 0', '3 0 0 0 3'), [3, 4], ['1', '2']), whole);
    assert.strictEqual(filled(groups('1 0 0 1', '0 0 0 0', '3 0 0 0 3'), [4, 5], ['2', '0']), whole);
    assert.strictEqual(filled(groups('1 0 0 1 2', '0 0 0 0', '3 0 0 0 3'), [5], ['0']), whole);
    assert.strictEqual(filled(groups('1 0 0 1 2', '0 0 0 0 0', '3 0 0 0'), [14], ['3']), whole);
  });
});

describe('a cell at the edge of the text', () => {
  const BARS = [HEADERS.join(' | '), FIGURES.join(' | ')];
  const TABS = [HEADERS.join('\t'), FIGURES.join('\t')];
  const SPACES = [HEADERS.join(' '), FIGURES.join(' ')];
  const LINES = [...HEADERS, ...FIGURES];

  it('is set off by what sets off the others, first or last', () => {
    assert.strictEqual(inserted(BARS, [0], ['9']), `9 | ${FIGURES.join(' | ')}`);
    assert.strictEqual(inserted(BARS, [14], ['9']), `${FIGURES.join(' | ')} | 9 `);
    assert.strictEqual(inserted(TABS, [0], ['9']), `9\t${FIGURES.join('\t')}`);
    assert.strictEqual(inserted(TABS, [14], ['']), `${FIGURES.join('\t')}\t`);
    assert.strictEqual(inserted(SPACES, [0], ['9']), `9 ${FIGURES.join(' ')}`);
    assert.strictEqual(inserted(SPACES, [14], ['9']), `${FIGURES.join(' ')} 9`);
    assert.strictEqual(inserted(LINES, [14], ['9']), '14\n9');
  });

  it('is parted from the line above as that is from the one above it, whatever breaks a text has before', () => {
    const read = readOne(`一、总体情况\r\r${HEADING}\n${LINES.join('\n')}`);
    const table = tableIn(read, 'litigation');
    const { text } = read.reading;
    const edits = insertCells(read.reading, table, rowIn(table, 'litigation'), [14], ['9']);
    assert.ok(edits && applied(text, edits).endsWith('\n13\n14\n9'), JSON.stringify(edits));
  });

  it('is marked where running text could not show that it is blank', () => {
    assert.strictEqual(inserted(SPACES, [14], ['']), `${FIGURES.join(' ')} —`);
    assert.strictEqual(inserted(LINES, [14], ['']), '14\n—');
  });

  it('goes with what set it off, first or last', () => {
    assert.strictEqual(removed(TABS, [0]), FIGURES.slice(1).join('\t'));
    assert.strictEqual(removed(TABS, [13]), FIGURES.slice(0, -1).join('\t'));
    assert.strictEqual(removed(SPACES, [0]), FIGURES.slice(1).join(' '));
    assert.strictEqual(removed(SPACES, [13]), FIGURES.slice(0, -1).join(' '));
    assert.strictEqual(removed(LINES, [13]), '');
    // As columns of a PDF are parted.
    const wide = [HEADERS.join('\u2003'), FIGURES.join('\u2003\u2003')];
    assert.strictEqual(removed(wide, [0]), FIGURES.slice(1).join('\u2003\u2003'));
    assert.strictEqual(removed(wide, [6]), FIGURES.filter((figure) => figure !== '7').join('\u2003\u2003'));
  });

  it('goes with a bar where it is a blank between two, in a row that is broken over lines', () => {
    const read = readOne('\t章\t0\n\t0\n\t0||7\n\n本年处理决定数量\n行政许可');
    const table = tableIn(read, 'disclosure');
    assert.strictEqual(table.layout, 'cell-lines');
    const edits = removeCells(read.reading, table, rowIn(table, 'regulations'), [2]);
    assert.strictEqual(edits && applied(read.reading.text, edits), '\t章\t0\n\t0\n\t0|7\n\n本年处理决定数量\n行政许可');
  });

  it('is none where there is no such place, or nothing beside it', () => {
    assert.strictEqual(removed(TABS, [14]), null);
    assert.strictEqual(removed(TABS, [0, 99]), null);
    const { read, table, row } = short(TABS);
    assert.strictEqual(insertCells(read.reading, table, { ...row, cells: [] } as Row, [0], ['9']), null);
  });
});

describe('a cell of HTML', () => {
  const row = (cells: string) =>
    `<p>${HEADING}</p><table><tr><td>${HEADERS.join('</td><td>')}</td></tr>${cells}</table>`;
  const change = (html: string) => {
    const read = readOne(html);
    const table = tableIn(read, 'litigation');
    const first = rowIn(table, 'litigation');
    return {
      removed: removeCells(read.reading, table, first, [0]),
      inserted: insertCells(read.reading, table, first, [0], ['9']),
    };
  };

  it('goes with its element, and is written like its neighbour', () => {
    const good = row(`<tr><td>${FIGURES.join('</td><td>')}</td></tr>`);
    const { removed: out, inserted: back } = change(good);
    assert.ok(out && back);
    assert.strictEqual(applied(good, out), good.replace('<td>1</td>', ''));
    assert.strictEqual(applied(good, back), good.replace('<td>1</td>', '<td>9</td><td>1</td>'));
  });

  it('is left alone where its element has no end, or none of its own', () => {
    const open = row(`<tr><td>${FIGURES.join('<td>')}</tr>`);
    assert.deepStrictEqual(change(open), { removed: null, inserted: null });
    const cut = row(`<tr><td>${FIGURES.join('</td><td>')}`).replace('</table>', '');
    assert.ok(change(cut).removed);
  });

  it('is not written like a neighbour with markup among its words', () => {
    const marked = row(`<tr><td>1<b>1</b></td><td>${FIGURES.slice(1).join('</td><td>')}</td></tr>`);
    const { removed: out, inserted: back } = change(marked);
    assert.ok(out);
    assert.strictEqual(back, null);
  });
});

describe('two cells side by side', () => {
  it('go together from the head of their line, whatever sets them off', () => {
    for (const layout of ['tabs', 'bars', 'spaces', 'cell lines']) {
      const read = readOne(sample(layout).text);
      const table = tableIn(read, 'litigation');
      const own = rowIn(table, 'litigation');
      const edits = removeCells(read.reading, table, own, [0, 1]);
      assert.ok(edits, layout);
      const after = rowIn(tableIn(readOne(applied(read.reading.text, edits)), 'litigation'), 'litigation');
      assert.deepStrictEqual(
        after.cells.map(({ text }) => text),
        own.cells.slice(2).map(({ text }) => text),
        layout,
      );
    }
  });
});

describe('a cell of a list whose items are numbered', () => {
  const numbered = plainReport();
  const text = print(numbered, { layout: 'cell-lines', loose: { lead: '1. ' } }).text;

  it('goes with its number, and is written behind one', () => {
    const read = readOne(text);
    const table = tableIn(read, 'requests');
    const row = rowIn(table, 'newlyReceived');
    assert.strictEqual(table.wrapped, 'list');
    const edits = removeCells(read.reading, table, row, [0]);
    assert.strictEqual(edits && applied(text, edits), text.replace('1. 5\n1. 2\n', '1. 2\n'));
    const more = insertCells(read.reading, table, row, [0], ['9']);
    assert.strictEqual(more && applied(text, more), text.replace('1. 5\n1. 2\n', '1. 9\n1. 5\n1. 2\n'));
  });

  it('goes and comes as one that holds nothing, too', () => {
    const blank = text.replace('1. 5\n1. 2\n', '1.\n1. 2\n');
    const read = readOne(blank);
    const table = tableIn(read, 'requests');
    const row = rowIn(table, 'newlyReceived');
    assert.strictEqual(row.cells[0]?.state, 'blank');
    const edits = removeCells(read.reading, table, row, [0]);
    assert.strictEqual(edits && applied(blank, edits), text.replace('1. 5\n1. 2\n', '1. 2\n'));
    const more = insertCells(read.reading, table, row, [0], ['9']);
    assert.strictEqual(more && applied(blank, more), blank.replace('1.\n1. 2\n', '1. 9\n1.\n1. 2\n'));
  });
});

describe('the first two cells of a row of a wiki', () => {
  it('go with both bars that part each of them from the next', () => {
    const { text } = print(plainReport(), { layout: 'bars', outer: true, groups: 'first', source: 'mediawiki-rows' });
    const read = readOne(text);
    const table = tableIn(read, 'litigation');
    const edits = removeCells(read.reading, table, rowIn(table, 'litigation'), [0, 1]);
    assert.strictEqual(edits && applied(text, edits), text.replace('\n| 1 || 0 || 0 || 1 ||', '\n| 0 || 1 ||'));
  });
});

describe('a cell between bars that stand right at their words', () => {
  it('is written so too', () => {
    for (const source of ['jira', 'box-tight'] as const) {
      const { text } = print(plainReport(), { layout: 'bars', outer: true, groups: 'first', source });
      const { reading, table, row } = inRequests(text);
      const less = applied(text, removeCells(reading, table, row, [1]) ?? []);
      const now = inRequests(less);
      const edits = insertCells(now.reading, now.table, now.row, [1], ['2']);
      assert.strictEqual(edits && applied(less, edits), text, source);
    }
  });
});

function inRequests(text: string) {
  const read = readOne(text);
  const table = tableIn(read, 'requests');
  return { reading: read.reading, table, row: rowIn(table, 'newlyReceived') };
}

describe('a blank among the white space of one line where others have a cell each', () => {
  it('goes with the figure beside it, and is not taken out twice', () => {
    const lines = [...HEADERS.map((word) => `\t${word}`), '\t0 \t\t 0', ...Array(12).fill('\t0'), '\t0 \t0'];
    const { text, read, table, row } = short(lines);
    assert.strictEqual(row.cells.length, 17);
    const edits = removeCells(read.reading, table, row, [0, 1]);
    assert.deepStrictEqual(
      edits?.map(({ span }) => text.slice(span.start, span.end)),
      ['0 \t\t '],
    );
  });
});
