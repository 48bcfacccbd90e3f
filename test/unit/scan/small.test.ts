import * as assert from 'node:assert';
import { barCells, isRule } from '../../../server/src/scan/bars';
import { cellBetween, isBar } from '../../../server/src/scan/cell';
import { HtmlGrid } from '../../../server/src/scan/html-grid';
import { type Attributes, eachTag } from '../../../server/src/scan/html-tags';
import { holdsHtml } from '../../../server/src/scan/scan';
import { SourceRows } from '../../../server/src/scan/source-rows';
import { Unseen } from '../../../server/src/scan/unseen';
import { VisibleText } from '../../../server/src/scan/visible';
import { isGap, isSpace, trimEnd, trimStart } from '../../../server/src/scan/white';
import { plainPiece } from './support';

describe('white space', () => {
  it('is what takes room without ink, and what takes none', () => {
    for (const char of ' \t\u00a0\u3000\u200b\u200d\u202a\u202f\u2060\u00ad\ufe0f\ufeff')
      assert.ok(isSpace(char.charCodeAt(0)));
    for (const char of 'a一—…　'.trim()) assert.ok(!isSpace(char.charCodeAt(0)), char);
  });

  it('sets words apart where a reader sees it', () => {
    for (const char of ' \t\u00a0\u3000\u2003\u202f') assert.ok(isGap(char.charCodeAt(0)));
    for (const char of 'a一\u00ad\u200b\u2060\ufeff\ufe0f\u202a') assert.ok(!isGap(char.charCodeAt(0)));
  });

  it('is trimmed inside a range, never beyond it', () => {
    assert.strictEqual(trimStart('   a', 1, 2), 2);
    assert.strictEqual(trimEnd('a   ', 1, 3), 1);
  });
});

describe('a cell between two bars', () => {
  it('is its words, or a blank with its white space', () => {
    const row = plainPiece('| 5 |  |', 10);
    const { text, start, end, column } = cellBetween(row, 1, 4, 3);
    assert.deepStrictEqual([text, start, end, column], ['5', 12, 13, 3]);
    const blank = cellBetween(row, 5, 7, 4);
    assert.deepStrictEqual([blank.text, blank.start, blank.end], ['', 15, 17]);
  });

  it('is blank where only no-break spaces are written', () => {
    const { text, start, end } = cellBetween(plainPiece('|&nbsp; |'), 1, 8, 0);
    assert.deepStrictEqual([text, start, end], ['', 1, 7]);
    assert.strictEqual(cellBetween(plainPiece('|&nbsp;5|'), 1, 8, 0).text, '&nbsp;5');
  });

  it('is parted by bars of every kind, not by an escaped one', () => {
    assert.ok([...'|｜│┃║'].every((bar) => isBar(bar.charCodeAt(0))));
    const cells = (text: string) => barCells(plainPiece(text), 0, text.length).map((cell) => cell.text);
    assert.deepStrictEqual(cells('|a\\|b|c|'), ['a\\|b', 'c']);
    assert.deepStrictEqual(cells('a|b'), ['a', 'b']);
    assert.deepStrictEqual(cells('||'), ['']);
  });

  it('is none where a rule is drawn', () => {
    const rule = (text: string) => isRule(text, 0, text.length);
    assert.ok(rule('|---|') && rule('+==+--+') && rule('├─┼─┤') && rule('╠═╬═╣') && rule(':-:|'));
    assert.ok(!rule('| |') && !rule('| - a |') && !rule('═0═') && !rule(''));
  });
});

