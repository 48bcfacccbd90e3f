import * as assert from 'node:assert';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { printed } from '../support/plain-report';
import { withEdits } from './support/apply';
import { CONFIG, Desk, FOLDER, REPORT, URI } from './support/desk';

describe('silencing as an action', () => {
  const desk = new Desk();
  afterEach(() => desk.stop());

  /** The actions at the blank, behind its fixes. */
  async function silences(uri = URI): Promise<CodeAction[]> {
    const found = await desk.blank(uri);
    const actions = await desk.editor.actions(uri, found.range, { diagnostics: [found], triggerKind: 2 });
    return actions.filter(({ title }) => /^(?:接受此项|关闭此规则)/.test(title));
  }

  it('is offered on a finding: to accept it, to turn its rule off', async () => {
    await desk.start();
    await desk.editor.open(URI, REPORT);
    const { data: _, ...diagnostic } = await desk.blank();
    const [accept, off, ...more] = await silences();
    assert.deepStrictEqual(more, []);
    assert.deepStrictEqual(
      [accept?.title, off?.title],
      ['接受此项并说明理由（cell-blank）', '关闭此规则（cell-blank）'],
    );
    assert.deepStrictEqual([accept?.kind, accept?.isPreferred], ['quickfix', undefined]);
    assert.deepStrictEqual(accept?.diagnostics, [diagnostic]);
    const told = { uri: URI, code: 'cell-blank', message: diagnostic.message };
    const at = 'disclosure.normativeDocuments.repealed';
    assert.deepStrictEqual(accept?.command?.arguments, [{ ...told, at }]);
    assert.deepStrictEqual([accept?.command?.command, off?.command?.command], ['gouji.accept', 'gouji.turnOff']);
    assert.deepStrictEqual(off?.command?.arguments, [told]);
  });

  it('is offered where a finding has no fix, and once for a rule that is told twice', async () => {
    await desk.start();
    await desk.editor.open(URI, REPORT.replace('规章\t0\t0\t0', '规章\t0\t\t0'));
    const range = { start: { line: 4, character: 0 }, end: { line: 6, character: 0 } };
    const actions = await desk.editor.actions(URI, range, { diagnostics: [] });
    const count = (title: string) => actions.filter((one) => one.title === title).length;
    assert.strictEqual(count('接受此项并说明理由（cell-blank）'), 2);
    assert.strictEqual(count('关闭此规则（cell-blank）'), 1);
  });

  it('is of a sum with the figures that it has, which are written with it', async () => {
    await desk.start();
    await desk.editor.open(URI, printed({ 'review.total': '5' }).text);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const actions = await desk.editor.actions(URI, range, { diagnostics: [] });
    const accept = actions.find(({ title }) => title === '接受此项并说明理由（litigation-group-sum）');
    const [silence] = accept?.command?.arguments ?? [];
    assert.deepStrictEqual([silence?.at, silence?.figures], ['litigation.review.total', '1 0 0 1 5']);
    const { edit } = await written({ ...silence, reason: '已核' });
    assert.match(applied('', edit), /"figures": "1 0 0 1 5"/);
  });

  it('offers a text that is no file only to turn the rule off', async () => {
    await desk.start();
    const uri = 'untitled:Untitled-1';
    await desk.editor.open(uri, REPORT);
    assert.deepStrictEqual(
      (await silences(uri)).map(({ title }) => title),
      ['关闭此规则（cell-blank）'],
    );
    await desk.editor.close(uri);
  });

  it('is written with the reason into the nearest file, on the client’s behalf', async () => {
    desk.files.set(CONFIG, '{\n  // 甲\n  "rules": {}\n}\n');
    await desk.start();
    await desk.editor.open(URI, REPORT);
    const [accept] = await silences();
    const [silence] = accept?.command?.arguments ?? [];
    const answer = await written({ ...silence, reason: '当年确无' });
    assert.strictEqual(answer.uri, CONFIG);
    const text = applied(String(desk.files.get(CONFIG)), answer.edit);
    assert.ok(text.includes('  // 甲\n') && text.includes('"file": "2024/a.gknb"') && text.includes('当年确无'), text);
    await desk.changed(text);
    assert.ok(!(await desk.codes()).includes('cell-blank'));
    assert.deepStrictEqual(desk.complaints(), []);
  });

  it('makes the file in the folder that is open, else beside the report', async () => {
    for (const [folders, home] of [
      [['file:///other', 'file:///年报/'], FOLDER],
      [[], `${FOLDER}/2024`],
    ] as const) {
      await desk.start({ folders });
      const { uri, edit } = await written({ uri: URI, code: 'cell-blank' });
      assert.strictEqual(uri, `${home}/.gouji.json`);
      const [create, change] = edit.documentChanges ?? [];
      assert.deepStrictEqual(create, { kind: 'create', uri, options: { ignoreIfExists: true } });
      assert.ok(change && 'edits' in change && change.textDocument.uri === uri);
      if (folders.length > 0) await desk.editor.stop();
    }
  });

  it('is not written into a file that is broken', async () => {
    desk.files.set(CONFIG, '{ "rules": ');
    await desk.start();
    const params = { uri: URI, code: 'cell-blank' };
    assert.strictEqual(await desk.editor.wire.sendRequest('gouji/configurationEdit', params), null);
    for (const bad of [{}, { uri: 3, code: 'x' }, { uri: 'untitled:1', code: 'x' }, null]) {
      assert.strictEqual(await desk.editor.wire.sendRequest('gouji/configurationEdit', bad), null);
    }
  });

  it('is an edit for clients that have no commands, the reason left to be filled in', async () => {
    await desk.start({ options: { commands: false } });
    await desk.editor.open(URI, REPORT);
    const [accept, off] = await silences();
    assert.deepStrictEqual([accept?.command, off?.command], [undefined, undefined]);
    assert.ok(accept?.edit && off?.edit);
    const text = applied('', accept.edit);
    assert.deepStrictEqual(JSON.parse(text).accepted[0].reason, '');
    assert.deepStrictEqual(JSON.parse(applied('', off.edit)), { rules: { 'cell-blank': 'off' } });
    desk.files.set(CONFIG, text);
    await desk.editor.wire.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    await desk.editor.until(() => (desk.editor.refreshes > 0 ? true : undefined));
    assert.ok(!(await desk.codes()).includes('cell-blank'));
    const [told] = await desk.editor.until(() => desk.complaints().at(-1)?.diagnostics);
    assert.strictEqual(told?.code, 'configuration-reason');
  });

  it('is an edit also for a report whose address holds a percent sign of its own', async () => {
    await desk.start({ options: { commands: false } });
    const uri = `${FOLDER}/2024/100%.gknb`;
    await desk.editor.open(uri, REPORT);
    const [accept] = await silences(uri);
    assert.ok(accept?.edit, 'not offered');
    assert.strictEqual(JSON.parse(applied('', accept.edit)).accepted[0].file, '2024/100%.gknb');
  });

  async function written(silence: object): Promise<{ uri: string; edit: WorkspaceEdit }> {
    const answer = await desk.editor.wire.sendRequest<{ uri: string; edit: WorkspaceEdit } | null>(
      'gouji/configurationEdit',
      silence,
    );
    assert.ok(answer, 'refused');
    return answer;
  }
});

/** A file's text after an edit of it. */
function applied(text: string, edit: WorkspaceEdit): string {
  const change = edit.documentChanges?.at(-1);
  assert.ok(change && 'edits' in change);
  const edits = change.edits.map((one) => {
    assert.ok('newText' in one);
    return one;
  });
  return withEdits(text, edits);
}
