import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { type CellKey, figureAt } from '../support/sample';
import { appear, apply, closeAll, codeOf, findings, fix, openFile, rangeOf, replace, vanish } from './editor';
import { GOOD, inThisHost, LAYOUTS, printed, spanOf, wrong } from './reports';

/** A total: its row's sum and its column's balance fail when it is wrong. */
const TOTAL: CellKey = { table: 'requests', row: 'newlyReceived', column: 'total' };
/** The fix that writes the sum of the terms. */
const RIGHT = new RegExp(`\\b${figureAt(GOOD, TOTAL)}\\b`);
const UPHELD: CellKey = { table: 'litigation', row: 'litigation', column: 'review.total' };

describe('a wrong figure', () => {
  afterEach(closeAll);

  for (const style of inThisHost(LAYOUTS))
    it(`is underlined in its cell and brought to its sum by a click, in the layout: ${style}`, async () => {
      const report = printed(style, wrong(TOTAL));
      const document = await openFile('错.gknb', report.text);
      const [finding] = await appear(document, 'requests-balance');
      assert.ok(finding);
      assert.strictEqual(finding.severity, vscode.DiagnosticSeverity.Error);
      const cell = rangeOf(document, spanOf(report, TOTAL));
      assert.ok(finding.range.isEqual(cell), `underlined: 「${document.getText(finding.range)}」`);
      await apply(await fix(document, finding, RIGHT));
      assert.strictEqual(document.getText(), printed(style).text);
      await vanish(document);
    });

  it('names every other term of the sum, each at its place', async () => {
    const report = printed('tabs, ragged', wrong(UPHELD));
    const document = await openFile('错.gknb', report.text);
    const [finding] = await appear(document, 'litigation-group-sum');
    assert.ok(finding);
    const terms = ['upheld', 'corrected', 'otherResult', 'pending'].map((name) => ({
      ...UPHELD,
      column: `review.${name}`,
    }));
    for (const term of terms) {
      const range = rangeOf(document, spanOf(report, term));
      const told = finding.relatedInformation?.some(({ location }) => location.range.isEqual(range));
      assert.ok(told, `${term.column} is not among the related places`);
    }
  });

  it('is told as it is typed, and no longer when it is taken back', async () => {
    const report = printed('cell lines');
    const document = await openFile('好.gknb', report.text);
    const span = spanOf(report, TOTAL);
    const right = document.getText(rangeOf(document, span));
    await replace(document, span, `${right}0009`);
    await appear(document, 'requests-balance');
    await replace(document, { start: span.start, end: span.end + 4 }, right);
    await vanish(document);
  });

  it('is checked where it stands in a text with CRLF and characters outside the basic plane', async () => {
    const report = printed('html, nested spans', wrong(TOTAL));
    const before = '<p>𠮷野区转来</p>\r\n';
    const document = await openFile('错.html', before + report.text);
    const [finding] = await appear(document, 'requests-balance');
    assert.ok(finding);
    assert.strictEqual(document.eol, vscode.EndOfLine.CRLF);
    const { start, end } = spanOf(report, TOTAL);
    const cell = rangeOf(document, { start: start + before.length, end: end + before.length });
    assert.ok(finding.range.isEqual(cell), `underlined: 「${document.getText(finding.range)}」`);
  });

  it('links to the page of its rule', async () => {
    const document = await openFile('错.gknb', printed('tabs, ragged', wrong(TOTAL)).text);
    await appear(document, 'requests-balance');
    for (const finding of findings(document)) {
      assert.ok(typeof finding.code === 'object');
      assert.ok(finding.code.target.path.endsWith(`/docs/rules/${codeOf(finding)}.md`), finding.code.target.toString());
    }
  });
});
