import * as assert from 'node:assert';
import type { Task } from 'vscode';
import { checkFolderCommand } from '../../../client/src/check-folder';
import { editor } from './fake-vscode';

/** What the command has had done. */
async function done(task: object | null): Promise<unknown[][]> {
  checkFolderCommand(() => task as Task | null);
  await editor.commands.get('gouji.checkFolder')?.();
  return editor.done;
}

describe('the command that checks the folder', () => {
  beforeEach(() => editor.reset());

  it('runs the task and shows the Problems', async () => {
    const task = {};
    assert.deepStrictEqual(await done(task), [['run', task], ['workbench.panel.markers.view.focus']]);
  });

  it('says so where no files are on disk, as in a browser', async () => {
    assert.deepStrictEqual(await done(null), [['No folder of files on disk is open']]);
  });
});
