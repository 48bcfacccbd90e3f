import * as assert from 'node:assert';
import { scan } from '../../../server/src/scan/scan';
import { tableLines } from '../../../server/src/tables/aside';
import { layoutOf } from '../../../server/src/tables/layout';
import { printedRows } from '../../../server/src/tables/printed';
import { LineIndex } from '../../../server/src/text/lines';
import { seenIn, wordsOf } from './support';

const scanned = (text: string) => scan(text, new LineIndex(text)).lines.filter((line) => !line.blank);

function rowsIn(text: string): string[] {
  const lines = scanned(text);
  return printedRows(tableLines(lines), layoutOf(tableLines(lines)), text).map(
    ({ tokens, grid }) => `${grid} ${wordsOf(tokens)}`,
  );
}

describe('the layout of a table', () => {
  it('is that of its rows, whatever captions stand over them', () => {
    const row = '<table><caption>附表</caption><tr><td>规章</td><td>1</td></tr></table>';
    const text = `<p>二、</p>${row}${row}<table><caption>附表</caption></table>`;
    assert.strictEqual(layoutOf(tableLines(scanned(text))), 'html');
  });
});

describe('the rows of a table', () => {
  it('keep the cells of a web page as they are, at their places, among lines of text', () => {
    const text = '<p>规章</p><p>1</p><p>2 3 4</p><table><tr><td>规章</td><td>10</td><td>2</td></tr></table>';
    const lines = scanned(text);
    assert.strictEqual(layoutOf(tableLines(lines)), 'spaces');
    const last = printedRows(tableLines(lines), 'spaces', text).at(-1);
    assert.deepStrictEqual(
      last?.tokens.map(({ start, end }) => text.slice(start, end)),
      ['规章', '10', '2'],
    );
  });

  it('are those between rules of dashes in running text; so few dashes stand for figures', () => {
    const rule = '  --------------- ---- ---- ----';
    assert.deepStrictEqual(rowsIn(`${rule}\n  规章 1 2 3\n${rule}\n  行政规范性文件 -- -- --\n${rule}`), [
      'stream 规章 1 2 3',
      'stream 行政规范性文件 -- -- --',
    ]);
  });

  it('are rows with a stop behind a figure too, and none of a sentence', () => {
    const label = '本年新收政府信息公开申请数量合计';
    for (const figures of ['1 2 3 4。 5 6 7', '1。 2 3', '1 2 3；'])
      assert.deepStrictEqual(rowsIn(`${label} 1 2 3\n${label} ${figures}`).slice(1), [`stream ${label} ${figures}`]);
    assert.strictEqual(rowsIn(`${label} 1 2 3\n其中自然人 12 件，法人 3 件，上年结转 4 件；其余见后。`).length, 1);
  });

  it('are those between dashes that a table of bars ends with', () => {
    assert.deepStrictEqual(rowsIn('| 规章 | 1 |\n| 行政规范性文件 | 2 |\n\n---'), [
      'columns 规章 1',
      'columns 行政规范性文件 2',
    ]);
  });
});

describe('rows that are tables of their own', () => {
  it('are one table, with a caption over each and over none', () => {
    const open = '<table><caption>附表</caption><tr>';
    const rows = [
      '<td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td>',
      '<td>规章</td><td>0</td><td>0</td><td>0</td>',
      '<td>行政规范性文件</td><td>1</td><td>2</td><td>3</td>',
    ];
    const report = `<h1>云溪县司法局2024年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2>${rows.map((row) => `${open}${row}</tr></table>`).join('\n')}${open}</tr></table>`;
    assert.deepStrictEqual(
      seenIn(report).filter((line) => /^disclosure (?:regulations|normativeDocuments|null)|row-unknown/.test(line)),
      ['disclosure regulations true: 0 0 0', 'disclosure normativeDocuments true: 1 2 3'],
    );
  });
});
