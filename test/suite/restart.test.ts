import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { appear, closeAll, extension, openFile, replace, vanish } from './editor';
import { printed, sectionOf, without } from './reports';

describe('the restart command', () => {
  afterEach(closeAll);

  it('brings a new server, which knows the open reports', async () => {
    const report = printed('tabs, ragged');
    const missing = await openFile('缺.gknb', without(report, 'problems'));
    const good = await openFile('好.gknb', report.text);
    await appear(missing, 'section-missing');
    await vscode.commands.executeCommand('gouji.restart');
    const api = await extension();
    await api.ready();
    assert.strictEqual(api.started(), true);
    await appear(missing, 'section-missing');
    const { span } = sectionOf(report, 'other');
    await replace(good, span, '');
    await appear(good, 'section-missing');
    await replace(good, { start: span.start, end: span.start }, report.text.slice(span.start, span.end));
    await vanish(good);
  });
});
