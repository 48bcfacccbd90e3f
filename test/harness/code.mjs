#!/usr/bin/env node
// Stands in for the Electron executable of VS Code where that cannot be downloaded: takes the arguments that
// @vscode/test-electron gives it and runs them in VS Code's server and a browser.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from './arguments.mjs';
import { runInVSCode } from './run-in-vscode.mjs';

const { options, folders } = parse(process.argv.slice(2));
const extension = path.resolve(options.extensionDevelopmentPath ?? '');
const { publisher, name } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
const status = await runInVSCode({
  extension,
  extensionId: `${publisher}.${name}`,
  tests: path.resolve(options.extensionTestsPath ?? ''),
  workspace: folders[0] && path.resolve(folders[0]),
  host: options.extensionDevelopmentKind === 'web' ? 'web' : 'node',
});
process.exit(status);
