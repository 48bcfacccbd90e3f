import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { type CellKey, cellKeys, figureAt, withFigure } from '../support/sample';
import { apply, closeAll, codeOf, findings, openFile, rangeOf, until } from './editor';
import { GOOD, inThisHost, LAYOUTS, printed, spanOf, wrong } from './reports';

const RECONCILIATION = /^(?:requests-(?:balance|column-sum|row-sum)|litigation-group-sum)$/;

/** One figure of 一, which its row and its column both contradict. */
const DIGIT: CellKey = { table: 'requests', row: 'newlyReceived', column: 'naturalPerson' };
const GROUP: CellKey = { table: 'litigation', row: 'litigation', column: 'directSuit.total' };

/** A figure beside an empty place in its row, and that place. */
const [FROM, TO] = moved();

function moved(): readonly [CellKey, CellKey] {
  const keys = cellKeys(GOOD).filter(({ table, column }) => table === 'requests' && column !== 'total');
  const k = keys.findIndex((key, i) => {
    const next = keys[i + 1];
    return next?.row === key.row && Number(figureAt(GOOD, key)) > 1 && figureAt(GOOD, next) === 0;
  });
  assert.ok(k >= 0, 'no figure beside an empty place');
  return [keys[k] as CellKey, keys[k + 1] as CellKey];
}

/** The one finding about sums that do not hold, once it is there. */
function theOne(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return until('one finding about sums', () => {
    const [first, ...others] = findings(document).filter((one) => RECONCILIATION.test(codeOf(one)));
    assert.deepStrictEqual(others.map(codeOf), []);
    return first;
  });
}

/** Accepting a finding is offered beside its fixes. */
const CHANGES = /→|由.+改为|from .+ to \d/;

/** The ways to put a finding right, in the order in which the light bulb offers them. */
function offered(document: vscode.TextDocument, finding: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  return until(`quick fixes of ${codeOf(finding)}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fixes = actions.filter(({ title }) => CHANGES.test(title));
    return fixes.length > 0 && fixes;
  });
}

async function onDisk({ uri }: vscode.TextDocument): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

describe('the one wrong cell', () => {
  afterEach(closeAll);

  for (const style of inThisHost(LAYOUTS)) {
    it(`is all that is underlined for a changed digit, and its fix restores the file byte for byte: ${style}`, async () => {
      const report = printed(style, wrong(DIGIT));
      const document = await openFile('错.gknb', report.text);
      const finding = await theOne(document);
      assert.ok(finding.range.isEqual(rangeOf(document, spanOf(report, DIGIT))), document.getText(finding.range));
      const [first, ...others] = await offered(document, finding);
      assert.ok(first?.isPreferred && others.every(({ isPreferred }) => !isPreferred));
      await apply(first);
      await document.save();
      assert.strictEqual(await onDisk(document), printed(style).text);
      await until('silence', () => !findings(document).some((one) => RECONCILIATION.test(codeOf(one))));
    });

    it(`is where a value stands that was moved to the next column, and its fix moves it back: ${style}`, async () => {
      const figure = figureAt(GOOD, FROM);
      const report = printed(style, withFigure(withFigure(GOOD, FROM, 0), TO, figure));
      const document = await openFile('错.gknb', report.text);
      const finding = await theOne(document);
      assert.ok(finding.range.isEqual(rangeOf(document, spanOf(report, TO))), document.getText(finding.range));
      const [first] = await offered(document, finding);
      assert.match(first?.title ?? '', new RegExp(`0→${figure}.*${figure}→0`));
      await apply(first as vscode.CodeAction);
      await document.save();
      assert.strictEqual(await onDisk(document), printed(style).text);
    });
  }

  it('is one of several where arithmetic cannot tell, each of them a fix and none preferred', async () => {
    const style = 'bars, outer';
    const document = await openFile('错.gknb', printed(style, wrong(GROUP)).text);
    const finding = await theOne(document);
    const actions = await offered(document, finding);
    assert.strictEqual(actions.length, 5);
    assert.ok(actions.every(({ isPreferred }) => !isPreferred));
    assert.ok((finding.relatedInformation?.length ?? 0) >= 5);
    const right = actions.find(({ title }) => /的“总计”由|, total from/.test(title));
    await apply(right as vscode.CodeAction);
    assert.strictEqual(document.getText(), printed(style).text);
  });

  it('tells under the pointer what it is and which sums it breaks', async () => {
    const report = printed('tabs, ragged', wrong(DIGIT));
    const document = await openFile('错.gknb', report.text);
    await theOne(document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(spanOf(report, DIGIT).start),
    );
    const shown = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
    assert.ok(
      shown.some(
        (text) => /本年新收政府信息公开申请数量 · 自然人/.test(text) && /✗ \*\*(?:不成立|broken)\*\*/.test(text),
      ),
      shown.join('\n'),
    );
  });
});
