import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { type CellKey, cellKeys, figureAt, withFigure } from '../support/sample';
import { appear, closeAll, findings, openFile, rangeOf, until, vanish } from './editor';
import { GOOD, inThisHost, LAYOUTS, printed, spanOf } from './reports';

const cell = (row: string, column: string): CellKey => ({ table: 'requests', row, column });
const FIRST = cell('newlyReceived', 'naturalPerson');

async function open(style: string, report = GOOD) {
  const page = printed(style, report);
  const document = await openFile('键.gknb', page.text);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor && editor.document === document);
  // The keys are ours once the server has told where the cells are; the commands alone do not wait for that.
  await until('the server to know the report', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return symbols !== undefined && symbols.length > 0;
  });
  return { page, document, editor };
}

/** Runs a command until the editor's selection is the one that is due; the server may not have begun yet. */
async function leads(editor: vscode.TextEditor, command: string, due: vscode.Range): Promise<void> {
  await vscode.commands.executeCommand(command);
  await until(`${command} to lead to ${due.start.line}:${due.start.character}`, () => editor.selection.isEqual(due));
}

/** Selects what is not selected, and waits until the window has heard of it. */
function confirmed(editor: vscode.TextEditor, selection: vscode.Selection): Promise<void> {
  return new Promise((resolve) => {
    const waiting = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor !== editor || !selections[0]?.isEqual(selection)) return;
      waiting.dispose();
      resolve();
    });
    editor.selection = selection;
  });
}

describe('the keys in tables', () => {
  afterEach(closeAll);

  for (const style of inThisHost(LAYOUTS)) {
    it(`lead from cell to cell and select what it holds: ${style}`, async () => {
      const { page, document, editor } = await open(style);
      const at = (key: CellKey) => rangeOf(document, spanOf(page, key));
      editor.selection = new vscode.Selection(at(FIRST).start, at(FIRST).start);
      await leads(editor, 'gouji.nextCell', at(cell('newlyReceived', 'business')));
      await leads(editor, 'gouji.nextRow', at(cell('carriedIn', 'business')));
      await leads(editor, 'gouji.previousCell', at(cell('carriedIn', 'naturalPerson')));
    });
  }

  it('lead on, however soon one follows the other', async () => {
    const { page, document, editor } = await open('tabs, ragged');
    const at = (key: CellKey) => rangeOf(document, spanOf(page, key));
    for (let round = 0; round < 10; round++) {
      // The window confirms in order: behind this comes nothing that the keys of the round before selected.
      await confirmed(editor, new vscode.Selection(at(FIRST).start, at(FIRST).start));
      const toAndFro = ['previousCell', 'nextCell'];
      for (const command of ['nextCell', 'nextRow', ...toAndFro, ...toAndFro, ...toAndFro])
        await vscode.commands.executeCommand(`gouji.${command}`);
      const due = at(cell('carriedIn', 'business'));
      await until(`all keys of round ${round} to lead on`, () => editor.selection.isEqual(due));
    }
  });

  it('fill a row as one types figures and goes on', async () => {
    const { page, document, editor } = await open('tabs, ragged');
    const start = document.positionAt(spanOf(page, FIRST).start);
    editor.selection = new vscode.Selection(start, start);
    const row = () => document.lineAt(start.line).text.match(/\d+/g) ?? [];
    const before = row();
    await vscode.commands.executeCommand('gouji.nextCell');
    for (const figure of ['81', '82']) {
      const { selection } = editor;
      await vscode.commands.executeCommand('type', { text: figure });
      await until('the figure to be there', () => !editor.selection.isEqual(selection));
      const typed = editor.selection;
      await vscode.commands.executeCommand('gouji.nextCell');
      await until('the next cell', () => !editor.selection.isEqual(typed));
    }
    assert.deepStrictEqual(row(), [before[0], '81', '82', ...before.slice(3)]);
  });

  it('move every cursor', async () => {
    const { page, document, editor } = await open('bars, outer');
    const at = (key: CellKey) => rangeOf(document, spanOf(page, key));
    const from = [at(FIRST), at(cell('granted', 'business'))];
    editor.selections = from.map(({ end }) => new vscode.Selection(end, end));
    await vscode.commands.executeCommand('gouji.nextCell');
    const due = [at(cell('newlyReceived', 'business')), at(cell('granted', 'research'))];
    await until('both to have moved', () => editor.selections.every((one, i) => one.isEqual(due[i] as vscode.Range)));
  });

  it('leave the table behind its last row', async () => {
    const { page, document, editor } = await open('tabs, ragged');
    const last = rangeOf(document, spanOf(page, cell('carriedOut', 'total')));
    editor.selection = new vscode.Selection(last.start, last.end);
    const below = new vscode.Position(last.start.line + 1, 0);
    await leads(editor, 'gouji.nextRow', new vscode.Range(below, below));
  });

  it('are what they were outside the tables', async () => {
    const { document, editor } = await open('tabs, ragged');
    const end = document.lineAt(0).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('gouji.nextCell');
    await until('a tab', () => document.lineAt(0).text.endsWith('\t'));
  });
});

