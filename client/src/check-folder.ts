import { commands, type Disposable, l10n, type Task, tasks, window } from 'vscode';

/** The Problems panel, shown wherever it is; the command that its key has would close it again. */
const PROBLEMS = 'workbench.panel.markers.view.focus';

/**
 * 「检查文件夹里的全部报告」: runs the task without asking for it by name, and shows what it finds.
 *
 * @param make the task for all folders that are open; null where no files are on disk
 */
export function checkFolderCommand(make: () => Task | null): Disposable {
  return commands.registerCommand('gouji.checkFolder', async () => {
    const task = make();
    if (!task) {
      void window.showInformationMessage(l10n.t('No folder of files on disk is open'));
      return;
    }
    await tasks.executeTask(task);
    await commands.executeCommand(PROBLEMS);
  });
}
