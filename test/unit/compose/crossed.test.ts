import * as assert from 'node:assert';
import { check, type Finding, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

/** What no layout does wrong by itself, and two things together did. */
const printed = (name: string) => print(plainReport(), READ_STYLES[name] as Style);
const findings = (text: string) => check(read(text)).findings;
const codes = (text: string) => findings(text).map(({ code }) => code);
const underlined = (text: string, { span }: Finding) => text.slice(span.start, span.end);

describe('a fix where two things are wrong or odd at once', () => {
  it('writes and takes out cells, and moves tables, in pages whose tags are in capitals', () => {
    const capitals = (text: string) =>
      text.replace(/<[^<>!]*>/g, (tag) => tag.replace(/^<\/?\w+/, (name) => name.toUpperCase()));
    const style: Style = { layout: 'html', cell: 'span', heading: 'p', blank: '&nbsp;' };
    const { text, sections } = print(plainReport(), style);
    const short = text.replace(/(一、本年新收[\s\S]*?<\/td>)<td>[\s\S]*?<\/td>/, '$1');
    assert.notStrictEqual(short, text);
    const [finding, ...others] = findings(capitals(short));
    assert.deepStrictEqual([finding?.code, others], ['row-cell-count', []]);
    assert.ok(finding?.fixes.some(({ edits }) => applied(capitals(short), edits) === capitals(text)));
    const from = text.indexOf('<table', sections[2]?.heading.end);
    const to = text.indexOf('</table>', from) + '</table>'.length;
    const moved = `${text.slice(0, from)}${text.slice(to).replace('</body>', `${text.slice(from, to)}</body>`)}`;
    const [empty] = findings(capitals(moved));
    assert.strictEqual(empty?.code, 'section-empty');
    assert.deepStrictEqual(codes(applied(capitals(moved), empty.fixes[0]?.edits ?? [])), []);
  });

  it('writes a cell into a page whose rows are lists as an item, and takes one out', () => {
    const style: Style = { layout: 'html', cell: 'plain', heading: 'p', list: 'ul' };
    const { text } = print(plainReport(), style);
    const short = text.replace(/(一、本年新收[^<]*<\/li>)<li>\d+<\/li>/, '$1');
    const long = text.replace(/(一、本年新收[^<]*<\/li>)(<li>\d+<\/li>)/, '$1$2$2');
    for (const wrong of [short, long]) {
      const [finding] = findings(wrong);
      assert.strictEqual(finding?.code, 'row-cell-count');
      assert.ok(finding.fixes.some(({ edits }) => applied(wrong, edits) === text));
    }
  });

  it('has no edits one over the other where rows of several groups are missing before a bold row', () => {
    const { text } = printed('bars, a rule under each row, bold');
    const from = text.lastIndexOf('\n', text.indexOf('二、上年结转')) + 1;
    const to = text.lastIndexOf('\n', text.indexOf('6.属于四类')) + 1;
    const lost = text.slice(0, from) + text.slice(to);
    for (const { fixes } of findings(lost)) {
      for (const { edits } of fixes) {
        const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start);
        assert.ok(spans.every(({ end }, i) => end <= (spans[i + 1]?.start ?? end)));
      }
    }
    const [finding] = findings(lost);
    assert.strictEqual(finding?.code, 'row-missing');
    assert.deepStrictEqual(new Set(codes(applied(lost, finding.fixes[0]?.edits ?? []))), new Set(['cell-blank']));
  });

  it('leaves the words of a group with its own row where rows of other groups are missing above', () => {
    for (const name of ['bars, outer', 'bars, a rule under each row, bold', 'tabs, every row alike']) {
      const { text } = printed(name);
      const from = text.lastIndexOf('\n', text.indexOf('二、上年结转')) + 1;
      const to = text.lastIndexOf('\n', text.indexOf('1.属于国家秘密')) + 1;
      const lost = text.slice(0, from) + text.slice(to);
      const own = lost.slice(from, lost.indexOf('\n', from));
      const [finding] = findings(lost);
      assert.strictEqual(finding?.code, 'row-missing');
      const mended = applied(lost, finding.fixes[0]?.edits ?? []);
      assert.ok(mended.includes(`\n${own}\n`), `${name}: ${mended.slice(from, from + 400)}`);
      assert.deepStrictEqual(new Set(codes(mended)), new Set(['cell-blank']));
    }
  });

  it('writes no blank that is not seen, beside rows of a tabbed table that spaces part', () => {
    const text = printed('tabs, every row alike')
      .text.replace(/^行政处罚\t(\d+).*$/m, '行政处罚 $1')
      .replace(/^行政许可\t.*$/m, '行政许可 ');
    const finding = findings(text).find((one) => underlined(text, one).startsWith('行政许可'));
    assert.strictEqual(finding?.code, 'row-cell-count');
    for (const { edits } of finding.fixes) assert.notStrictEqual(applied(text, edits), text);
  });

  it('tells a table that stands twice in a wiki, with words between the two', () => {
    const style: Style = { layout: 'bars', outer: true, groups: 'first', source: 'mediawiki' };
    const { text, sections } = print(plainReport(), style);
    const from = text.indexOf('{|', sections[2]?.heading.end);
    const to = text.indexOf('|}', from) + 3;
    const twice = `${text.slice(0, to)}\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n${text.slice(from)}`;
    assert.deepStrictEqual(codes(twice), ['table-repeated']);
  });

  it('takes out a table of a page that stands twice, rows without cells behind its last', () => {
    const style: Style = { layout: 'html', cell: 'plain', heading: 'p' };
    const { text, sections } = print(plainReport(), style);
    const from = text.indexOf('<table', sections[3]?.heading.end);
    const to = text.indexOf('</table>', from) + '</table>'.length;
    const again = text.slice(from, to).replace(/<\/tr>(?=\s*<\/t(?:body|able)>)/, '</tr><tr></tr>');
    assert.notStrictEqual(again, text.slice(from, to));
    const twice = text.slice(0, to) + again + text.slice(to);
    const [finding] = findings(twice);
    assert.strictEqual(finding?.code, 'table-repeated');
    assert.strictEqual(applied(twice, finding.fixes[0]?.edits ?? []), text);
  });

  it('tells a lost heading at the first words of its table, under a drawn line and blank cells of the table above', () => {
    for (const name of [
      'bars, taken from a page, a bar a line, and more for merged cells',
      'tabs, ragged',
      'bars, outer',
    ]) {
      const { text, sections } = printed(name);
      const { heading } = sections[3] ?? {};
      const begin = text.lastIndexOf('\n', heading?.start) + 1;
      for (const line of ['___', '***', '---', '——————']) {
        const lost = `${text.slice(0, begin)}\n${line}\n\n${text.slice(text.indexOf('\n', heading?.end) + 1)}`;
        const all = findings(lost).map((one) => [one.code, underlined(lost, one)]);
        assert.deepStrictEqual(all, [['section-missing', '行政复议']], `${name} ${line}`);
      }
    }
  });

  it('tells the heading with a slip in it, and not the caption of its table that repeats the title', () => {
    const { text } = printed('bars, outer');
    const title = '主动公开政府信息情况';
    const wrong = text.replace(`二、${title}\n`, `二、主动公某政府信息情况\n\n${title}\n`);
    assert.notStrictEqual(wrong, text);
    assert.deepStrictEqual(
      findings(wrong).map((one) => [one.code, underlined(wrong, one)]),
      [['section-title-altered', '主动公某政府信息情况']],
    );
  });

  it('knows the level of a heading that is all of a row in a table that lays out the page', () => {
    const style: Style = { layout: 'html', cell: 'plain', heading: 'h2', layoutTable: 'rows', oneLine: true };
    const { text } = print(plainReport(), style);
    assert.deepStrictEqual(codes(text), []);
    assert.deepStrictEqual(codes(text.replace(/(六、[^<]*<\/h2>)<\/td><\/tr><tr><td>/, '$1')), []);
    assert.deepStrictEqual(codes(text.replace(/<h2>(三、[^<]*)<\/h2>/, '<h3>$1</h3>')), ['section-heading-level']);
  });
});
