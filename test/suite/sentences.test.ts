import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { figureAt } from '../support/sample';
import { appear, apply, closeAll, fix, openFile, rangeOf, vanish } from './editor';
import { GOOD, printed } from './reports';

const TOTAL = Number(figureAt(GOOD, { table: 'requests', row: 'newlyReceived', column: 'total' }));

/** The good report with a sentence more in section one. */
function saying(sentence: string): string {
  const overview = [...GOOD.narrative.overview, sentence];
  return printed('tabs, ragged', { ...GOOD, narrative: { ...GOOD.narrative, overview } }).text;
}

describe('a figure in a sentence', () => {
  afterEach(closeAll);

  it('is underlined where it is not the table’s, and put right by a click', async () => {
    const wrong = `${TOTAL + 5}`;
    const text = saying(`全年新收政府信息公开申请${wrong}件。`);
    const document = await openFile('文字.gknb', text);
    const [finding] = await appear(document, 'content-figure');
    assert.ok(finding);
    assert.strictEqual(finding.severity, vscode.DiagnosticSeverity.Warning);
    const start = text.indexOf(`申请${wrong}件`) + 2;
    const place = rangeOf(document, { start, end: start + wrong.length });
    assert.ok(finding.range.isEqual(place), `underlined: 「${document.getText(finding.range)}」`);
    await apply(await fix(document, finding, new RegExp(`(?:正文的数改为|Change the text to )${TOTAL}\\b`)));
    assert.strictEqual(document.getText(), saying(`全年新收政府信息公开申请${TOTAL}件。`));
    await vanish(document);
  });
});