describe('commands in tables', () => {
  afterEach(closeAll);

  it('take a row out and put it back', async () => {
    const { page, document, editor } = await open('tabs, ragged');
    const { start } = rangeOf(document, spanOf(page, cell('carriedIn', 'research')));
    editor.selection = new vscode.Selection(start, start);
    await until('the row to go', async () => {
      if (!document.getText().includes('二、上年结转')) return true;
      await vscode.commands.executeCommand('gouji.removeRow');
      return false;
    });
    await appear(document, 'row-missing');
    const above = rangeOf(document, spanOf(page, cell('newlyReceived', 'research'))).start;
    editor.selection = new vscode.Selection(above, above);
    await vscode.commands.executeCommand('gouji.insertRow');
    await vanish(document, 'row-missing');
    assert.ok(document.getText().includes('二、上年结转'));
    await until('the first new cell', () => editor.selection.active.line === start.line && editor.selection.isEmpty);
  });

  it('bring the totals of a changed figure up to date', async () => {
    const key = cellKeys(GOOD).find(
      ({ table, row, column }) => table === 'requests' && row === 'granted' && column !== 'total',
    ) as CellKey;
    const wrong = withFigure(GOOD, key, Number(figureAt(GOOD, key)) + 5);
    const { page, document, editor } = await open('html, plain cells', wrong);
    const sums = () => findings(document).filter(({ source, message }) => source && /办理结果|总计/.test(message));
    await until('sums that fail', () => sums().length > 0);
    const { start } = rangeOf(document, spanOf(page, key));
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('gouji.fillTotals');
    const total = rangeOf(document, spanOf(page, cell('granted', 'total')));
    const due = String(Number(figureAt(GOOD, cell('granted', 'total'))) + 5);
    await until(
      'the total',
      () => document.getText(new vscode.Range(total.start, total.start.translate(0, due.length))) === due,
    );
  });
});

describe('what a table shows', () => {
  afterEach(closeAll);

  it('are its labels, parts and totals as tokens, and the cell by which sums fail', async () => {
    const key = cell('granted', 'total');
    const wrong = withFigure(GOOD, key, Number(figureAt(GOOD, key)) + 7);
    const { page, document } = await open('tabs, ragged', wrong);
    await until('a sum that fails', () => findings(document).length > 0);
    const ask = async <T>(command: string) => vscode.commands.executeCommand<T | undefined>(command, document.uri);
    const legend = await until('the legend', () =>
      ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend'),
    );
    const tokens = await until('tokens', () => ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens'));
    assert.deepStrictEqual(legend.tokenTypes, ['reportLabel', 'reportPart', 'reportTotal', 'reportBlank']);
    const due = rangeOf(document, spanOf(page, key)).start;
    let line = 0;
    let character = 0;
    const broken: string[] = [];
    for (let i = 0; i < tokens.data.length; i += 5) {
      const [down = 0, right = 0, , type = 0, modifiers = 0] = tokens.data.slice(i, i + 5);
      line += down;
      character = down === 0 ? character + right : right;
      if (modifiers & (1 << legend.tokenModifiers.indexOf('broken')))
        broken.push(`${line}:${character} ${legend.tokenTypes[type]}`);
    }
    assert.deepStrictEqual(broken, [`${due.line}:${due.character} reportTotal`]);
  });
});
