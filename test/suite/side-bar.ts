import * as vscode from 'vscode';

// Nobody looks at it, while it draws all files of the folder again with each that a test writes.
before(async () => {
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
});
