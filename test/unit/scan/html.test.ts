import * as assert from 'node:assert';
import { assertGrows } from '../../support/growth';
import { linesOf, shown, sourceOf } from './support';

const ROW = '<tr><td>规章</td><td>0</td></tr>';
const PAGE = `<h2>一、总体情况</h2><p>${'本年照常。'.repeat(30)}</p>`;

describe('HTML', () => {
  it('gives a line for each block and a row for each row', () => {
    assert.deepStrictEqual(shown(`<p>一、总体<span>情况</span></p><table>${ROW}</table>`), [
      '一、总体情况',
      ['规章', '0'],
    ]);
  });

  it('cut by spans, comments and Word leaves words whole and in place', () => {
    const html = '<p><b><span\nlang=EN-US>一</span></b>、总<!-- x -->体<o:p></o:p>情\n况<o:p>&nbsp;</o:p></p>';
    const [line] = linesOf(html);
    assert.strictEqual(line?.text.replace('\n', ''), '一、总体情况');
    assert.strictEqual(html.slice(line?.start, line?.end).startsWith('一'), true);
    assert.strictEqual(html.slice((line?.end ?? 0) - 1, line?.end), '况');
  });

  it('shows nothing of styles, scripts and what Word keeps for itself', () => {
    const head =
      '<style><!-- p {} --></style><!--[if gte mso 9]><xml>一</xml><![endif]--><xml><o:x>二</o:x></xml><script>"<td>"</script>';
    assert.deepStrictEqual(shown(`${head}<p>三</p>`), ['三']);
  });

  it('shows nothing of hidden rows, cells and words, and all of what a script may show', () => {
    const hidden = '<tr style="height:0; DISPLAY: none"><td>隐</td></tr>';
    assert.deepStrictEqual(shown(`<table>${hidden}${ROW}</table>`), [['规章', '0']]);
    assert.deepStrictEqual(shown('<table><tr><td hidden>隐</td><td>0</td></tr></table>'), [['0']]);
    assert.deepStrictEqual(shown('<p>一<span style="mso-hide:all">隐</span>二</p>'), ['一二']);
    assert.deepStrictEqual(shown('<div style="display:none"><p>报告</p></div>'), ['报告']);
  });

  it('that is nothing but what nobody sees ends before the break of its line', () => {
    for (const line of linesOf('<table><td><html><a>\u200b</head>\n<区卫生健康委员会2023年政')) {
      assert.ok(line.outerStart <= line.start && line.end <= line.outerEnd, JSON.stringify(line));
    }
  });

  it('takes a closing tag that does not end for no text', () => {
    assert.deepStrictEqual(shown('<p>甲</p\n乙'), ['甲']);
    assert.deepStrictEqual(shown('<p>甲</td\n乙'), ['甲']);
  });

  it('takes a tag of which no more than its first signs stand, at the end of a line, for no text', () => {
    for (const begun of ['<', '</', '<\n<tr><td>行政强制</td></tr>', '<\r\n'])
      assert.deepStrictEqual(shown(`<table><tr><td>规章</td><td>0${begun}`)[0], ['规章', '0'], begun);
    assert.deepStrictEqual(shown('<table><tr><td>规章</td><td>< 5</td></tr></table>'), [['规章', '< 5']]);
  });

  it('that leaves out end tags hides no more than it says', () => {
    assert.deepStrictEqual(shown('<table><tr hidden><td>隐<tr><td>0</table><p>后'), [['0'], '后']);
    assert.deepStrictEqual(shown('<table><tr><td>0<tr hidden><td>隐</table><p>后'), [['0'], '后']);
  });

  it('keeps words that stand in a table outside of its cells, each line around its words', () => {
    for (const html of ['<table\t>六、其他', `<table>甲${ROW}乙</table>丙`, '<p>前<table>六、其他</table>后']) {
      for (const line of linesOf(html)) {
        assert.ok(line.outerStart <= line.start && line.end <= line.outerEnd, `${html}: ${line.text}`);
        if (!line.cells) assert.strictEqual(html.slice(line.start, line.end), line.text);
      }
    }
    assert.deepStrictEqual(shown(`<table>甲${ROW}乙</table>丙`), ['甲', ['规章', '0'], '乙', '丙']);
  });

  it('gives lines in the order of the text: words between the cells of a row part it', () => {
    for (const [html, due] of [
      ['<table><tr><td>甲</td>乙<td>丙</td></tr></table>', [['甲'], '乙', ['丙']]],
      ['<table><tr><td>甲</td>\n\n乙<td>丙</td></tr></table>', [['甲'], '', '乙', ['丙']]],
      ['<table><tr>乙<td>甲</td><td>丙</td></tr></table>', ['乙', ['甲', '丙']]],
      ['<table><td>甲</td><table><td>乙</td></table><td>丙</td>', [['甲'], ['乙'], ['丙']]],
      ['<table><tr><td>甲</td><td><table><td>乙</td></table></td><td>丙</td>', [['甲'], ['乙'], ['丙']]],
      [
        `<table><tr><td>甲</td><td>${PAGE}</td><td>丙</td></tr>`,
        [['甲'], '一、总体情况', '本年照常。'.repeat(30), ['丙']],
      ],
    ] as const) {
      assert.deepStrictEqual(shown(html), due);
      linesOf(html).reduce((end, line) => {
        assert.ok(end <= line.outerStart, `${html}: ${line.text}`);
        return line.outerEnd;
      }, 0);
    }
  });

  it('keeps the columns of cells behind words that part their row', () => {
    const html = '<table><tr><td>甲</td>乙<td>丙</td></tr><tr><td>丁</td></tr></table>';
    assert.deepStrictEqual(
      linesOf(html).map((line) => line.cells?.map(({ column }) => column)),
      [[0], undefined, [1], [0]],
    );
  });

  it('places cells that reach over columns and rows, however odd their numbers', () => {
    const html = '<table><tr><td rowspan=2>甲</td><td colspan="0">1</td></tr><tr><td colspan="x">2</td></tr></table>';
    assert.deepStrictEqual(
      linesOf(html).map((line) => line.cells?.map(({ column }) => column)),
      [[0, 1], [1]],
    );
  });
});

