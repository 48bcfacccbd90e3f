import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { SectionKey } from '../../server/src/model/report';
import { appear, apply, closeAll, extension, findings, fix, openFile, rangeOf, replace, until, vanish } from './editor';
import { inThisHost, LAYOUTS, printed, sectionOf, without } from './reports';

const ORDER: readonly SectionKey[] = ['overview', 'proactive', 'requests', 'reviewLitigation', 'problems', 'other'];

const INSERT = /^(Insert|插入)/;

describe('a missing section', () => {
  afterEach(closeAll);

  for (const style of inThisHost(LAYOUTS))
    it(`is told, inserted in its place by a click, and then no longer missing, in the layout: ${style}`, async () => {
      const report = printed(style);
      const text = without(report, 'problems');
      const document = await openFile('缺.gknb', text);
      const [finding, ...more] = await appear(document, 'section-missing');
      assert.ok(finding);
      assert.deepStrictEqual(more, []);
      assert.strictEqual(finding.severity, vscode.DiagnosticSeverity.Error);
      await apply(await fix(document, finding, INSERT));
      await vanish(document, 'section-missing');
      assertInserted(text, document.getText());
      await assertOrder(document);
    });

  it('with a table comes back with the table, whose figures are due in one finding', async () => {
    const document = await openFile('缺.gknb', without(printed('tabs, ragged'), 'reviewLitigation'));
    const [finding] = await appear(document, 'section-missing');
    assert.ok(finding);
    await apply(await fix(document, finding, INSERT));
    await vanish(document, 'section-missing');
    const [blanks, ...more] = await appear(document, 'cell-blank');
    assert.ok(blanks);
    assert.deepStrictEqual(more, []);
    assert.deepStrictEqual(findings(document, 'table-missing'), []);
  });

  it('is told again when the insertion is taken back', async () => {
    const text = without(printed('bars, outer'), 'overview');
    const document = await openFile('缺.gknb', text);
    const [finding] = await appear(document, 'section-missing');
    assert.ok(finding);
    await apply(await fix(document, finding, INSERT));
    await vanish(document, 'section-missing');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
    await appear(document, 'section-missing');
  });

  it('that was cut away while the report is open is told', async () => {
    const report = printed('spaces, groups before their rows');
    const document = await openFile('好.gknb', report.text);
    await replace(document, sectionOf(report, 'other').span, '');
    await appear(document, 'section-missing');
  });
});

describe('a heading', () => {
  afterEach(closeAll);

  it('with altered words is underlined and put right by a click', async () => {
    const report = printed('tabs, ragged');
    const right = '其他需要报告的事项';
    const { heading } = sectionOf(report, 'other');
    const at = report.text.indexOf(right, heading.start);
    const text = `${report.text.slice(0, at)}其它需报告的事项${report.text.slice(at + right.length)}`;
    const document = await openFile('改.gknb', text);
    const [finding] = await appear(document, 'section-title-altered');
    assert.ok(finding);
    assert.strictEqual(document.getText(finding.range), '其它需报告的事项');
    const change = await fix(document, finding, /“其他需要报告的事项”/);
    assert.strictEqual(change.isPreferred, true);
    await apply(change);
    assert.strictEqual(document.getText(), report.text);
    await vanish(document);
  });

  it('of each section stands in the outline, at its place', async () => {
    const report = printed('cell lines');
    const document = await openFile('好.gknb', report.text);
    await (await extension()).ready();
    const [root] = await until('the outline', () => outline(document));
    const ranges = root?.children.map((one) => one.selectionRange) ?? [];
    for (const key of ORDER) {
      const heading = rangeOf(document, sectionOf(report, key).heading);
      assert.ok(
        ranges.some((range) => range.isEqual(heading)),
        `${key} is not in the outline`,
      );
    }
  });
});

/** The text outside the insertion is as it was, and something that begins with the heading stands in between. */
function assertInserted(before: string, after: string): void {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const rest = before.slice(start);
  assert.ok(after.endsWith(rest), 'something outside the insertion has changed');
  assert.match(after.slice(0, after.length - rest.length), /存在的主要问题及改进情况/);
}

async function assertOrder(document: vscode.TextDocument): Promise<void> {
  await vanish(document, 'section-order');
  assert.deepStrictEqual(findings(document, 'section-numeral'), []);
}

async function outline(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[] | false> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols !== undefined && symbols.length > 0 && symbols;
}
