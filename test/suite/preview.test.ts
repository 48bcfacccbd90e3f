import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Drawn } from '../../client/src/preview/preview';
import { closeAll, extension, openFile, openUntitled, replace, until } from './editor';
import { inThisHost, LAYOUTS, printed, spanOf } from './reports';

const GRANTED = { table: 'requests', row: 'granted', column: 'total' } as const;

describe('the preview', () => {
  afterEach(closeAll);

  /** What the page shows of a document, once it is of the version that the editor shows. */
  async function drawn(document: vscode.TextDocument): Promise<Drawn> {
    const api = await extension();
    return until(`a preview of ${document.uri.path} ${document.version}`, () => {
      const shown = api.preview(document.uri.toString());
      return shown?.version === document.version && shown;
    });
  }

  const open = (command = 'gouji.openPreviewToSide') => vscode.commands.executeCommand(command);

  for (const layout of inThisHost(LAYOUTS)) {
    it(`opens beside a report, ${layout}, and follows what is typed`, async () => {
      const page = printed(layout);
      const document = await openFile(layout.startsWith('html') ? '报.html' : '报.gknb', page.text);
      await open();
      const first = await drawn(document);
      assert.ok(first.blocks > 15, String(first.blocks));
      await replace(document, spanOf(page, GRANTED), '4321');
      const next = await drawn(document);
      assert.ok(next.version > first.version);
      assert.strictEqual(next.blocks, first.blocks);
    });
  }

  it('opens over the editor, and one page is enough for a report', async () => {
    const document = await openFile('报.gknb', printed(LAYOUTS[0]).text);
    await open('gouji.openPreview');
    await drawn(document);
    await vscode.commands.executeCommand('gouji.openPreview', document.uri);
    const pages = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gouji.preview')),
    );
    assert.strictEqual(pages.length, 1);
    assert.match(pages[0]?.label ?? '', /报\.gknb$/);
  });

  it('shows whichever report is edited, until it is locked', async () => {
    const api = await extension();
    const one = await openFile('甲.gknb', printed(LAYOUTS[0]).text);
    await open();
    await drawn(one);
    const two = await openFile('乙.gknb', printed(LAYOUTS[1]).text);
    assert.strictEqual((await drawn(two)).locked, false);
    await vscode.commands.executeCommand('gouji.lockPreview');
    await until('the lock', () => api.preview(two.uri.toString())?.locked);
    const three = await openFile('丙.gknb', printed(LAYOUTS[3]).text);
    await open();
    await drawn(three);
    assert.strictEqual(api.preview(two.uri.toString())?.locked, true);
  });

  it('shows an empty page for what is no report, and the report once it is one', async () => {
    const document = await openUntitled('plaintext', '会议通知');
    await open();
    const api = await extension();
    const empty = await until('an empty page', () => api.preview(document.uri.toString()));
    assert.strictEqual(empty.blocks, 0);
    await replace(document, { start: 0, end: 4 }, printed(LAYOUTS[0]).text);
    assert.ok((await drawn(document)).blocks > 15);
  });

  it('saves the report as a page of its own', async () => {
    const document = await openFile('报.gknb', printed(LAYOUTS[0]).text);
    const target = vscode.Uri.joinPath(document.uri, '..', '报.html');
    await vscode.commands.executeCommand('gouji.exportPage', document.uri, target);
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /rowspan="22"/);
  });

  it('goes when it is closed, and comes back when the service begins anew', async () => {
    const api = await extension();
    const document = await openFile('报.gknb', printed(LAYOUTS[0]).text);
    await open();
    await drawn(document);
    await vscode.commands.executeCommand('gouji.restart');
    await api.ready();
    await replace(document, { start: 0, end: 0 }, ' ');
    await drawn(document);
    await closeAll();
    await until('the end of the page', () => api.preview(document.uri.toString()) === undefined);
  });
});