describe('a layout table', () => {
  it('is read as if it were none: its paragraphs are lines, tables in it tables', () => {
    for (const [open, close] of [
      ['<table><tr><td>', '</td></tr></table>'],
      ['<table><tr><td>导航</td><td><div>', '</div></td></tr></table>'],
      ['<table><tbody><tr><td><table><tr><td>', '</td></tr></table></td></tr></tbody></table>'],
    ] as const) {
      const html = `${open}${PAGE}<table>${ROW}${ROW}</table><p>五</p>${close}`;
      const lines = shown(html).filter((one) => !(Array.isArray(one) && one[0] === '导航'));
      assert.deepStrictEqual(lines, ['一、总体情况', '本年照常。'.repeat(30), ['规章', '0'], ['规章', '0'], '五']);
    }
  });

  it('keeps the level of its headings and the place of its words', () => {
    const html = `<table><tr><td>${PAGE}</td></tr></table>`;
    const [heading] = linesOf(html);
    assert.deepStrictEqual([heading?.level, heading?.element], [2, 'h2']);
    assert.strictEqual(html.slice(heading?.start, heading?.end), '一、总体情况');
  });

  it('of one cell a row gives the lines of each cell', () => {
    const html = '<table><tr><td><p>六、其他需要报告的事项</p><p>没有其他需要报告的事项。</p></td></tr></table>';
    assert.deepStrictEqual(shown(html), ['六、其他需要报告的事项', '没有其他需要报告的事项。']);
    assert.deepStrictEqual(shown('<table><tr><td><p>第二十条</p><p>第（一）项</p></td></tr></table>'), [
      ['第二十条第（一）项'],
    ]);
  });

  it('is none where a cell is merely long, or of several short lines', () => {
    assert.deepStrictEqual(shown(`<table><tr><td>${'长'.repeat(200)}</td><td>0</td></tr></table>`), [
      ['长'.repeat(200), '0'],
    ]);
    assert.deepStrictEqual(shown('<table><tr><td>本年新<br/>制作数量</td><td>0</td></tr></table>'), [
      ['本年新制作数量', '0'],
    ]);
  });
});

