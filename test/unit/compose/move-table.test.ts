import * as assert from 'node:assert';
import { moveTable } from '../../../server/src/compose/move-table';
import { applied } from '../../support/fixes';
import { readOne, tableIn } from './support';

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
const FIGURES = Array.from({ length: 15 }, () => '0');
const TABLE = `${HEADERS.join('\t')}\n${FIGURES.join('\t')}`;
const HTML = `<table><tr><td>${HEADERS.join('</td><td>')}</td></tr><tr><td>${FIGURES.join('</td><td>')}</td></tr></table>`;

/** The text with its third table under the heading of section four. */
function moved(text: string): string | null {
  const read = readOne(text);
  const section = read.report.sections.find(({ key }) => key === 'reviewLitigation');
  assert.ok(section);
  const changes = moveTable(read.reading, read.report, tableIn(read, 'litigation'), section);
  return changes && applied(text, changes);
}

describe('a table under the wrong heading', () => {
  it('moves down with its lines, and up from the end of a text that has no line break', () => {
    const other = '六、其他需要报告的事项\n无。';
    assert.strictEqual(
      moved(`一、总体情况\n照常。\n${TABLE}\n${HEADING}\n${other}`),
      `一、总体情况\n照常。\n${HEADING}\n${TABLE}\n${other}`,
    );
    assert.strictEqual(
      moved(`一、总体情况\n照常。\n${HEADING}\n${other}\n${TABLE}`),
      `一、总体情况\n照常。\n${HEADING}\n${TABLE}\n${other}\n`,
    );
  });

  it('keeps the empty lines that set off what the report holds', () => {
    const text = `一、总体情况\n\n照常。\n\n${HEADING}\n\n六、其他需要报告的事项\n\n无。\n\n${TABLE}\n`;
    assert.ok(moved(text)?.includes(`${HEADING}\n\n${TABLE}\n`));
  });

  const page = (before: string, behind: string) =>
    `<p>一、总体情况</p><p>照常。</p>${before}<p>${HEADING}</p><p>六、其他需要报告的事项</p><p>无。</p>${behind}`;

  it('moves as the element that it is', () => {
    const due = page('', '').replace(`${HEADING}</p>`, `${HEADING}</p>${HTML}`);
    assert.strictEqual(moved(page(HTML, '')), due);
    assert.strictEqual(moved(page('', HTML)), due);
    assert.strictEqual(moved(page('', HTML.replaceAll('table>', 'TABLE>'))), due.replaceAll('table>', 'TABLE>'));
  });

  it('stays where its element has no end, or holds or stands in another table', () => {
    assert.strictEqual(moved(page('', HTML.replace('</table>', ''))), null);
    assert.strictEqual(
      moved(
        page('', `<table><tr><td>${HTML}</td></tr></table>`).replace('<td>行政复议', '<td><table></table>行政复议'),
      ),
      null,
    );
  });

  it('stays where the heading stands in it', () => {
    const inside = HTML.replace('<table>', `<table><caption>${HEADING}</caption>`);
    assert.strictEqual(moved(`<p>一、总体情况</p><p>照常。</p>${inside}`), null);
  });
});
