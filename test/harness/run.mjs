// Runs test/suite in the extension host of a real VS Code, through @vscode/test-electron.
//   node test/harness/run.mjs node|web           in Electron, which is downloaded: on a desktop
//   node test/harness/run.mjs node|web served    in VS Code's server and a browser, where nothing can be downloaded
// VSCODE_VERSION=1.91.0 chooses the version to download.
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { newFolder, removeFolder } from '../../scripts/editor/sandbox.mjs';
import { inRoot, ROOT } from '../../scripts/paths.mjs';

const [host, where] = process.argv.slice(2);
if (host !== 'node' && host !== 'web') throw new Error(`an extension host is "node" or "web", not "${host}"`);

// Two folders: whatever holds by folder can differ.
const home = newFolder('workspace');
cpSync(inRoot('examples'), path.join(home, 'examples'), { recursive: true });
mkdirSync(path.join(home, 'elsewhere'));
const workspace = path.join(home, 'both.code-workspace');
writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'examples' }, { path: 'elsewhere' }] }));
const standIn = inRoot('test/harness/code.mjs');
try {
  // An archive of the sources may have lost the permission.
  if (where === 'served') chmodSync(standIn, 0o755);
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    ...(where === 'served' ? { vscodeExecutablePath: standIn } : {}),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: inRoot('out/suite', host, 'index.js'),
    launchArgs: [workspace, '--disable-extensions', ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  removeFolder(home);
}