describe('a table in a cell that has one cell of its own', () => {
  const framed = (words: string) => `<TABLE width=100%><tbody> <tr><td>${words}</td></tr>\n</tbody></table>`;

  it('frames what the cell around it holds', () => {
    const html = `<table><tr><td>${framed('<p>规章</p>')}</td><th>${framed('0')}</th><td>${framed('')}</td></tr></table>`;
    assert.deepStrictEqual(shown(html), [['规章', '0', '']]);
    const [line] = linesOf(html);
    const [label, figure, blank] = line?.cells ?? [];
    assert.strictEqual(html.slice(label?.start, label?.end), '规章');
    assert.strictEqual(figure?.start, html.indexOf('0</td>'));
    assert.strictEqual(blank?.start, html.lastIndexOf('<td>') + 4);
  });

  it('frames a cell that reaches over others, though it is alone in its row', () => {
    assert.deepStrictEqual(shown(`<table><tr><td colspan=2>${framed('甲')}</td></tr>${ROW}</table>`), [
      ['甲'],
      ['规章', '0'],
    ]);
  });

  it('is a table like others beside words, in a row of one cell, or where its cell is long', () => {
    const ids = (html: string) => new Set(linesOf(html).map(({ tableId }) => tableId)).size;
    const long = framed('甲'.repeat(700));
    for (const cell of [`${framed('甲')}乙`, `乙${framed('甲')}`, framed('甲') + framed('乙'), long])
      assert.ok(ids(`<table><tr><td>${cell}</td><td>丙</td></tr></table>`) > 1, cell);
    assert.deepStrictEqual(linesOf(`<table><tr><td>${framed('甲')}</td></tr></table>`)[0]?.tableId, 2);
  });

  it('costs no more than its length, however many there are', () => {
    const make = (cells: number) =>
      `<table><tr>${`<td>${framed('0')}</td>`.repeat(cells)}</tr></table>${'<td><table><tr><td>'.repeat(cells)}`;
    assertGrows({ size: 20_000, make, work: linesOf });
  });
});

describe('tables of one row each', () => {
  it('are one table while nothing stands between them', () => {
    const lines = linesOf(`<table>${ROW}</table>\n<div><table>${ROW}</table></div><p>&nbsp;</p><table>${ROW}</table>`);
    assert.deepStrictEqual(
      lines.filter((line) => !line.blank).map((line) => line.tableId),
      [1, 1, 1],
    );
  });

  it('have their captions in them', () => {
    const table = `<table><caption>表</caption>${ROW}</table>`;
    assert.deepStrictEqual(
      linesOf(table + table).map((line) => line.tableId),
      [1, 1, 1, 1],
    );
  });

  it('are tables of their own behind any word', () => {
    const lines = linesOf(`<table>${ROW}</table><p>三</p><table>${ROW}</table>`);
    assert.deepStrictEqual(
      lines.map((line) => line.tableId),
      [1, 0, 2],
    );
  });
});

describe('Markdown with tags in it', () => {
  it('has rows of bars and tabs all the same', () => {
    assert.deepStrictEqual(shown('<b>一、总体情况</b>\n\n| 规章 | 0 |\n|---|---|\n规章\t0'), [
      '一、总体情况',
      '',
      ['规章', '0'],
      [],
      ['规章', '0'],
    ]);
  });

  it('may break the words of a cell', () => {
    const text = '| 本年制<br>发件数 | <center>5</center> |\n| 0 | 1 |<br>';
    assert.deepStrictEqual(shown(text), [
      ['本年制\n发件数', '5'],
      ['0', '1'],
    ]);
    const [row] = linesOf(text);
    assert.deepStrictEqual(sourceOf(text, row?.cells ?? []), ['本年制<br>发件数', '5']);
  });

  it('keeps its levels, marks and blank lines', () => {
    const lines = linesOf('<!-- 初稿 -->\n## **一、** 总体情况\n\n正文');
    assert.deepStrictEqual(
      lines.map(({ text, level }) => [text, level]),
      [
        ['一、 总体情况', 2],
        ['', 0],
        ['正文', 0],
      ],
    );
  });
});
