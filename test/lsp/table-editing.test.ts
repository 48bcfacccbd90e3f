import * as assert from 'node:assert';
import type { InlayHint, Position, Range, TextEdit } from 'vscode-languageserver';
import { LineIndex, read } from '../../server/src/service';
import { copiedTable, excelHtml, wordHtml } from '../support/clipboard';
import { plainReport, printed } from '../support/plain-report';
import { placeOf } from '../support/told';
import { withEdits } from './support/apply';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';

interface Target {
  readonly range: Range;
  readonly left: boolean;
  readonly total: boolean;
}

describe('editing tables', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  const page = printed({ 'granted total': '', 'processedTotal total': 6 });
  const lines = new LineIndex(page.text);
  const rangeOf = (name: string): Range => {
    const { start, end } = placeOf(page, name);
    return { start: lines.placeAt(start), end: lines.placeAt(end) };
  };

  async function start(text: string, settings: object = {}): Promise<void> {
    editor = await Editor.start({ program: 'node', settings: () => settings });
    await editor.open(URI, text);
  }
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    editor.wire.sendRequest(`gouji/${method}`, { textDocument: { uri: URI }, ...params });
  const steps = (to: string, ...selections: Range[]) => ask<(Target | null)[]>('cellStep', { selections, to });

  it('a step leads each cursor to the cell beside or below, and says of a blank total that it can be computed', async () => {
    await start(page.text);
    assert.deepStrictEqual(
      await steps(
        'next',
        rangeOf('granted naturalPerson'),
        rangeOf('granted otherOrganization'),
        rangeOf('review.total'),
      ),
      [
        { range: rangeOf('granted business'), left: false, total: false },
        { range: rangeOf('granted total'), left: false, total: true },
        { range: rangeOf('directSuit.upheld'), left: false, total: false },
      ],
    );
    const [up, down, out] = [
      ...(await steps('previous', rangeOf('granted business'))),
      ...(await steps('below', rangeOf('newlyReceived research'), rangeOf('carriedOut total'))),
    ];
    assert.deepStrictEqual(up?.range, rangeOf('granted naturalPerson'));
    assert.deepStrictEqual(down?.range, rangeOf('carriedIn research'));
    assert.strictEqual(out?.left, true);
  });

  it('there is no step outside the tables, nor for what is no report or no step', async () => {
    await start(page.text);
    const top: Position = { line: 0, character: 0 };
    assert.deepStrictEqual(await steps('next', { start: top, end: top }), [null]);
    assert.strictEqual(await steps('sideways', rangeOf('granted business')), null);
    await editor.open('file:///b.txt', '买菜', 'plaintext');
    const params = { textDocument: { uri: 'file:///b.txt' } };
    assert.strictEqual(await ask('cellStep', { ...params, selections: [], to: 'next' }), null);
    assert.strictEqual(await ask('cellRanges', params), null);
    assert.strictEqual(await ask('fillTotals', { ...params, position: top }), null);
  });

  it('the rows of tables are told with the version that they are of', async () => {
    await start(page.text);
    const first = await ask<{ version: number; ranges: Range[] }>('cellRanges');
    assert.strictEqual(first.version, 1);
    const holds = ({ line }: Position) => first.ranges.some(({ start, end }) => start.line <= line && line <= end.line);
    assert.ok(holds(rangeOf('granted business').start) && !holds({ line: 0, character: 0 }));
    await editor.change(URI, 2, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: '\n',
    });
    const next = await ask<{ version: number; ranges: Range[] }>('cellRanges');
    assert.strictEqual(next.version, 2);
    assert.deepStrictEqual(
      next.ranges.map(({ start }) => start.line),
      first.ranges.map(({ start }) => start.line + 1),
    );
  });

  it('work in a long text as in each of its reports', async () => {
    const before = printed({}).text;
    const copies = Math.ceil(70_000 / before.length);
    const by = copies * (new LineIndex(before).count - 1);
    await start(before.repeat(copies) + page.text);
    const shifted = ({ start: from, end }: Range): Range => ({
      start: { line: from.line + by, character: from.character },
      end: { line: end.line + by, character: end.character },
    });
    assert.deepStrictEqual(await steps('next', shifted(rangeOf('granted otherOrganization'))), [
      { range: shifted(rangeOf('granted total')), left: false, total: true },
    ]);
    const totals = await ask<{ edits: TextEdit[]; changed: number }>('fillTotals', {
      position: shifted(rangeOf('granted business')).start,
    });
    assert.deepStrictEqual(totals.edits, [{ range: shifted(rangeOf('granted total')), newText: '4' }]);
    const { ranges } = await ask<{ ranges: Range[] }>('cellRanges');
    assert.ok(ranges.some(({ start: from }) => from.line > by));
  });

  it('totals are brought up to date in one step', async () => {
    await start(page.text);
    const answer = await ask<{ edits: TextEdit[]; changed: number; left: number; version: number }>('fillTotals', {
      position: rangeOf('granted business').start,
    });
    assert.deepStrictEqual([answer.changed, answer.left, answer.version], [1, 0, 1]);
    assert.strictEqual(withEdits(page.text, answer.edits), printed().text);
  });

  it('a hint is taken over by its edit', async () => {
    await start(page.text);
    const whole: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    const hints = await editor.wire.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: URI },
      range: whole,
    });
    assert.deepStrictEqual(
      hints.map(({ textEdits }) => textEdits),
      [[{ range: rangeOf('granted total'), newText: '4' }]],
    );
  });

  it('a missing row is written at the cursor; of several one is chosen; a row is taken out', async () => {
    const keys = (text: string) =>
      read(text).reports[0]?.tables.flatMap(({ rows }) => rows.map(({ key }) => key)) ?? [];
    await start(page.text);
    type Answer = { edits?: TextEdit[]; choices?: { key: string; label: string }[]; why?: string };
    const removed = await ask<Answer>('removeRow', { position: rangeOf('carriedIn total').start });
    const shorter = withEdits(page.text, removed.edits ?? []);
    assert.ok(!keys(shorter).includes('carriedIn'));
    const none = await ask<Answer>('insertRow', { position: rangeOf('carriedIn total').start });
    assert.match(none.why ?? '', /各行都已在表中/);

    const lines = shorter.split('\n').filter((line) => !line.includes('（二）部分公开'));
    await editor.change(URI, 2, { text: lines.join('\n') });
    const { line } = rangeOf('processedTotal total').start;
    const far = { position: { line: line - 2, character: 12 } };
    const choices = (await ask<Answer>('insertRow', far)).choices ?? [];
    assert.deepStrictEqual(
      choices.map(({ key }) => key),
      ['carriedIn', 'partlyGranted'],
    );
    const chosen = await ask<Answer>('insertRow', { ...far, row: 'carriedIn' });
    assert.ok(keys(withEdits(lines.join('\n'), chosen.edits ?? [])).includes('carriedIn'));
    const near = await ask<Answer>('insertRow', { position: rangeOf('newlyReceived total').start });
    assert.deepStrictEqual(near.edits, chosen.edits);
  });

  it('says why in the language of the settings', async () => {
    await start(page.text, { language: 'en' });
    const { why } = await ask<{ why: string }>('insertRow', { position: rangeOf('review.total').start });
    assert.match(why, /one row of figures/);
  });

  it('completion preselects the computed figure of a total', async () => {
    await start(page.text);
    const [first] = await editor.wire.sendRequest<{ label: string; preselect?: boolean; detail: string }[]>(
      'textDocument/completion',
      { textDocument: { uri: URI }, position: rangeOf('granted total').start },
    );
    assert.deepStrictEqual([first?.label, first?.preselect, first?.detail], ['4', true, '算得：3＋1＝4']);
  });
});

