import * as assert from 'node:assert';
import { type Clipboard, check, extract, pasted, read } from '../../../server/src/service';
import { copiedTable, tabText, wordHtml } from '../../support/clipboard';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, plainReport, printed } from '../../support/plain-report';

const OWN = { languageId: 'disclosure-report' };
const html = (text: string): Clipboard => ({ html: text, text: null });

/** A part of a report as Word copies it: a heading, words, and the table under another. */
const PART = wordHtml(
  copiedTable(plainReport(), 'litigation'),
  `<p class=MsoNormal><span style='font-family:宋体'>四、政府信息公开行政复议、行政诉讼情况<span lang=EN-US><o:p></o:p></span></span></p>`,
  `<p class=MsoNormal><b><span style='font-family:宋体'>五、存在的主要问题及改进情况</span></b></p>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体'>回复还不够及时，已设专人。</span></p>`,
);

describe('a report that is pasted', () => {
  for (const layout of Object.keys(LAYOUT_STYLES).filter((name) => !name.startsWith('html'))) {
    it(`goes on in the layout of the document: parts from Word into ${layout}`, () => {
      const whole = printed({}, layout).text;
      const from = read(whole).reports[0]?.sections.find(({ key }) => key === 'reviewLitigation')?.lineSpan.start ?? 0;
      const text = whole.slice(0, from);
      const answer = pasted(read(text), { start: from, end: from }, html(PART));
      assert.strictEqual(answer?.as, 'report');
      const after = applied(text, answer.edits);
      const [report] = read(after).reports;
      assert.deepStrictEqual(
        report?.sections.map(({ key }) => key),
        ['overview', 'proactive', 'requests', 'reviewLitigation', 'problems'],
      );
      assert.deepStrictEqual(new Set(report?.tables.map((table) => table.layout)).size, 1);
      assert.ok(after.includes('回复还不够及时，已设专人。'));
      assert.doesNotMatch(after, /mso|<o:p>|font-family/i);
      const errors = check(read(after)).findings.filter(({ severity }) => severity === 'error');
      assert.deepStrictEqual(
        errors.map(({ code }) => code),
        ['section-missing'],
      );
    });
  }

  it('is written into an empty file of our own with tables of tabs, every word and figure kept', () => {
    const page = printed({}, 'html').text;
    const answer = pasted(read('', OWN), { start: 0, end: 0 }, html(page));
    assert.strictEqual(answer?.as, 'report');
    const [edit] = answer.edits;
    const { source, line, sections, ...data } = extract(read(edit?.newText ?? ''), '') as unknown as Record<
      string,
      unknown
    >;
    const { source: s, line: l, sections: all, ...due } = extract(read(page), '') as unknown as Record<string, unknown>;
    assert.deepStrictEqual(data, due);
    assert.strictEqual((sections as unknown[]).length, (all as unknown[]).length);
    assert.match(edit?.newText ?? '', /\t\d+\t\d+\t/);
    assert.deepStrictEqual([source, s, line], ['', '', 1], String(l));
  });

  it('stays as it is in a page of HTML, inside a table, in what is no report, and without a table', () => {
    const page = printed({}, 'html').text;
    const end = { start: page.lastIndexOf('</body>'), end: page.lastIndexOf('</body>') };
    assert.strictEqual(pasted(read(page), end, html(PART)), null);
    const tabs = printed().text;
    const inside = tabs.indexOf('二、上年结转') + 1;
    assert.strictEqual(pasted(read(tabs), { start: inside, end: inside }, html(PART)), null);
    assert.strictEqual(pasted(read('买菜'), { start: 0, end: 0 }, html(PART)), null);
    const words = '<table><tr><td>姓名</td><td>电话</td></tr></table>';
    assert.strictEqual(pasted(read('', OWN), { start: 0, end: 0 }, html(words)), null);
  });

  it('stays as it is where the document is written in the same way', () => {
    const text = `四、政府信息公开行政复议、行政诉讼情况\n\n${tabText(plainReport(), 'litigation', copiedTable(plainReport(), 'litigation'))}`;
    const { text: page } = printed();
    const at = { start: page.length, end: page.length };
    assert.strictEqual(pasted(read(page), at, { html: null, text }), null);
  });
});