describe('the grid of an HTML table', () => {
  it('keeps columns free that a cell above takes in', () => {
    const grid = new HtmlGrid();
    const columns = (...cells: [colspan: number, rowspan: number][]) => {
      grid.openRow();
      for (const [colspan, rowspan] of cells) grid.add(plainPiece('x'), colspan, rowspan);
      return grid.closeRow().map(({ column }) => column);
    };
    assert.deepStrictEqual(columns([1, 3], [2, 1]), [0, 1]);
    assert.deepStrictEqual(columns([1, 1], [1, 2]), [1, 2]);
    assert.deepStrictEqual(columns([1, 1]), [1]);
    assert.deepStrictEqual(columns([1, 1], [1, 1]), [0, 1]);
  });

  it('takes a span of nothing, of no number or beyond any table for a slip', () => {
    const grid = new HtmlGrid();
    grid.openRow();
    for (const span of [0, Number.NaN, -3, 1e9, 1]) grid.add(plainPiece('x'), span, 1);
    assert.deepStrictEqual(
      grid.closeRow().map(({ column }) => column),
      [0, 1, 2, 3, 67],
    );
  });
});

describe('the tags of a source', () => {
  it('are told with their places, names in small letters, and what places and hides cells', () => {
    const told: unknown[] = [];
    const source = '<TD ColSpan="3" style="display :none">&lt;a</td  >';
    eachTag(source, {
      open: (name, attributes: Attributes, start, end) =>
        told.push([name, attributes, source.slice(start, end).length]),
      text: (data, start, end) => told.push([data, source.slice(start, end)]),
      close: (name, end) => told.push([name, end]),
    });
    assert.deepStrictEqual(told, [
      ['td', { colspan: 3, rowspan: 1, hidden: true }, 38],
      ['<', '&lt;'],
      ['a', 'a'],
      ['td', source.length],
    ]);
  });

  it('make HTML of a text, and nothing else does', () => {
    for (const text of ['<br>', 'x<TABLE border=1>', '</p>', '<!-- x -->', '<b>一</b>', '<o:p>', '<section>'])
      assert.ok(holdsHtml(text), text);
    for (const text of ['', '<', '1<2', '<无>', '<bar>', '<5>', '<https://a.b>', '<<', '< b>'])
      assert.ok(!holdsHtml(text), text);
  });
});

describe('what is not seen', () => {
  it('ends with its own end tag, however many of its name stand inside', () => {
    const unseen = new Unseen();
    assert.ok(unseen.open('span', true) && unseen.open('span', false) && unseen.close('span'));
    assert.ok(unseen.hides && unseen.close('span') && !unseen.hides);
    assert.ok(!unseen.open('span', false) && !unseen.close('span'));
  });

  it('ends with the next row, but not with one of a table inside', () => {
    const unseen = new Unseen();
    assert.ok(
      unseen.open('tr', true) && unseen.open('table', false) && unseen.open('tr', false) && unseen.close('table'),
    );
    assert.ok(unseen.hides && !unseen.open('tr', false) && !unseen.hides);
  });
});

describe('the lines of a source', () => {
  it('tell whether a bar follows before they end', () => {
    const rows = new SourceRows('a | b\nc\n|d');
    assert.deepStrictEqual(
      [0, 2, 3, 6, 8, 9].map((at) => rows.hasBarFrom(at)),
      [true, true, false, false, true, false],
    );
  });
});

describe('visible text', () => {
  it('of nothing but no-break spaces is blank and stands where they do', () => {
    const text = new VisibleText();
    text.add(' ', 5, 6);
    text.add('\u00a0', 6, 12);
    assert.deepStrictEqual(text.piece(3), { text: '', start: 6, end: 12, map: null });
    assert.deepStrictEqual(new VisibleText().piece(3), { text: '', start: 3, end: 3, map: null });
  });

  it('as a whole keeps its white space', () => {
    const text = new VisibleText();
    text.add(' a', 5, 7);
    assert.deepStrictEqual(text.whole(0), { text: ' a', start: 5, end: 7, map: null });
    text.add('b', 10, 11);
    const { map, end } = text.whole(0);
    assert.deepStrictEqual([end, map?.to], [11, [5, 10]]);
    assert.strictEqual(new VisibleText().whole(7).start, 7);
  });
});