describe('pasting a table', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({ program: 'node' });
  });
  afterEach(() => editor.stop());

  interface Answer {
    readonly as: string;
    readonly version: number;
    readonly edits: TextEdit[];
  }
  const page = printed();
  const lines = new LineIndex(page.text);
  const { start, end } = placeOf(page, 'granted business');
  const range: Range = { start: lines.placeAt(start), end: lines.placeAt(end) };
  const paste = (params: object) =>
    editor.wire.sendRequest<Answer | null>('gouji/paste', { textDocument: { uri: URI }, range, ...params });

  it('fills cells from the cursor on', async () => {
    await editor.open(URI, page.text);
    const answer = await paste({ text: '21\t22\r\n' });
    assert.deepStrictEqual([answer?.as, answer?.version], ['cells', 1]);
    assert.strictEqual(
      withEdits(page.text, answer?.edits ?? []),
      printed({ 'granted business': 21, 'granted research': 22 }).text,
    );
    const excel = await paste({ html: excelHtml([[{ text: '21' }, { text: '22' }]]), text: 'x' });
    assert.deepStrictEqual(excel?.edits, answer?.edits);
  });

  it('writes a table of the form in the layout of the document', async () => {
    const bars = printed({}, 'bars');
    const table = read(bars.text).reports[0]?.tables[2]?.span ?? assert.fail();
    const from = bars.text.lastIndexOf('\n', table.start) + 1;
    const text = bars.text.slice(0, from) + bars.text.slice(bars.text.indexOf('五、存在'));
    await editor.open(URI, text, 'markdown');
    const place = new LineIndex(text).placeAt(from);
    const html = wordHtml(copiedTable(plainReport(), 'litigation'));
    const answer = await paste({ range: { start: place, end: place }, html });
    assert.strictEqual(answer?.as, 'table');
    const after = read(withEdits(text, answer?.edits ?? [])).reports[0]?.tables[2];
    assert.strictEqual(after?.layout, 'bars');
    assert.strictEqual(after?.rows[0]?.cells.length, 15);
  });

  it('is left to the editor where there is no table on the clipboard, or no report', async () => {
    await editor.open(URI, page.text);
    assert.strictEqual(await paste({ text: '21' }), null);
    assert.strictEqual(await paste({}), null);
    assert.strictEqual(await paste({ html: 7, text: null }), null);
    assert.strictEqual(await paste({ textDocument: { uri: 'file:///none.txt' }, text: '21\t22' }), null);
  });
});
