import * as assert from 'node:assert';
import type { TableKey } from '../../../../server/src/forms/form';
import { type Clipboard, check, read } from '../../../../server/src/service';
import { pasteAsTable } from '../../../../server/src/writing/paste/table';
import { copiedTable, tabText, wordHtml } from '../../../support/clipboard';
import { applied } from '../../../support/fixes';
import { LAYOUT_STYLES, plainReport, printed } from '../../../support/plain-report';

const REPORT = plainReport();
const LAYOUTS = Object.keys(LAYOUT_STYLES);

/** A report without the tables of one kind, and the place where it stood. */
function without(layout: string, key: TableKey): { text: string; at: number } {
  const { text } = printed({}, layout);
  const table = read(text).reports[0]?.tables.find((one) => one.key === key) ?? assert.fail(key);
  const isHtml = layout.startsWith('html');
  const start = isHtml ? text.lastIndexOf('<table', table.span.start) : text.lastIndexOf('\n', table.span.start) + 1;
  const last = Math.max(table.span.end, ...table.rows.map(({ span }) => span.end));
  const end = isHtml ? text.indexOf('</table>', last) + '</table>'.length : text.indexOf('\n', last);
  return { text: text.slice(0, start) + text.slice(end), at: start };
}

function pasted(text: string, at: number, clipboard: Clipboard): string | null {
  const edit = pasteAsTable(read(text), { start: at, end: at }, clipboard);
  return edit && applied(text, [edit]);
}

const values = (text: string) =>
  read(text).reports[0]?.tables.map(({ key, rows }) => [
    key,
    rows.map((row) => [row.key, row.cells.map(({ value }) => value)]),
  ]);

const html = (text: string): Clipboard => ({ html: text, text: null });

describe('a statutory table pasted where none stands', () => {
  for (const layout of LAYOUTS) {
    for (const key of ['disclosure', 'requests', 'litigation'] as const) {
      it(`is written in the layout of the others: ${key} in ${layout}`, () => {
        const { text, at } = without(layout, key);
        const after = pasted(text, at, html(wordHtml(copiedTable(REPORT, key))));
        assert.ok(after !== null);
        assert.deepStrictEqual(values(after), values(printed({}, layout).text));
        const [report] = read(after).reports;
        const layouts = new Set(report?.tables.map((table) => table.layout));
        assert.strictEqual(layouts.size, 1);
        const errors = check(read(after)).findings.filter(({ severity }) => severity === 'error');
        assert.deepStrictEqual(errors, []);
      });
    }
  }

  const { text, at } = without('bars', 'requests');
  const rows = copiedTable(REPORT, 'requests');

  it('takes lines of its own where other words stand in its line', () => {
    const line = text.lastIndexOf('\n', text.indexOf('五、存在')) + 1;
    const after = pasted(text, line, html(wordHtml(rows))) ?? '';
    assert.match(after, /\n\|[^\n]+\|\n\n(?:## )?五、存在/);
    const words = text.indexOf('。') + 1;
    assert.match(pasted(text, words, html(wordHtml(rows))) ?? '', /。\n\n\|/);
  });

  it('may come as text with tabs, unless the report writes its tables so', () => {
    const copied: Clipboard = { html: null, text: tabText(REPORT, 'requests', rows) };
    assert.deepStrictEqual(values(pasted(text, at, copied) ?? ''), values(printed({}, 'bars').text));
    const own = without('tabs', 'requests');
    assert.strictEqual(pasted(own.text, own.at, copied), null);
  });

  it('is pasted as it is where something in it would be lost or is lacking', () => {
    assert.strictEqual(pasted(text, at, html(wordHtml(rows.slice(0, -1)))), null);
    assert.strictEqual(pasted(text, at, html(wordHtml(rows, '<p>说明</p>'))), null);
    assert.strictEqual(pasted(text, at, html(wordHtml([...rows, [{ text: '制表人', columns: 10 }]]))), null);
    assert.strictEqual(pasted(text, at, html(wordHtml(rows) + wordHtml(rows))), null);
  });

  it('is pasted as it is inside another table, and what is no statutory table everywhere', () => {
    const inside = read(text).reports[0]?.tables[0]?.span.start ?? 0;
    assert.strictEqual(pasted(text, inside + 3, html(wordHtml(rows))), null);
    assert.strictEqual(pasted(text, at, html(wordHtml([[{ text: '姓名' }, { text: '电话' }]]))), null);
    assert.strictEqual(pasted(text, at, { html: null, text: '1\t2' }), null);
    assert.strictEqual(pasted('买菜', 0, html(wordHtml(rows))), null);
  });
});
