import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openFile, until } from './editor';
import { GOOD, printed, spanOf } from './reports';

type Provider = 'Definition' | 'Reference' | 'Hover' | 'DocumentHighlights';
const NAMES: Readonly<Record<Provider, string>> = {
  Definition: 'vscode.executeDefinitionProvider',
  Reference: 'vscode.executeReferenceProvider',
  Hover: 'vscode.executeHoverProvider',
  DocumentHighlights: 'vscode.executeDocumentHighlights',
};

/** What the editor answers at a place, once it answers anything. */
function ask<T>(provider: Provider, document: vscode.TextDocument, at: number): Promise<T[]> {
  return until(`${provider} of ${document.fileName}`, async () => {
    const args = [document.uri, document.positionAt(at)];
    const all = (await vscode.commands.executeCommand<T[]>(NAMES[provider], ...args)) ?? [];
    return all.length > 0 && all;
  });
}

function rangeOf(one: vscode.Location | vscode.LocationLink): vscode.Range {
  return 'targetRange' in one ? one.targetRange : one.range;
}

describe('between text and tables', () => {
  afterEach(closeAll);

  const page = printed('tabs, ragged');
  const cell = spanOf(page, { table: 'requests', row: 'newlyReceived', column: 'total' });
  const WORDS = '新收政府信息公开申请';
  const told = page.text.indexOf(WORDS) + WORDS.length;

  async function shown(): Promise<vscode.TextDocument> {
    assert.ok(told > WORDS.length);
    return openFile('链接.gknb', page.text);
  }

  it('a figure in the text leads to its cell, and the cell back to the figure', async () => {
    const document = await shown();
    const [target] = await ask<vscode.Location | vscode.LocationLink>('Definition', document, told);
    assert.ok(target);
    assert.strictEqual(document.offsetAt(rangeOf(target).start), cell.start);
    const back = await ask<vscode.Location>('Reference', document, cell.start);
    assert.ok(back.some(({ range }) => document.offsetAt(range.start) === told));
    const marked = await ask<vscode.DocumentHighlight>('DocumentHighlights', document, told);
    assert.deepStrictEqual(
      marked.map(({ range }) => document.offsetAt(range.start)),
      [told, cell.start],
    );
  });

  it('hovers say with what a figure agrees, what belongs in a row, and what a section has to say', async () => {
    const document = await shown();
    const hoverAt = async (at: number) => {
      const [hover, ...others] = await ask<vscode.Hover>('Hover', document, at);
      assert.deepStrictEqual(others, []);
      return hover?.contents.map((one) => (typeof one === 'string' ? one : one.value)).join('\n') ?? '';
    };
    assert.match(await hoverAt(told), /✓/);
    assert.match(await hoverAt(page.text.indexOf('行政执法案卷') + 2), /第十六条第二款|art\\?\. 16/);
    assert.match(await hoverAt(page.text.indexOf('一、总体情况') + 3), /第五十条|art\\?\. 50/);
  });

  it('the year is renamed wherever the report means it, and a bad one refused', async () => {
    const document = await shown();
    const at = document.positionAt(page.text.indexOf(`${GOOD.year}年`));
    const rename = (name: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        name,
      );
    await ask('Hover', document, told);
    await assert.rejects(async () => rename('今年'), /四位数|four digits/);
    assert.ok(await vscode.workspace.applyEdit(await rename(String(GOOD.year + 1))));
    assert.strictEqual(document.getText(), page.text.replaceAll(`${GOOD.year}年`, `${GOOD.year + 1}年`));
  });

  it('a statute leads to its page', async () => {
    const document = await shown();
    const links = await until('a link', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return all.length > 0 && all;
    });
    assert.deepStrictEqual(
      links.map(({ target }) => target?.authority),
      ['www.gov.cn'],
    );
  });
});
